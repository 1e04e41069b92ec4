import type { Annotation, Problem } from './annotation';
import { assemble } from './assemble';
import { attribute } from './attribution/attribute';
import { resolveEntities } from './entities/resolve';
import { findMentions } from './mentions/find';
import { findReports } from './quotations/find';
import { reviseNames } from './tagging/document';
import { createTagger } from './tagging/tagger';
import type { EngineModels, Tagger } from './tagging/tagger';
import { splitBlocks } from './text/blocks';
import type { TextFormat } from './text/block';

import { refusal } from './refusal';
import { ENGINE_VERSION } from './version';

export interface AnalyzeOptions {
  /** How the text is called in the annotation; a label, never opened. */
  readonly source?: string;
  readonly format?: TextFormat;
}

export interface Engine {
  /**
   * Who said what in `text`. Never throws: what could not be done stands in `problems`. Offsets are UTF-16 code units
   * into the text as given; cost grows linearly with its length.
   */
  analyze(text: string, options?: AnalyzeOptions): Annotation;
}

/**
 * An engine over the packed models that ship.
 * @throws {ModelError} when a model is damaged or of another version.
 */
export function createEngine(models: EngineModels): Engine {
  const tagger = createTagger(models);
  return { analyze: (text, options = {}) => analyzeSafely(tagger, text, options) };
}

function analyzeSafely(tagger: Tagger, text: string, options: AnalyzeOptions): Annotation {
  const refused = refusal(text);
  if (refused !== null) return nothing(text, options, refused);
  try {
    return analyze(tagger, text, options);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return nothing(text, options, { code: 'internal', message, span: null });
  }
}

function analyze(tagger: Tagger, text: string, options: AnalyzeOptions): Annotation {
  const blocks = splitBlocks(text, options.format ?? 'plain');
  const read = blocks.map(({ kind, start, end, skips }) =>
    tagger.tagPassage(kind, text.slice(start, end), skips),
  );
  const reports = read.map(findReports);
  const passages = reviseNames(read);
  const cast = resolveEntities(passages, findMentions(passages));
  return assemble({
    text,
    source: options.source ?? '',
    engine: ENGINE_VERSION,
    blocks,
    ...attribute(blocks, passages, reports, cast),
    problems: [],
  });
}

function nothing(text: string, { source }: AnalyzeOptions, problem: Problem): Annotation {
  return assemble({
    text,
    source: source ?? '',
    engine: ENGINE_VERSION,
    blocks: [],
    cast: resolveEntities([], []),
    quotations: [],
    problems: [problem],
  });
}
