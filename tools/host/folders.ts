import { join } from 'node:path';

/** The project. */
export const rootFolder = join(__dirname, '..', '..');
/** Where the browser's VS Code is installed. */
export const hostFolder = __dirname;
/** What `npm start` keeps between runs. */
export const stateFolder = join(rootFolder, '.pressmark');
/** What is kept of a failed run: logs and screenshots. */
export const artifactsFolder = join(rootFolder, 'out', 'artifacts');
