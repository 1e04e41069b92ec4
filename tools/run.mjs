/**
 * Runs a tool of this project, which is TypeScript, on a fresh clone too: what npm has to bring is brought first.
 * This file is therefore plain JavaScript and needs nothing but Node.
 *
 *     node tools/run.mjs tools/start.ts [parameter …]
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

function packages(file) {
  return JSON.parse(readFileSync(join(root, file), 'utf8')).packages;
}

/** Whether each package of the lock file is installed in the version it names. */
function upToDate() {
  if (!existsSync(join(root, 'node_modules', '.package-lock.json'))) return false;
  const installed = packages(join('node_modules', '.package-lock.json'));
  return Object.entries(packages('package-lock.json')).every(
    ([path, { version, optional }]) =>
      path === '' || optional === true || installed[path]?.version === version,
  );
}

function install() {
  console.log('Installing the packages of package-lock.json (npm ci) …');
  const started = Date.now();
  const npm = process.env.npm_execpath;
  const [program, first] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
  const { status } = spawnSync(
    program,
    [...first, 'ci', '--no-audit', '--no-fund', '--ignore-scripts'],
    {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: program === 'npm' && process.platform === 'win32',
    },
  );
  if (status !== 0) throw new Error('npm ci failed; its own words are above');
  console.log(`Installed in ${((Date.now() - started) / 1000).toFixed(0)} s`);
}

const [tool] = process.argv.splice(2, 1);
if (tool === undefined) throw new Error('name the tool to run');
const [major] = process.versions.node.split('.');
if (Number(major) < 20)
  throw new Error(`Pressmark needs Node 20 or later; this is ${process.version}`);
if (!upToDate()) install();
const require = createRequire(import.meta.url);
require('tsx/cjs/api').register();
require(resolve(root, tool));
