import * as vscode from 'vscode';
import { annotationOf, pressmark } from '../support';

/** Something that a reader, or a program for a reader, does in an article. */
export interface Action {
  readonly name: string;
  /** @param middle where a person is named in the middle of the article */
  readonly run: (editor: vscode.TextEditor, middle: vscode.Position) => Promise<unknown>;
}

/** Milliseconds without typing after which everything that rests is made. */
export const restful = 1_500;

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Where whoever is mentioned most is mentioned, in the middle of the article. */
export async function middleOf(document: vscode.TextDocument): Promise<vscode.Position> {
  const { entities, mentions } = await annotationOf(document);
  const people = entities.filter(({ type }) => type === 'PERSON');
  const [most] = people.sort((a, b) => b.mentions.length - a.mentions.length);
  const named = mentions.filter(({ entity, form }) => entity === most?.id && form === 'name');
  return document.positionAt(named[named.length >> 1]?.start ?? 0);
}

function provided(name: string, command: string, ...more: readonly unknown[]): Action {
  return {
    name,
    run: async ({ document }) => {
      await vscode.commands.executeCommand(command, document.uri, ...more);
    },
  };
}

function providedAt(name: string, command: string, ...more: readonly unknown[]): Action {
  return {
    name,
    run: async ({ document }, middle) => {
      await vscode.commands.executeCommand(command, document.uri, middle, ...more);
    },
  };
}

function command(name: string, id: string, ...more: readonly unknown[]): Action {
  return {
    name,
    run: async () => {
      await vscode.commands.executeCommand(id, ...more);
      await pause(restful);
    },
  };
}

/** Ends with the editor of the export closed. */
function exported(format: string): Action {
  return {
    name: `export as ${format}`,
    run: async () => {
      await vscode.commands.executeCommand('pressmark.exportToEditor', format);
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
      await pause(restful);
    },
  };
}

function asked(tool: string, input: object): Action {
  return {
    name: `tool ${tool}`,
    run: async ({ document }) =>
      vscode.lm.invokeTool(`pressmark_${tool}`, {
        input: { ...input, uri: document.uri.toString() },
        toolInvocationToken: undefined,
      }),
  };
}

/** Types letters and takes some back, at the beginning, in the middle and at the end. */
async function type(editor: vscode.TextEditor, middle: vscode.Position): Promise<void> {
  const { document } = editor;
  const places = [new vscode.Position(2, 0), middle];
  places.push(document.lineAt(document.lineCount - 1).range.end);
  for (const place of places) {
    editor.revealRange(new vscode.Range(place, place));
    for (let letter = 0; letter < 8; letter += 1) {
      await editor.edit((edit) => {
        edit.insert(place, 'said '.charAt(letter % 5));
      });
      await pause(120);
    }
    for (let back = 0; back < 8; back += 1) await vscode.commands.executeCommand('undo');
  }
  await pause(restful);
}

async function scroll(editor: vscode.TextEditor): Promise<void> {
  const { lineCount } = editor.document;
  for (let step = 1; step <= 20; step += 1) {
    const line = Math.floor((step * (lineCount - 1)) / 20);
    editor.revealRange(new vscode.Range(line, 0, line, 0), vscode.TextEditorRevealType.AtTop);
    await pause(80);
  }
}

/** What is done in an article that has been read. */
export const actions: readonly Action[] = [
  { name: 'typing', run: type },
  { name: 'scrolling', run: scroll },
  {
    name: 'API: annotation',
    run: async ({ document }) => (await pressmark()).getAnnotation(document.uri),
  },
  provided('outline', 'vscode.executeDocumentSymbolProvider'),
  provided('folding', 'vscode.executeFoldingRangeProvider'),
  providedAt('hover', 'vscode.executeHoverProvider'),
  providedAt('definition', 'vscode.executeDefinitionProvider'),
  providedAt('references', 'vscode.executeReferenceProvider'),
  providedAt('highlights of a name', 'vscode.executeDocumentHighlights'),
  providedAt('rename', 'vscode.executeDocumentRenameProvider', 'Quillon Vash'),
  {
    name: 'selection',
    run: async ({ document }, middle) =>
      vscode.commands.executeCommand('vscode.executeSelectionRangeProvider', document.uri, [
        middle,
      ]),
  },
  {
    name: 'search over the workspace',
    run: async () => vscode.commands.executeCommand('vscode.executeWorkspaceSymbolProvider', 'a'),
  },
  command('next quotation', 'pressmark.nextQuotation'),
  command('next of a speaker', 'pressmark.nextQuotationOfSpeaker'),
  command('tree of quotations', 'pressmark.quotations.focus'),
  command('quotations in text order', 'pressmark.groupByText'),
  command('quotations by type', 'pressmark.groupByType'),
  command('quotations by speaker', 'pressmark.groupBySpeaker'),
  command('tree of names', 'pressmark.entities.focus'),
  command('statistics', 'pressmark.showStatistics'),
  command('close statistics', 'workbench.action.closeActiveEditor'),
  command('copy as Markdown', 'pressmark.copyLedger'),
  exported('Markdown'),
  exported('HTML'),
  exported('CSV'),
  exported('JSON'),
  asked('list_quotations', {}),
  asked('get_speaker', { name: 'a' }),
  asked('list_entities', {}),
  command('highlights off', 'pressmark.toggleHighlights'),
  command('highlights on', 'pressmark.toggleHighlights'),
];
