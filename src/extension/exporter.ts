import * as vscode from 'vscode';
import { joining } from '../formats/steps';
import { systemClock } from '../host/clock';
import { inTurns } from '../host/turns';
import { exportFormats, exportName, fitsEditor } from '../views/exports';
import type { ExportFormat } from '../views/exports';
import type { Localize } from '../views/localize';
import type { Reading } from '../views/reading';
import type { Articles } from './articles';
import type { CurrentArticle } from './currentArticle';

export interface ExportOptions {
  readonly articles: Articles;
  readonly current: CurrentArticle;
  readonly t: Localize;
}

/** The commands that take who said what out of the editor: to the clipboard, a new editor, a file. */
export function registerExportCommands(options: ExportOptions): vscode.Disposable {
  const { registerCommand } = vscode.commands;
  return vscode.Disposable.from(
    registerCommand('pressmark.copyLedger', () => copyLedger(options)),
    registerCommand('pressmark.exportToEditor', (label?: unknown) => toEditor(options, label)),
    registerCommand('pressmark.exportToFile', (label?: unknown) => toFile(options, label)),
  );
}

async function currentReading({ articles, current }: ExportOptions): Promise<Reading | null> {
  return current.document === null ? null : articles.upToDate(current.document);
}

async function copyLedger(options: ExportOptions): Promise<void> {
  const reading = await currentReading(options);
  const [markdown] = exportFormats;
  if (reading !== null && markdown !== undefined)
    await vscode.env.clipboard.writeText(await printed(markdown, reading));
}

/** The format of that name; without one the reader is asked. */
async function chooseFormat(label: unknown, t: Localize): Promise<ExportFormat | undefined> {
  const named = exportFormats.find((format) => format.label === label);
  if (named !== undefined) return named;
  return vscode.window.showQuickPick(exportFormats, { placeHolder: t('Format of the export') });
}

async function toEditor(options: ExportOptions, label: unknown): Promise<void> {
  const format = await chooseFormat(label, options.t);
  const reading = await currentReading(options);
  if (format === undefined || reading === null) return;
  const { language } = format;
  const whole = await printed(format, reading);
  if (!fitsEditor(whole)) {
    void offerFile(options, { format, reading, text: () => Promise.resolve(whole) });
    return;
  }
  // The mark that tells spreadsheets the encoding is for files only.
  const content = whole.replace('\uFEFF', '');
  const document = await vscode.workspace.openTextDocument({ content, language });
  options.articles.ignore(document);
  await vscode.window.showTextDocument(document);
}

/** What is to become a file. */
interface FileExport {
  readonly format: ExportFormat;
  readonly reading: Reading;
  /** Asked for when it is known where the file goes. */
  readonly text: () => Promise<string>;
}

async function offerFile(options: ExportOptions, file: FileExport): Promise<void> {
  const { t } = options;
  const toTheFile = t('Save to a File…');
  const told = t('The export is longer than VS Code can show in an editor. A file can hold it.');
  const answer = await vscode.window.showWarningMessage(told, toTheFile);
  if (answer === toTheFile) await save(options, file);
}

async function toFile(options: ExportOptions, label: unknown): Promise<void> {
  const format = await chooseFormat(label, options.t);
  const reading = await currentReading(options);
  if (format === undefined || reading === null) return;
  await save(options, { format, reading, text: () => printed(format, reading) });
}

async function save({ current }: ExportOptions, file: FileExport): Promise<void> {
  const { format, reading, text } = file;
  if (current.document === null) return;
  const name = exportName(reading, format);
  const { scheme } = current.document.uri;
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const beside = vscode.Uri.joinPath(current.document.uri, '..', name);
  const real = vscode.workspace.fs.isWritableFileSystem(scheme) === true;
  const inFolder = folder === undefined ? undefined : vscode.Uri.joinPath(folder, name);
  const defaultUri = real ? beside : inFolder;
  const target = await vscode.window.showSaveDialog({
    ...(defaultUri === undefined ? {} : { defaultUri }),
    filters: { [format.label]: [format.extension.slice(1)] },
  });
  if (target === undefined) return;
  await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(await text()));
}

function printed({ print }: ExportFormat, reading: Reading): Promise<string> {
  return inTurns(joining(print(reading)), systemClock);
}
