import type { Locator } from 'playwright-core';

/** A piece of text on the screen that an extension has painted, with the styles it ended up with. */
export interface Painted {
  readonly text: string;
  /** The line of the article, counted from the first visible one. */
  readonly color: string;
  /** The colour behind the text; transparent black where there is none. */
  readonly background: string;
  readonly textDecoration: string;
  readonly borderBottom: string;
  readonly fontStyle: string;
  readonly fontWeight: string;
}

/**
 * Reads the decorations from the window. The editor puts text styles on spans of the line and colours behind the text
 * on empty boxes in a layer below, so the two are brought together by where they are. Class names are numbered anew
 * in each window and mean nothing.
 */
export function readPaint(editor: Locator): Promise<Painted[]> {
  return editor.evaluate((root) => {
    const mark = '[class*="TextEditorDecorationType"]';
    const boxes = [...root.querySelectorAll(`.view-overlays ${mark}`)].map((box) => ({
      area: box.getBoundingClientRect(),
      color: getComputedStyle(box).backgroundColor,
    }));
    const behind = (area: DOMRect): string => {
      const x = area.x + area.width / 2;
      const y = area.y + area.height / 2;
      const under = boxes.filter(
        (box) =>
          box.color !== 'rgba(0, 0, 0, 0)' &&
          box.area.left <= x &&
          x <= box.area.right &&
          box.area.top <= y &&
          y <= box.area.bottom,
      );
      return under.at(-1)?.color ?? 'rgba(0, 0, 0, 0)';
    };
    return [...root.querySelectorAll(`.view-lines span${mark}`)]
      .map((span) => ({ span, area: span.getBoundingClientRect() }))
      .sort((one, other) => one.area.top - other.area.top || one.area.left - other.area.left)
      .map(({ span, area }) => {
        const style = getComputedStyle(span);
        return {
          text: span.textContent.replaceAll('\u00A0', ' '),
          color: style.color,
          background: behind(area),
          textDecoration: `${style.textDecorationLine} ${style.textDecorationStyle} ${style.textDecorationColor}`,
          borderBottom: `${style.borderBottomWidth} ${style.borderBottomStyle} ${style.borderBottomColor}`,
          fontStyle: style.fontStyle,
          fontWeight: style.fontWeight,
        };
      });
  });
}
