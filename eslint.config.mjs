import nx from '@nx/eslint-plugin';
import angular from 'angular-eslint';
import tseslint from 'typescript-eslint';

/** The arrows of docs/adr/0001: who may depend on whom. There is deliberately no row that allows everything. */
const arrows = [
  { sourceTag: 'scope:shared', onlyDependOnLibsWithTags: ['scope:shared'] },
  { sourceTag: 'scope:secure', onlyDependOnLibsWithTags: ['scope:secure', 'scope:shared'] },
  { sourceTag: 'scope:api', onlyDependOnLibsWithTags: ['scope:api', 'scope:secure', 'scope:shared'] },
  { sourceTag: 'scope:web', onlyDependOnLibsWithTags: ['scope:web', 'scope:shared'] },
  { sourceTag: 'type:model', notDependOnLibsWithTags: ['*'] },
  { sourceTag: 'type:contract', onlyDependOnLibsWithTags: ['type:model', 'type:contract'] },
  { sourceTag: 'type:engine', onlyDependOnLibsWithTags: ['type:model'] },
  { sourceTag: 'type:gate', onlyDependOnLibsWithTags: ['type:engine', 'type:contract', 'type:model'] },
  {
    sourceTag: 'type:app',
    onlyDependOnLibsWithTags: ['type:app', 'type:gate', 'type:engine', 'type:contract', 'type:model'],
  },
  { sourceTag: 'type:testing', onlyDependOnLibsWithTags: ['type:contract', 'type:model'] },
  {
    sourceTag: 'type:e2e',
    onlyDependOnLibsWithTags: ['type:engine', 'type:contract', 'type:model', 'type:testing'],
  },
  {
    sourceTag: 'type:tool',
    onlyDependOnLibsWithTags: ['scope:shared', 'scope:secure', 'scope:api', 'scope:web', 'scope:tools'],
  },
];

/** In specs the builders of libs/testing are a further target, except for the two lowest layers. */
const arrowsInSpecs = arrows.map((row) =>
  row.onlyDependOnLibsWithTags && !['type:contract', 'type:testing', 'type:tool'].includes(row.sourceTag)
    ? { ...row, onlyDependOnLibsWithTags: [...row.onlyDependOnLibsWithTags, 'type:testing'] }
    : row,
);

const boundaries = (depConstraints) => ({
  '@nx/enforce-module-boundaries': [
    'error',
    { enforceBuildableLibDependency: false, allow: [], depConstraints },
  ],
});

const outside = 'Libs are values in, values out: the outside is passed in as an argument (docs/adr/0001).';
/** Clock, randomness, timers, network and the process, as browsers or Node give them without an import. */
const outsideGlobals = [
  'crypto performance setTimeout setInterval setImmediate queueMicrotask process Buffer globalThis fetch',
  'XMLHttpRequest WebSocket Worker window document navigator location localStorage sessionStorage indexedDB',
].flatMap((line) => line.split(' '));
/** The gate is a type: whoever casts to it walks around it. */
const castsAroundTheGate = [
  {
    selector:
      ':matches(TSAsExpression, TSTypeAssertion, TSSatisfiesExpression) TSTypeReference[typeName.name=/^(DisclosedTable|AnalystTable|ReleasedFigures)$/]',
    message: 'Never cast to a table that may leave: let the gate make it (docs/adr/0022).',
  },
];
const charts = 'Only apps/web/src/app/charts may import chart engines (docs/adr/0001).';

export default tseslint.config(
  {
    ignores: [
      '**/dist',
      '**/node_modules',
      '**/.nx',
      '**/.angular',
      '**/generated/**',
      '**/*.mjs',
      '**/*.cjs',
    ],
  },
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.recommended],
    plugins: { '@nx': nx },
    languageOptions: { parser: tseslint.parser },
    rules: {
      ...boundaries(arrows),
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      'no-console': 'error',
      'no-restricted-syntax': ['error', ...castsAroundTheGate],
      eqeqeq: 'error',
    },
  },
  { files: ['**/*.spec.ts', '**/*.int-spec.ts', '**/test/**/*.ts'], rules: boundaries(arrowsInSpecs) },
  {
    files: ['libs/*/src/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: {
      'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['@nestjs/*', '@angular/*', 'typeorm', 'pg', 'pg-*', 'rxjs', 'rxjs/*', 'fastify'],
              message: outside,
            },
            {
              group: ['node:*', 'fs', 'path', 'crypto', 'zlib', 'stream', 'os', 'child_process'],
              message: outside,
            },
          ],
        },
      ],
      'no-restricted-globals': ['error', ...outsideGlobals.map((name) => ({ name, message: outside }))],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: outside },
        { object: 'Math', property: 'random', message: outside },
      ],
      'no-restricted-syntax': [
        'error',
        ...castsAroundTheGate,
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: outside },
        { selector: "CallExpression[callee.name='Date']", message: outside },
      ],
    },
  },
  {
    // A class that a constructor names is needed at run time: the compiler writes it into the decorator metadata.
    files: ['apps/api/**/*.ts'],
    languageOptions: { parserOptions: { experimentalDecorators: true, emitDecoratorMetadata: true } },
  },
  {
    files: ['apps/api/src/**/*.ts'],
    ignores: ['**/*.int-spec.ts', '**/*.spec.ts', '**/migrations/**'],
    rules: { 'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }] },
  },
  ...[
    { files: ['apps/api/src/**/*.service.ts'], max: 250 },
    { files: ['apps/api/src/**/*.controller.ts'], max: 150 },
    { files: ['**/*.spec.ts', '**/*.int-spec.ts'], max: 400 },
  ].map(({ files, max }) => ({
    files,
    rules: { 'max-lines': ['error', { max, skipBlankLines: true, skipComments: true }] },
  })),
  {
    files: ['apps/web/**/*.ts'],
    extends: [...angular.configs.tsRecommended],
    processor: angular.processInlineTemplates,
    rules: {
      'no-restricted-imports': ['error', { patterns: [{ group: ['@swimlane/*', 'd3-*'], message: charts }] }],
      'no-restricted-globals': [
        'error',
        { name: 'localStorage', message: 'Figures about people are never kept in web storage.' },
        { name: 'sessionStorage', message: 'Figures about people are never kept in web storage.' },
      ],
      '@angular-eslint/component-selector': ['error', { type: 'element', prefix: 'ms', style: 'kebab-case' }],
      '@angular-eslint/directive-selector': [
        'error',
        { type: 'attribute', prefix: 'ms', style: 'camelCase' },
      ],
      '@angular-eslint/prefer-on-push-component-change-detection': 'error',
    },
  },
  { files: ['apps/web/src/app/charts/**/*.ts'], rules: { 'no-restricted-imports': 'off' } },
  {
    files: ['apps/web/**/*.html'],
    extends: [...angular.configs.templateRecommended, ...angular.configs.templateAccessibility],
  },
  { files: ['tools/**/*.ts', 'apps/*-e2e/**/*.ts'], rules: { 'no-console': 'off' } },
);
