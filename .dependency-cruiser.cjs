/** The arrows of ARCHITECTURE.md: a module may import only what stands before it in the pipeline. */
const engineOrder = [
  'text',
  'lexicon',
  'tokens',
  'tagging',
  'mentions',
  'entities',
  'quotations',
  'attribution',
];

/** One rule for each engine folder: no import from a folder that comes later. */
const oneWay = engineOrder.map((folder, index) => ({
  name: `engine-${folder}-one-way`,
  severity: 'error',
  comment: 'Invariant 1: data flows one way through the engine.',
  from: { path: `^src/engine/${folder}/` },
  to: {
    path: [
      ...engineOrder.slice(index + 1).map((later) => `^src/engine/${later}/`),
      '^src/engine/(analyze|index|incremental|check)\\.ts$',
      '^src/(review|formats|views|host|extension|cli)/',
    ],
  },
}));

const layer = (name, from, to) => ({
  name,
  severity: 'error',
  comment: 'Invariant 1',
  from: { path: from },
  to: { path: to },
});

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    ...oneWay,
    layer(
      'engine-is-the-bottom',
      '^src/engine/',
      '^src/(review|formats|views|host|extension|cli)/',
    ),
    layer(
      'formats-know-the-engine-only',
      '^src/formats/',
      '^src/(review|views|host|extension|cli)/',
    ),
    layer('views-know-engine-and-escape', '^src/views/', '^src/(host|extension|cli)/'),
    layer('host-knows-the-engine-only', '^src/host/', '^src/(formats|views|review|extension|cli)/'),
    layer('extension-and-cli-are-apart', '^src/extension/', '^src/cli/'),
    layer('cli-and-extension-are-apart', '^src/cli/', '^src/(extension|views)/'),
    {
      name: 'only-the-door',
      severity: 'error',
      comment: 'Outside the engine, import it through its door, src/engine/index.ts.',
      from: { path: '^src/(review|formats|views|host|extension|cli)/' },
      to: { path: '^src/engine/', pathNot: '^src/engine/index\\.ts$' },
    },
    {
      name: 'only-extension-imports-vscode',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/extension/' },
      to: { path: '^vscode$' },
    },
    {
      name: 'only-host-and-cli-import-node',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(host|cli)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'nothing-ships-but-our-own',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: 'node_modules', pathNot: 'node_modules/@types/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'default'],
    },
  },
};
