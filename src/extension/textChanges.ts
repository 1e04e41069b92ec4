import type * as vscode from 'vscode';
import type { TextChange } from '../engine';

/**
 * What an event of the editor changed, one change after the other. The changes of an event lie apart; from the last one
 * in the text to the first, none moves another, so it does not matter that their offsets are those before the event.
 */
export function changesOf(
  changes: readonly Pick<
    vscode.TextDocumentContentChangeEvent,
    'rangeOffset' | 'rangeLength' | 'text'
  >[],
): TextChange[] {
  return changes
    .map(({ rangeOffset, rangeLength, text }) => ({
      start: rangeOffset,
      end: rangeOffset + rangeLength,
      text,
    }))
    .sort((a, b) => b.start - a.start || b.end - a.end);
}
