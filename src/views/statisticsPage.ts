import type { Steps } from '../engine';
import { escapeHtml } from '../formats/escape';
import { counted } from './localize';
import type { Localize } from './localize';
import { quotationTypeName } from './names';
import type { Reading } from './reading';
import { shorten } from './shorten';
import { countSpeakers, quotedShare } from './statistics';
import type { SpeakerCount } from './statistics';

/** Height of a row of the picture and width of its bars, in the units of its view box. */
const rowHeight = 26;
const barsFrom = 160;
const barsWidth = 240;
const pictureWidth = 480;
const longestPicture = 20;
const longestName = 22;

/**
 * The page follows the theme through the variables that the editor sets; it has no script and asks for nothing. Bars look
 * as the quotations do in the article: direct ones are filled, mixed ones dashed, indirect ones dotted.
 */
const styles = `
  body { padding: 0 1.5em 2em; max-width: 44em; color: var(--vscode-editor-foreground); }
  h1 { font-size: 1.4em; font-weight: 600; line-height: 1.3; overflow-wrap: anywhere; }
  svg { display: block; width: 100%; max-width: 40em; height: auto; font: 13px var(--vscode-font-family); }
  svg text { fill: var(--vscode-editor-foreground); }
  rect { fill: var(--vscode-charts-yellow); stroke: var(--vscode-charts-yellow); stroke-width: 1.5; }
  .mixed { fill-opacity: .35; stroke-dasharray: 6 3; }
  .indirect { fill-opacity: 0; stroke-dasharray: 1.5 2.5; }
  table { border-collapse: collapse; margin-top: 2em; }
  caption { text-align: start; padding-bottom: .75em; color: var(--vscode-descriptionForeground); }
  th, td { padding: .35em 1.5em .35em 0; text-align: start; vertical-align: baseline; }
  th + td, td + td, thead th + th { text-align: end; padding-right: .75em; }
  tbody th { font-weight: 400; }
  thead th { font-weight: 600; border-bottom: 1px solid var(--vscode-editorWidget-border, currentColor); }
`;

/** Who is quoted how much, as a picture and as a table that says the same; in steps, for it counts every word. */
export function* statisticsPage(reading: Reading, nonce: string, t: Localize): Steps<string> {
  const counts = yield* countSpeakers(reading, t);
  const share = yield* quotedShare(reading, counts);
  const title = t('Who is quoted in {0}', reading.annotation.source);
  const total = reading.annotation.quotations.length;
  const summary = `${counted(t, total, 'One quotation', '{0} quotations')}. ${t('{0} % of the words of the article are quoted.', share)}`;
  return `<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${nonce}'">
<title>${escapeHtml(title)}</title>
<style nonce="${nonce}">${styles}</style>
</head>
<body>
<h1>${escapeHtml(title)}</h1>
<p>${escapeHtml(summary)}</p>
${counts.length === 0 ? '' : picture(counts, t)}
${counts.length === 0 ? '' : yield* table(counts, t)}
</body>
</html>`;
}

/** One bar a speaker, as long as the words quoted, parted by type. For the eye only: the table says it all. */
function picture(counts: readonly SpeakerCount[], t: Localize): string {
  const shown = counts.slice(0, longestPicture);
  const most = Math.max(1, ...shown.map(({ words }) => words));
  const rows = shown.map((count, index) => bar(count, index, most));
  const height = rowHeight * (shown.length + 1.5);
  return `<svg viewBox="0 0 ${pictureWidth} ${height}" aria-hidden="true">
${rows.join('\n')}
${legend(rowHeight * (shown.length + 0.4), t)}
</svg>`;
}

function bar(
  { name, quotations, words, share }: SpeakerCount,
  index: number,
  most: number,
): string {
  const top = index * rowHeight;
  const baseline = top + 17;
  const total = quotations.direct + quotations.mixed + quotations.indirect;
  const length = (barsWidth * words) / most;
  let from = barsFrom;
  const parts = (['direct', 'mixed', 'indirect'] as const).map((type) => {
    const width = total === 0 ? 0 : (length * quotations[type]) / total;
    const rect = `<rect class="${type}" x="${from.toFixed(1)}" y="${top + 4}" width="${width.toFixed(1)}" height="18"/>`;
    from += width;
    return width === 0 ? '' : rect;
  });
  return `<text x="${barsFrom - 10}" y="${baseline}" text-anchor="end">${escapeHtml(shorten(name, longestName))}</text>${parts.join('')}<text x="${(from + 6).toFixed(1)}" y="${baseline}">${words} · ${share} %</text>`;
}

function legend(top: number, t: Localize): string {
  return (['direct', 'mixed', 'indirect'] as const)
    .map((type, index) => {
      const x = 1 + index * 160;
      const label = escapeHtml(quotationTypeName(type, t));
      return `<rect class="${type}" x="${x}" y="${top + 8}" width="12" height="12"/><text x="${x + 18}" y="${top + 18}">${label}</text>`;
    })
    .join('');
}

function* table(counts: readonly SpeakerCount[], t: Localize): Steps<string> {
  const heads = [t('Speaker'), t('Direct'), t('Mixed'), t('Indirect'), t('Words'), t('Share')];
  const rows: string[] = [];
  for (const { name, quotations, words, share } of counts) {
    yield;
    const cells = [quotations.direct, quotations.mixed, quotations.indirect, words, `${share} %`];
    rows.push(
      `<tr><th scope="row">${escapeHtml(name)}</th>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`,
    );
  }
  return `<table>
<caption>${escapeHtml(t('Quotations and quoted words by speaker'))}</caption>
<thead><tr>${heads.map((head) => `<th scope="col">${escapeHtml(head)}</th>`).join('')}</tr></thead>
<tbody>${rows.join('\n')}</tbody>
</table>`;
}
