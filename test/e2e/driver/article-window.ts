import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import type { Session } from '../../../tools/host/session';
import type { Window, WindowOptions } from '../../../tools/host/window';
import { isHostNoise } from './noise';
import { themes, type ThemeName } from './themes';
import { findText, readPaint, type Painted } from './paint';

export interface OpenOptions extends Pick<
  WindowOptions,
  'width' | 'height' | 'scale' | 'forcedColors'
> {
  /** A file of the articles folder; the first article when it is not given, none when it is null. */
  readonly article?: string | null;
}

/** Where the cursor is, as the status bar says it. */
export interface Position {
  readonly line: number;
  readonly column: number;
  /** How many characters are selected. */
  readonly selected: number;
}

const patience = 20_000;

/** A window with an article in it, spoken to as a reader would: by what is on the screen. */
export class ArticleWindow {
  private constructor(
    private readonly session: Session,
    private readonly window: Window,
    private readonly hasArticle: boolean,
  ) {}

  /** Opens a window; the article's text is there once it is {@link ready}. */
  static async open(
    session: Session,
    { article, ...options }: OpenOptions,
  ): Promise<ArticleWindow> {
    const file =
      article === undefined ? session.firstArticle : article && join(session.articles, article);
    const window = await session.openWindow({ ...options, ...(file === null ? {} : { file }) });
    return new ArticleWindow(session, window, file !== null);
  }

  /** Waits until the workbench, and the article if one was asked for, is on the screen. */
  async ready(): Promise<this> {
    await this.page.locator('.monaco-workbench').waitFor({ timeout: 60_000 });
    if (this.hasArticle) {
      await this.editor.locator('.view-line').first().waitFor({ timeout: 60_000 });
    }
    return this;
  }

  get page(): Page {
    return this.window.page;
  }

  /** The visible text editor. */
  get editor(): Locator {
    return this.page.locator('.editor-instance .monaco-editor').first();
  }

  /** Addresses outside VS Code's own server that the window asked for. */
  get foreignRequests(): readonly string[] {
    return this.window.foreign;
  }

  /** Errors that the window or an extension host logged, without those of the host itself. */
  get errors(): readonly string[] {
    return this.window.messages
      .filter(({ level, text }) => level === 'error' && !isHostNoise(text))
      .map(({ text }) => text);
  }

  /** The visible lines of the article, in order. */
  async lines(): Promise<string[]> {
    const lines = await this.editor.locator('.view-line').evaluateAll((elements) =>
      elements
        .map((element) => ({ top: element.getBoundingClientRect().top, text: element.textContent }))
        .sort((one, other) => one.top - other.top)
        .map(({ text }) => text),
    );
    return lines.map((line) => line.replaceAll('\u00A0', ' '));
  }

  /** Each painted piece of visible text, in reading order. */
  paint(): Promise<Painted[]> {
    return readPaint(this.editor);
  }

  /** The colours of the article's text where nothing is painted. */
  async editorColors(): Promise<{ foreground: string; background: string }> {
    const color = (selector: string, property: 'color' | 'backgroundColor'): Promise<string> =>
      this.editor
        .locator(selector)
        .first()
        .evaluate((element, name) => getComputedStyle(element)[name], property);
    return {
      foreground: await color('.view-line .mtk1', 'color'),
      background: await color('.monaco-editor-background', 'backgroundColor'),
    };
  }

  /** Waits until the painted pieces satisfy `enough`, and gives them. */
  async paintUntil(enough: (painted: readonly Painted[]) => boolean): Promise<Painted[]> {
    const deadline = Date.now() + patience;
    for (;;) {
      const painted = await this.paint();
      if (enough(painted)) return painted;
      if (Date.now() > deadline) {
        throw new Error(
          `the paint expected did not come; there is: ${JSON.stringify(painted, undefined, 1)}`,
        );
      }
      await this.page.waitForTimeout(100);
    }
  }

  /** Rests the pointer on the first visible `text` and gives the hover's text once it contains `expected`. */
  async hover(text: string, expected: string): Promise<string> {
    const { x, y } = await this.middleOf(text);
    await this.page.mouse.move(x + 200, y + 120);
    await this.page.mouse.move(x - 2, y);
    await this.page.mouse.move(x, y, { steps: 3 });
    const hover = this.page.locator('.monaco-hover:visible').filter({ hasText: expected }).first();
    await hover.waitFor({ timeout: patience });
    return (await hover.innerText()).replaceAll('\u00A0', ' ');
  }

  /** Clicks a link in the hover that is open. */
  async clickInHover(name: string): Promise<void> {
    await this.page.locator('.monaco-hover:visible a', { hasText: name }).first().click();
  }

  /** Shows Pressmark's side bar. */
  async showSidebar(): Promise<void> {
    const tab = this.page.getByRole('tab', { name: 'Pressmark' }).first();
    await tab.waitFor({ timeout: patience });
    if ((await tab.getAttribute('aria-selected')) !== 'true') await tab.click();
    await this.restPointer();
    await this.page.locator('.sidebar .pane-body').first().waitFor({ timeout: patience });
  }

  /** Makes the side bar wider by so many pixels. */
  async widenSidebar(pixels: number): Promise<void> {
    const box = await this.page.locator('.part.sidebar').boundingBox();
    if (box === null) throw new Error('the side bar is not on the screen');
    const [x, y] = [box.x + box.width, box.y + box.height / 3];
    await this.page.mouse.move(x, y);
    await this.page.mouse.down();
    await this.page.mouse.move(x + pixels, y, { steps: 4 });
    await this.page.mouse.up();
    await this.restPointer();
  }

  /** Puts the pointer where nothing follows it, so that what it had opened goes away. */
  async restPointer(): Promise<void> {
    await this.page.mouse.move(this.page.viewportSize()?.width ?? 0, 0, { steps: 2 });
    await this.page.locator('.monaco-hover:visible').first().waitFor({ state: 'hidden' });
  }

  /** A row of a tree, by a part of its accessible name. */
  row(name: string | RegExp): Locator {
    return this.page.locator('.sidebar').getByRole('treeitem', { name }).first();
  }

  /** The accessible names of the visible rows, from top to bottom. */
  async rows(): Promise<string[]> {
    return this.page
      .locator('.sidebar [role="treeitem"]')
      .evaluateAll((rows) =>
        rows
          .sort((one, other) => one.getBoundingClientRect().top - other.getBoundingClientRect().top)
          .map((row) => row.getAttribute('aria-label') ?? row.textContent),
      );
  }

  async position(): Promise<Position> {
    const text = await this.page
      .locator('[id="status.editor.selection"]')
      .innerText({ timeout: patience });
    const [, line, column, selected] =
      /Ln (\d+), Col (\d+)(?: \((\d+) selected\))?/.exec(text) ?? [];
    if (line === undefined) throw new Error(`the status bar says no position but: ${text}`);
    return { line: Number(line), column: Number(column), selected: Number(selected ?? 0) };
  }

  /** Waits until the selection satisfies `as`, and gives it. */
  async positionUntil(as: (position: Position) => boolean): Promise<Position> {
    const deadline = Date.now() + patience;
    for (;;) {
      const position = await this.position();
      if (as(position)) return position;
      if (Date.now() > deadline)
        throw new Error(`the cursor stayed at ${JSON.stringify(position)}`);
      await this.page.waitForTimeout(100);
    }
  }

  /** Runs a command by its title. */
  async runCommand(title: string): Promise<void> {
    await this.pickCommand(title);
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden', timeout: patience });
  }

  /**
   * Chooses a theme as a user does: a theme in the settings is not heeded by a window of this VS Code that starts with
   * it. The other windows of the session follow.
   */
  async useTheme(name: ThemeName): Promise<void> {
    const { label, windowClass } = themes[name];
    await this.pickCommand('Preferences: Color Theme');
    const input = this.page.locator('.quick-input-widget input');
    await input.waitFor({ timeout: patience });
    await input.fill(label);
    await this.page
      .locator('.quick-input-list .monaco-list-row.focused', { hasText: label })
      .waitFor();
    await this.page.keyboard.press('Enter');
    await this.page
      .locator(`.monaco-workbench[class*="${windowClass}"]`)
      .waitFor({ timeout: patience });
  }

  /** Puts the cursor at a position, both counted from 1. */
  async goTo(line: number, column = 1): Promise<void> {
    await this.editor.click({ position: { x: 120, y: 60 } });
    await this.page.keyboard.press('Control+G');
    await this.page.locator('.quick-input-widget input').fill(`:${line}:${column}`);
    await this.page.keyboard.press('Enter');
    await this.positionUntil((position) => position.line === line && position.column === column);
  }

  /** Puts the cursor at the end of the article. */
  async goToEnd(): Promise<void> {
    await this.editor.locator('.view-lines').click({ position: { x: 5, y: 5 } });
    await this.page.keyboard.press('Control+End');
    await this.settled();
  }

  /** Waits until the cursor has come to rest, for the status bar follows it with a delay. */
  async settled(): Promise<Position> {
    for (let before = await this.position(); ;) {
      await this.page.waitForTimeout(250);
      const now = await this.position();
      if (JSON.stringify(now) === JSON.stringify(before)) return now;
      before = now;
    }
  }

  /** Types into what has the focus, letter by letter. */
  async type(text: string, delay = 0): Promise<void> {
    await this.page.keyboard.type(text, { delay });
  }

  /** Opens another file of the articles folder. */
  async openFile(name: string): Promise<void> {
    await this.page.keyboard.press('Control+P');
    const input = this.page.locator('.quick-input-widget input');
    await input.fill(name);
    await this.page
      .locator('.quick-input-list .monaco-list-row', { hasText: name })
      .first()
      .click();
    await this.page
      .getByRole('tab', { name: new RegExp(name.replaceAll('.', '\\.')) })
      .first()
      .waitFor();
  }

  /** What the status bar says, item by item. */
  async statusItems(): Promise<string[]> {
    return this.page
      .locator('.statusbar-item:visible')
      .evaluateAll((items) =>
        items.map((item) => item.textContent.trim()).filter((text) => text !== ''),
      );
  }

  /** The text of each notification on the screen. */
  async notifications(): Promise<string[]> {
    return this.page.locator('.notification-list-item-message').allInnerTexts();
  }

  async screenshot(file: string): Promise<void> {
    await this.page.screenshot({ path: join(this.session.artifacts, file) });
  }

  async close(): Promise<void> {
    await this.window.close();
  }

  private async pickCommand(title: string): Promise<void> {
    await this.page.keyboard.press('F1');
    const input = this.page.locator('.quick-input-widget input');
    await input.waitFor({ timeout: patience });
    await input.fill(`>${title}`);
    await this.page
      .locator('.quick-input-list .monaco-list-row', { hasText: title })
      .first()
      .click();
  }

  private async middleOf(text: string): Promise<{ x: number; y: number }> {
    const found = await this.editor.locator('.view-lines').evaluate(findText, text);
    if (found === null) throw new Error(`"${text}" is not in one line of the visible text`);
    return found;
  }
}
