import type { Cast } from '../entities/entity';
import type { Report } from '../quotations/report';
import type { Passage } from '../tagging/passage';
import type { BlockKind } from '../text/block';
import type { AttributedQuotation } from './quotation';

/** One paragraph as its quotations are given their speakers. */
export interface Scene {
  readonly kind: BlockKind;
  readonly reports: readonly Report[];
  /** Its quotations, once their speakers are known. */
  readonly quotations: readonly AttributedQuotation[];
  passage(): Passage;
  cast(): Cast;
}

/** A paragraph (0), the one before it (1), and so on, as far as speech is followed. */
export type Scenes = readonly (Scene | undefined)[];
