import { join } from 'node:path';

/** The project. */
export const rootFolder = join(__dirname, '..', '..');
/** A second extension, which uses the API of ours in the editor tests. */
export const companionFolder = join(rootFolder, 'test', 'extension', 'companion');
/** Where the browser's VS Code is installed. */
export const hostFolder = __dirname;
/** What `npm start` keeps between runs. */
export const stateFolder = join(rootFolder, '.pressmark');
/** What is kept of a failed run: logs and screenshots. */
export const artifactsFolder = join(rootFolder, 'out', 'artifacts');
