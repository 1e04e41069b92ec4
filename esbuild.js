/**
 * Builds what ships, and with `--tests` what runs inside VS Code's extension hosts.
 *
 *     node esbuild.js [--production] [--watch] [--tests]
 *
 * `--production` minifies and leaves out source maps; nothing else differs.
 */
const { chmodSync, mkdirSync, readdirSync, writeFileSync } = require('node:fs');
const { dirname, join } = require('node:path');
const esbuild = require('esbuild');

const flags = new Set(process.argv.slice(2));
const production = flags.has('--production');

/** Runs in Node: VS Code's extension host on a desktop or a server, its worker, the command line. */
const node = { platform: 'node', target: 'node20', format: 'cjs' };
/** Runs in a web worker: VS Code in a browser loads CommonJS; a plain worker script has no modules. */
const web = { platform: 'browser', target: 'es2022', format: 'cjs' };
const webWorker = { ...web, format: 'iife' };

const shipped = [
  {
    ...node,
    entry: 'src/extension/extension.ts',
    outfile: 'dist/extension.js',
    external: ['vscode'],
  },
  { ...node, entry: 'src/host/worker-node.ts', outfile: 'dist/worker.js' },
  {
    ...node,
    entry: 'src/cli/main.ts',
    outfile: 'dist/cli.js',
    banner: { js: '#!/usr/bin/env node' },
  },
  {
    ...web,
    entry: 'src/extension/extension-web.ts',
    outfile: 'dist/web/extension.js',
    external: ['vscode'],
  },
  {
    ...webWorker,
    entry: 'src/host/worker-web.ts',
    outfile: 'dist/web/worker.js',
  },
];

/** One module that runs every test file of test/extension under the harness of one host. */
function testEntry(host) {
  const files = readdirSync('test/extension', { recursive: true })
    .map((file) => String(file).replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.test.ts'))
    .sort();
  const loads = files
    .map((file) => `require(${JSON.stringify(`./test/extension/${file}`)});`)
    .join(' ');
  const contents = `import { runSuites } from './test/extension/harness/${host}';
export const run = () => runSuites(() => { ${loads} });`;
  return {
    stdin: {
      contents,
      resolveDir: __dirname,
      sourcefile: `extension-tests-${host}.ts`,
      loader: 'ts',
    },
  };
}

/** Node's modules that tests use, as the packages that stand in for them in a browser. */
const browserStandIns = {
  name: 'browser-stand-ins',
  setup(build) {
    build.onResolve({ filter: /^node:assert\/strict$/ }, () => ({
      path: 'strict',
      namespace: 'stand-in',
    }));
    build.onLoad({ filter: /^strict$/, namespace: 'stand-in' }, () => ({
      contents: `module.exports = require('assert/').strict;`,
      resolveDir: __dirname,
    }));
  },
};

const tests = () => [
  {
    ...node,
    ...testEntry('node'),
    outfile: 'out/test/node.js',
    external: ['vscode', 'mocha'],
  },
  {
    ...web,
    ...testEntry('web'),
    outfile: 'out/test/web.js',
    external: ['vscode'],
    define: { global: 'globalThis', process: '{"env":{}}' },
    plugins: [browserStandIns],
  },
  ...['turns', 'soak'].map((name) => ({
    ...node,
    entry: `test/extension/measure/${name}Main.ts`,
    outfile: `out/test/${name}.js`,
    external: ['vscode'],
    define: { __dirname: JSON.stringify(join(__dirname, 'tools', 'bench')) },
  })),
];

/** Speaks the two lines that a background task in .vscode/tasks.json waits for. */
const announce = {
  name: 'announce',
  setup(build) {
    build.onStart(() => console.log('[watch] build started'));
    build.onEnd(() => console.log('[watch] build finished'));
  },
};

function options({ entry, plugins = [], ...rest }, watching) {
  return {
    ...(entry === undefined ? {} : { entryPoints: [entry] }),
    bundle: true,
    metafile: true,
    minify: production,
    sourcemap: production ? false : 'linked',
    sourcesContent: false,
    legalComments: 'none',
    logLevel: 'info',
    plugins: watching ? [...plugins, announce] : plugins,
    ...rest,
  };
}

async function build(bundle) {
  const result = await esbuild.build({ ...options(bundle, false), logLevel: 'warning' });
  const metafile = join('out/meta', `${bundle.outfile}.json`);
  mkdirSync(dirname(metafile), { recursive: true });
  writeFileSync(metafile, JSON.stringify(result.metafile));
  for (const [path, output] of Object.entries(result.metafile.outputs)) {
    if (!path.endsWith('.map')) console.log(`${path}  ${(output.bytes / 1024).toFixed(0)} kB`);
  }
}

async function main() {
  process.chdir(__dirname);
  const bundles = flags.has('--tests') ? [...shipped, ...tests()] : shipped;
  if (flags.has('--watch')) {
    const contexts = await Promise.all(
      bundles.map((bundle) => esbuild.context(options(bundle, true))),
    );
    await Promise.all(contexts.map((context) => context.watch()));
    return;
  }
  await Promise.all(bundles.map(build));
  chmodSync('dist/cli.js', 0o755);
}

main().catch((error) => {
  // esbuild has printed its own diagnostics by now; anything else still needs a word.
  if (!(error instanceof Error && 'errors' in error)) console.error(error);
  process.exitCode = 1;
});
