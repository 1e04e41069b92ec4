/** Texts to measure speed on: the sample articles, told again with other names so that no cache can help. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const SEEDS = join(__dirname, '..', '..', 'seeds');
const ONSETS = ['Bar', 'Del', 'Fen', 'Gor', 'Kal', 'Lum', 'Mar', 'Nor', 'Pel', 'Ras', 'Tol', 'Var'];
const ENDINGS = [
  'den',
  'ek',
  'ini',
  'lund',
  'mer',
  'ova',
  'sen',
  'tin',
  'vik',
  'wood',
  'yan',
  'zer',
];

function madeUpName(seed: number): string {
  const onset = ONSETS[seed % ONSETS.length] ?? 'Bar';
  return onset + (ENDINGS[Math.floor(seed / ONSETS.length) % ENDINGS.length] ?? 'den');
}

/** The sample articles as they are. */
export function sampleArticles(): string[] {
  const files = readdirSync(SEEDS).filter((file) => /^\d.*\.txt$/.test(file));
  return files.sort().map((file) => readFileSync(join(SEEDS, file), 'utf8'));
}

/**
 * The article with its capitalised words of five to nine letters exchanged, each for the same made-up name
 * throughout; the first copy (0) is the article itself.
 */
export function retold(article: string, copy: number): string {
  if (copy === 0) return article;
  const exchanged = new Map<string, string>();
  return article.replace(/(?<=[a-z,] )[A-Z][a-z]{4,8}\b/g, (name) => {
    const known = exchanged.get(name);
    if (known !== undefined) return known;
    const made = madeUpName(copy * 31 + exchanged.size * 7);
    exchanged.set(name, made);
    return made;
  });
}

/** At least so many characters in articles, each about as long as a wire story. */
export function articlesOf(characters: number): string[] {
  const samples = sampleArticles();
  const articles: string[] = [];
  let length = 0;
  for (let copy = 0; length < characters; copy += 1) {
    for (const sample of samples) {
      if (length >= characters) break;
      const article = retold(sample, copy);
      articles.push(article);
      length += article.length;
    }
  }
  return articles;
}

/** One long text of exactly so many characters. */
export function longText(characters: number): string {
  return articlesOf(characters).join('\n\n').slice(0, characters);
}

/** Words as everybody counts them: stretches without white space that hold a letter or a digit. */
export function countWords(text: string): number {
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
