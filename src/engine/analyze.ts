import type { Annotation, Problem } from './annotation';
import { assemble } from './assemble';
import { attribute } from './attribution/attribute';
import { resolveEntities } from './entities/resolve';
import { rememberingReader } from './incremental';
import { findPassageMentions, inPassage } from './mentions/find';
import type { LocalMention } from './mentions/local';
import { paragraphReader } from './paragraph';
import type { Paragraph, ReadParagraph } from './paragraph';
import { withLabelName } from './quotations/label';
import { reviseNames } from './tagging/document';
import { createTagger } from './tagging/tagger';
import type { Passage } from './tagging/passage';
import type { EngineModels } from './tagging/tagger';
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
  /** Follows one document through its edits: the same annotations, without reading unchanged paragraphs again. */
  open(): Session;
}

/** One document as it is being edited. Holds as much memory as the latest text needs. */
export type Session = Pick<Engine, 'analyze'>;

/**
 * An engine over the packed models that ship.
 * @throws {ModelError} when a model is damaged or of another version.
 */
export function createEngine(models: EngineModels): Engine {
  const read = paragraphReader(createTagger(models));
  return {
    analyze: (text, options = {}) => analyzeSafely(read, text, options),
    open: () => {
      const memory = rememberingReader(read);
      return {
        analyze: (text, options = {}) => {
          const annotation = analyzeSafely(memory.read, text, options);
          memory.endText();
          return annotation;
        },
      };
    },
  };
}

function analyzeSafely(read: ReadParagraph, text: string, options: AnalyzeOptions): Annotation {
  const refused = refusal(text);
  if (refused !== null) return nothing(text, options, refused);
  try {
    return analyze(read, text, options);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return nothing(text, options, { code: 'internal', message, span: null });
  }
}

function analyze(read: ReadParagraph, text: string, options: AnalyzeOptions): Annotation {
  const blocks = splitBlocks(text, options.format ?? 'plain');
  const paragraphs = blocks.map((block) => read(text, block));
  const passages = reviseNames(paragraphs.map(({ passage }) => passage)).map(withLabelName);
  const cast = resolveEntities(passages, mentionsOf(paragraphs, passages));
  const reports = paragraphs.map((paragraph) => paragraph.reports);
  return assemble({
    text,
    source: options.source ?? '',
    engine: ENGINE_VERSION,
    blocks,
    ...attribute(blocks, passages, reports, cast),
    problems: [],
  });
}

/** A paragraph whose names the rest of the article corrected is read again; all others keep their mentions. */
function mentionsOf(
  paragraphs: readonly Paragraph[],
  passages: readonly Passage[],
): LocalMention[] {
  return passages.flatMap((passage, index) => {
    const paragraph = paragraphs[index];
    const mentions =
      paragraph?.passage === passage ? paragraph.mentions : findPassageMentions(passage);
    return inPassage(mentions, index);
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
