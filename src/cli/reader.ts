import { isFailure } from './analyst';
import type { Analyze, Article, Batch, Predictions, PrintedArticle, Remark } from './analyst';
import { decode } from './decode';
import { readBytes, reasonOf } from './inputs';
import { printPage } from './page';
import { printPredictions } from './prediction';

/** The whole way from bytes to bytes, in whatever thread it is walked. */
export interface Reader {
  predict(batch: Batch): Predictions;
  annotate(articles: readonly Article[]): Promise<readonly PrintedArticle[]>;
}

export function createReader(analyze: Analyze): Reader {
  return {
    predict: (batch) => printPredictions(batch, analyze),
    async annotate(articles) {
      const printed: PrintedArticle[] = [];
      for (const article of articles) printed.push(await annotateArticle(article, analyze));
      return printed;
    },
  };
}

async function annotateArticle(article: Article, analyze: Analyze): Promise<PrintedArticle> {
  const { from, name, source, format, print, place } = article;
  try {
    const decoded = decode(typeof from === 'string' ? await readBytes(from) : from);
    if (!decoded.ok) return unread(name, decoded.reason);
    const { text, notes } = decoded;
    const annotation = analyze(text, { format, source });
    const remarks = [
      ...notes.map((note) => remark('note', name, note)),
      ...annotation.problems.map((problem) =>
        remark(isFailure(problem) ? 'failure' : 'note', name, problem.message),
      ),
    ];
    return { content: Buffer.from(printPage(text, annotation, print, place)), remarks };
  } catch (error) {
    return unread(name, reasonOf(error));
  }
}

function remark(kind: Remark['kind'], name: string, message: string): Remark {
  return { kind, message: `${name}: ${message}` };
}

/** What becomes of an article that could not be read. */
export function unread(name: string, reason: string): PrintedArticle {
  return { content: null, remarks: [remark('failure', name, reason)] };
}
