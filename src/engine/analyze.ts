import type { Annotation, Problem } from './annotation';
import { Article } from './article';
import { assemble } from './assemble';
import { rememberingReader } from './incremental';
import { paragraphReader } from './paragraph';
import type { ReadParagraph } from './paragraph';
import { createTagger } from './tagging/tagger';
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
  const article = new Article(false);
  article.replace(
    0,
    0,
    blocks.map((block) => read(text, block)),
  );
  article.settle();
  return assemble({
    text,
    source: options.source ?? '',
    engine: ENGINE_VERSION,
    paragraphs: article.leaves.map((leaf, at) => ({
      start: blocks[at]?.start ?? 0,
      end: blocks[at]?.end ?? 0,
      findings: article.findings(leaf),
    })),
    entity: (number) => article.entity(number),
    problems: [],
  });
}

function nothing(text: string, { source }: AnalyzeOptions, problem: Problem): Annotation {
  return assemble({
    text,
    source: source ?? '',
    engine: ENGINE_VERSION,
    paragraphs: [],
    entity: () => undefined,
    problems: [problem],
  });
}
