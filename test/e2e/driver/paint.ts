import type { Locator } from 'playwright-core';

/** A piece of visible text under one decoration, with the styles that the window gave it. */
export interface Painted {
  readonly text: string;
  /** The colour of the letters, where the decoration sets the style of the text; else empty. */
  readonly color: string;
  /** The colour behind the text; transparent black where there is none. */
  readonly background: string;
  /** Width, style and colour of the border: above, right, below, left, those that are there. */
  readonly border: string;
  /** Line, style and colour of the underline, where the decoration sets the style of the text; else empty. */
  readonly textDecoration: string;
}

/**
 * Reads the decorations from the window, in reading order. The editor puts text styles on spans inside the line, and
 * backgrounds and borders on empty boxes in a layer below, whose text is found here by where it stands. Class names
 * are numbered anew in each window and mean nothing.
 */
export function readPaint(editor: Locator): Promise<Painted[]> {
  return editor.evaluate((root) => {
    const mark = '[class*="TextEditorDecorationType"]';
    const plain = (text: string): string => text.replaceAll('\u00A0', ' ');
    const middle = (area: DOMRect): number => area.top + area.height / 2;
    const lines = [...root.querySelectorAll('.view-lines .view-line')].map((line) => ({
      line,
      area: line.getBoundingClientRect(),
    }));

    /** The letters of a line whose middle stands inside `box`. */
    const textIn = (line: Element, box: DOMRect): string => {
      const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      let text = '';
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        for (let at = 0; at < (node.textContent ?? '').length; at += 1) {
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          const { left, width } = range.getBoundingClientRect();
          const x = left + width / 2;
          if (box.left <= x && x <= box.right) text += range.toString();
        }
      }
      return plain(text);
    };

    const sides = ['Top', 'Right', 'Bottom', 'Left'] as const;
    const borderOf = (style: CSSStyleDeclaration): string =>
      sides
        .map((side) => [
          style[`border${side}Width`],
          style[`border${side}Style`],
          style[`border${side}Color`],
        ])
        .filter(([width, kind]) => width !== '0px' && kind !== 'none')
        .map((parts) => parts.join(' '))
        .join(', ');

    const boxes = [...root.querySelectorAll(`.view-overlays ${mark}`)].flatMap((box) => {
      const area = box.getBoundingClientRect();
      const line = lines.find(
        (one) => one.area.top <= middle(area) && middle(area) < one.area.bottom,
      );
      if (line === undefined || area.width === 0) return [];
      const style = getComputedStyle(box);
      return [
        {
          area,
          painted: {
            text: textIn(line.line, area),
            color: '',
            background: style.backgroundColor,
            border: borderOf(style),
            textDecoration: '',
          },
        },
      ];
    });
    const spans = [...root.querySelectorAll(`.view-lines span${mark}`)].map((span) => {
      const style = getComputedStyle(span);
      const { textDecorationLine, textDecorationStyle, textDecorationColor } = style;
      return {
        area: span.getBoundingClientRect(),
        painted: {
          text: plain(span.textContent),
          color: style.color,
          background: style.backgroundColor,
          border: borderOf(style),
          textDecoration: `${textDecorationLine} ${textDecorationStyle} ${textDecorationColor}`,
        },
      };
    });
    return [...boxes, ...spans]
      .sort((one, other) => one.area.top - other.area.top || one.area.left - other.area.left)
      .map(({ painted }) => painted);
  });
}

/** The middle of the first visible `wanted`, which may run over several spans of a line. Runs in the page. */
export function findText(editorLines: Element, wanted: string): { x: number; y: number } | null {
  const lines = [...editorLines.querySelectorAll('.view-line')].sort(
    (one, other) => one.getBoundingClientRect().top - other.getBoundingClientRect().top,
  );
  for (const line of lines) {
    const at = line.textContent.replaceAll('\u00A0', ' ').indexOf(wanted);
    if (at < 0) continue;
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    const middle = at + Math.floor(wanted.length / 2);
    let before = 0;
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const length = (node.textContent ?? '').length;
      if (middle < before + length) {
        range.setStart(node, middle - before);
        range.setEnd(node, middle - before + 1);
        const { x, y, width, height } = range.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      }
      before += length;
    }
  }
  return null;
}
