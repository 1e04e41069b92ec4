import type { Span } from '../engine';
import type { AnalysisHost } from './analysisHost';
import { Copy } from './copy';
import type { OpenArticle } from './follower';

/** A stretch of an article read on its own, before the reading of the whole gets there. */
export interface Glimpse extends Span {
  readonly version: number;
  /** What the reader saw when it was read. */
  readonly visible: Span;
  /** Offsets in it count from the beginning of the stretch. */
  readonly copy: Copy;
}

/** Characters read before and behind what the reader sees: enough to know most people by their names. */
const before = 8_000;
const behind = 4_000;
/** Most characters read of what the reader sees: a screen of very long lines. */
const longest = 30_000;

/** Reads the stretch of the article that the reader sees; null where nothing came of it, or something was typed since. */
export async function readGlimpse(
  article: OpenArticle,
  visible: Span,
  host: Pick<AnalysisHost, 'ask' | 'close'>,
): Promise<Glimpse | null> {
  const version = article.version();
  const start = Math.max(0, visible.start - before);
  const end = Math.min(article.length(), visible.start + longest, visible.end + behind);
  const whole = article.text(start, end);
  const line = start === 0 ? 0 : whole.indexOf('\n') + 1;
  const text = line < before ? whole.slice(line) : whole;
  const key = `a glimpse of ${article.key}`;
  const { format } = article;
  const outcome = await host.ask({
    article: key,
    compose: () => ({ kind: 'open', text, format }),
    length: () => text.length,
    text: () => text,
  });
  host.close(key);
  if (outcome.kind !== 'done' || article.version() !== version) return null;
  const copy = new Copy();
  copy.apply(outcome.update);
  const from = start + whole.length - text.length;
  return { start: from, end: from + text.length, version, visible, copy };
}
