/**
 * Writes l10n/bundle.l10n.json, the list of everything that the code says to readers, for translators: `npm run l10n`.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rootFolder } from '../host/folders';
import { collectSentences } from './sentences';

const { said, unknown } = collectSentences();
for (const call of unknown) console.error(`What this says is not known before it runs: ${call}`);
if (unknown.length > 0) process.exit(1);
const bundle = Object.fromEntries(said.map((sentence) => [sentence, sentence]));
writeFileSync(
  join(rootFolder, 'l10n', 'bundle.l10n.json'),
  `${JSON.stringify(bundle, undefined, 2)}\n`,
);
console.log(`${said.length} sentences`);
