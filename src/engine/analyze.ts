import type { Annotation } from './annotation';
import { paragraphReader } from './paragraph';
import { analyzeOnce, DocumentSession } from './session';
import type { AnalyzeOptions, Session } from './session';
import { createTagger } from './tagging/tagger';
import type { EngineModels } from './tagging/tagger';

export interface Engine {
  /**
   * Who said what in `text`. Never throws: what could not be done stands in `problems`. Offsets are UTF-16 code units
   * into the text as given; cost grows linearly with its length.
   */
  analyze(text: string, options?: AnalyzeOptions): Annotation;
  /** Follows one document through its edits: the same annotations, without reading unchanged paragraphs again. */
  open(options?: AnalyzeOptions): Session;
}

/**
 * An engine over the packed models that ship.
 * @throws {ModelError} when a model is damaged or of another version.
 */
export function createEngine(models: EngineModels): Engine {
  const read = paragraphReader(createTagger(models));
  return {
    analyze: (text, options = {}) => analyzeOnce(read, text, options),
    open: (options = {}) => new DocumentSession(read, options),
  };
}
