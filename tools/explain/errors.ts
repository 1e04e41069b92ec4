/** What the engine gets wrong against gold annotation, sorted by kind of error and by rule or cue. */
import type { Range } from '../eval/documents';
import { wordsAt, type Judged, type MatchedDocument } from '../eval/matching';
import { verdictOn } from '../eval/quotations';
import { flat } from './narrate';

export const ERROR_KINDS = [
  'missed',
  'spurious',
  'content',
  'type',
  'source',
  'name',
  'cue',
] as const;
export type ErrorKind = (typeof ERROR_KINDS)[number];

export interface ErrorReport {
  readonly kind: ErrorKind;
  /** The rule that predicted it; the cue word for a missed quotation, which no rule found. */
  readonly group: string;
  readonly document: string;
  /** The words around it on one line: gold content in [[ ]], predicted content in {{ }}. */
  readonly context: string;
  /** What was wanted and what was found, where that is not the content. */
  readonly detail: string;
}

const CONTEXT = 140;

/** Puts brackets into a passage; at one place closing brackets stand before opening ones. */
function bracketed(text: string, gold: readonly Range[], predicted: readonly Range[]): string {
  const places = [...gold, ...predicted].flat();
  const start = Math.max(0, Math.min(...places) - CONTEXT);
  const end = Math.min(text.length, Math.max(...places) + CONTEXT);
  const marks = [
    ...gold.flatMap(([from, to]) => [
      { at: from, mark: '[[', order: 2 },
      { at: to, mark: ']]', order: 1 },
    ]),
    ...predicted.flatMap(([from, to]) => [
      { at: from, mark: '{{', order: 3 },
      { at: to, mark: '}}', order: 0 },
    ]),
  ].sort((a, b) => a.at - b.at || a.order - b.order);
  let shown = '';
  let last = start;
  for (const { at, mark } of marks) {
    shown += text.slice(last, at) + mark;
    last = at;
  }
  return flat(shown + text.slice(last, end));
}

function quoted(text: string, ranges: readonly Range[] | null | undefined): string {
  return ranges ? `“${flat(wordsAt(text, ranges))}”` : 'none';
}

function ruleOf({ line }: Judged): string {
  return line.why ?? '(no rule)';
}

function missedGroup({ line }: Judged, text: string): string {
  return line.cue ? `cue ${flat(wordsAt(text, line.cue)).toLowerCase()}` : 'no cue';
}

function pairErrors(gold: Judged, partner: Judged, match: MatchedDocument): ErrorReport[] {
  const { text, id } = match.document;
  const verdict = verdictOn(gold, match);
  const context = bracketed(text, gold.line.span, partner.line.span);
  const errors: ErrorReport[] = [];
  const add = (kind: ErrorKind, detail: string): void => {
    errors.push({ kind, group: ruleOf(partner), document: id, context, detail });
  };
  const said = (wanted: string, found: string): string => `wanted ${wanted}, found ${found}`;
  if (verdict?.exact === false) add('content', '');
  if (verdict?.type === false) add('type', said(gold.line.type, partner.line.type));
  if (verdict?.speaker?.overlap === false)
    add(
      'source',
      said(quoted(text, gold.line.speaker?.span), quoted(text, partner.line.speaker?.span)),
    );
  if (verdict?.name === false)
    add('name', said(String(gold.line.speaker?.name), String(partner.line.speaker?.name)));
  if (verdict?.cue?.exact === false)
    add('cue', said(quoted(text, gold.line.cue), quoted(text, partner.line.cue)));
  return errors;
}

/** Every error in a document. */
export function errorsIn(match: MatchedDocument): ErrorReport[] {
  const { text, id } = match.document;
  const errors: ErrorReport[] = [];
  for (const gold of match.gold) {
    if (gold.partner !== null) {
      errors.push(...pairErrors(gold, gold.partner, match));
      continue;
    }
    const detail = `source ${quoted(text, gold.line.speaker?.span)}`;
    const context = bracketed(text, gold.line.span, []);
    errors.push({ kind: 'missed', group: missedGroup(gold, text), document: id, context, detail });
  }
  for (const predicted of match.predicted) {
    if (predicted.partner !== null) continue;
    errors.push({
      kind: 'spurious',
      group: ruleOf(predicted),
      document: id,
      context: bracketed(text, [], predicted.line.span),
      detail: `cue ${quoted(text, predicted.line.cue)}, source ${quoted(text, predicted.line.speaker?.span)}`,
    });
  }
  return errors;
}

export interface ErrorGroup {
  readonly kind: ErrorKind;
  readonly group: string;
  readonly errors: readonly ErrorReport[];
}

/** Errors by kind, and within a kind the largest group first. */
export function groupErrors(errors: readonly ErrorReport[]): ErrorGroup[] {
  const groups = new Map<string, ErrorReport[]>();
  for (const error of errors) {
    const key = `${error.kind}\n${error.group}`;
    const members = groups.get(key);
    if (members === undefined) groups.set(key, [error]);
    else members.push(error);
  }
  const ordered: ErrorGroup[] = [];
  for (const members of groups.values()) {
    const [first] = members;
    if (first !== undefined)
      ordered.push({ kind: first.kind, group: first.group, errors: members });
  }
  return ordered.sort(
    (a, b) =>
      ERROR_KINDS.indexOf(a.kind) - ERROR_KINDS.indexOf(b.kind) ||
      b.errors.length - a.errors.length,
  );
}
