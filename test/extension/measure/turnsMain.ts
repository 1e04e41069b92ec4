/** Runs inside the extension host: measures for how long each action keeps the host from other work. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { longText } from '../../../tools/bench/texts';
import { lineMark } from '../harness/suites';
import { closeEverything, pressmark } from '../support';
import { actions, middleOf, pause, restful } from './actions';
import { TurnWatch } from './turnWatch';

const lengths = (process.env['PRESSMARK_LENGTHS'] ?? '1000000,10000000').split(',').map(Number);

function say(line: string): void {
  console.log(`${lineMark}${line}`);
}

async function openAndRead(uri: vscode.Uri): Promise<vscode.TextEditor> {
  const editor = await vscode.window.showTextDocument(uri);
  await (await pressmark()).getAnnotation(editor.document.uri);
  await pause(restful);
  return editor;
}

async function measured<T>(watch: TurnWatch, name: string, run: () => Promise<T>): Promise<T> {
  await pause(300);
  await watch.start();
  const began = performance.now();
  const result = await run();
  const took = performance.now() - began;
  const { all, ours, where } = await watch.stop();
  const figures = [ours, all, took].map((each) => each.toFixed(0));
  say(`| ${name} | ${figures.join(' | ')} | ${ours > 8 ? where : ''} |`);
  return result;
}

async function measureAll(length: number, watch: TurnWatch): Promise<void> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (folder === undefined) throw new Error('no folder is open');
  const file = join(folder.uri.fsPath, `turns-${length}.txt`);
  writeFileSync(file, longText(length));
  say(`\n${length.toLocaleString('en')} characters\n`);
  say('| action | longest turn of ours | of all | took | most of it in |');
  say('| --- | --: | --: | --: | --- |');
  const open = (): Promise<vscode.TextEditor> => openAndRead(vscode.Uri.file(file));
  let editor = await measured(watch, 'opening, reading to the end', open);
  const middle = await middleOf(editor.document);
  for (const action of actions) {
    editor = await vscode.window.showTextDocument(editor.document);
    await measured(watch, action.name, () => action.run(editor, middle));
  }
  await measured(watch, 'closing', closeEverything);
}

export async function run(): Promise<void> {
  await pressmark();
  await pause(2_000);
  const watch = new TurnWatch('/dist/extension.js');
  say('Milliseconds of processor time in one turn of the extension host; “took” is real time');
  for (const length of lengths) await measureAll(length, watch);
  watch.dispose();
}
