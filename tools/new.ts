// `npm run new -- check|metric|migration|adr NAME`: the files that belong together, registered where they must be. A metric
// goes into a folder of libs/stats/src: `npm run new -- metric NAME --in FOLDER`.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const [kind = '', name = '', ...options] = process.argv.slice(2);

function fail(sentence: string): never {
  process.stderr.write(`muster: bad-usage: ${sentence}\n`);
  process.exit(1);
}

/** One line of what was done, or of what is left to do by hand. */
function tell(what: 'made' | 'changed' | 'next', text: string): void {
  process.stdout.write(`${what.padEnd(7)} ${text}\n`);
}

if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)) {
  fail('give a kind and a kebab-case name: npm run new -- check|metric|migration|adr NAME');
}
const camel = name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
const pascal = `${camel.charAt(0).toUpperCase()}${camel.slice(1)}`;
const words = name.replaceAll('-', ' ');
const title = `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
const today = new Date().toISOString().slice(0, 10);
const inAYear = `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`;
const touched: string[] = [];

function write(path: string, content: string): void {
  if (existsSync(path)) fail(`${path} exists already.`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  touched.push(path);
  tell('made', path);
}

function edit(path: string, change: (content: string) => string): void {
  const before = readFileSync(path, 'utf8');
  const after = change(before);
  if (after === before) fail(`${path} has another shape than expected: register it there by hand.`);
  writeFileSync(path, after);
  touched.push(path);
  tell('changed', path);
}

function newCheck(): void {
  write(
    `libs/ingest/src/checks/check-${name}.ts`,
    `import { type Check } from './check';
import { countRows } from './count-rows';

/** Say what is wrong with such a row and why it matters. */
export const check${pascal} = {
  code: '${name}',
  stage: 'row',
  severity: 'error',
  message: ({ count }) => \`\${countRows(count)} \${count === 1 ? 'has' : 'have'} ${words}.\`,
  repair: 'Say what the person can do about it.',
} as const satisfies Check;
`,
  );
  write(`libs/ingest/fixtures/not-ok/${name}.csv`, 'id,sex\n1,F\n');
  edit('libs/ingest/src/checks/registry.ts', (content) =>
    content
      .replace(
        /\n\n\/\*\* Every check/,
        `\nimport { check${pascal} } from './check-${name}';\n\n/** Every check`,
      )
      .replace('row: [', `row: [check${pascal}, `),
  );
  tell('next', 'make the fixture fail exactly this check, and report it where rows are screened');
  tell('next', `add the row of \`${name}\` to docs/imports.md: a spec compares the page with the registry`);
}

function newMetric(): void {
  const [option, folder = ''] = options;
  if (option !== '--in' || !existsSync(`libs/stats/src/${folder}/`) || folder === '') {
    fail('name the folder of libs/stats/src that it goes into: npm run new -- metric NAME --in FOLDER');
  }
  write(
    `libs/stats/src/${folder}/${name}.ts`,
    `/** Meaning in one sentence. Unit and population. What an empty denominator gives. Source: docs/methods/${name}.md. */
export function ${camel}(numerator: number, denominator: number): number | null {
  return denominator === 0 ? null : numerator / denominator;
}
`,
  );
  write(
    `libs/stats/src/${folder}/${name}.spec.ts`,
    `import example from '../../fixtures/${name}.example.json';
import { ${camel} } from './${name}';

describe('${camel}', () => {
  it.each(example.cases)('gives $expected for $numerator of $denominator', ({ numerator, denominator, expected }) => {
    expect(${camel}(numerator, denominator)).toBeCloseTo(expected, 9);
  });

  it('is not available when there is nobody to divide by', () => {
    expect(${camel}(0, 0)).toBeNull();
  });
});
`,
  );
  write(
    `libs/stats/fixtures/${name}.example.json`,
    `${JSON.stringify({ source: 'Worked out by hand: say how', cases: [{ numerator: 1, denominator: 4, expected: 0.25 }] }, null, 2)}\n`,
  );
  write(
    `docs/methods/${name}.md`,
    `---\ntitle: ${title}\nreviewed: ${today}\nreview-by: ${inAYear}\n---\n\n# ${title}\n\n## Definition\n\n## Formula\n\n## Population and denominator\n\n## Worked example\n\n## Limits\n\n## References\n`,
  );
  edit('libs/stats/src/index.ts', (content) => `${content}export * from './${folder}/${name}';\n`);
  tell(
    'next',
    `name the page in libs/stats/src/worked-examples.spec.ts, and in \`methods\` of the answers that show the figure`,
  );
}

function newMigration(): void {
  const folder = 'apps/api/src/migrations';
  const last = readdirSync(folder)
    .map((file) => Number(file.split('-')[0]))
    .filter(Number.isFinite)
    .sort((a, b) => b - a)[0];
  const stamp = (last ?? 1_764_000_000_000) + 1;
  write(
    `${folder}/${stamp}-${name}.ts`,
    `import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What changes and why. Every new column needs a comment that ends in
 *  \`[Sensitivity: NONE|PERSONAL|SPECIAL-CATEGORY|OFFICIAL-SENSITIVE]\`; rights go to muster_api one by one. */
export class ${pascal}${stamp} implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('select 1');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('select 1');
  }
}
`,
  );
  edit(`${folder}/index.ts`, (content) =>
    content
      .replace(
        /\n\n\/\*\* Every migration/,
        `\nimport { ${pascal}${stamp} } from './${stamp}-${name}';\n\n/** Every migration`,
      )
      .replace('\n] as const;', `\n  ${pascal}${stamp},\n] as const;`),
  );
}

function newDecision(): void {
  const numbers = readdirSync('docs/adr').map((file) => Number(file.slice(0, 4)));
  const number = String(Math.max(0, ...numbers.filter(Number.isFinite)) + 1).padStart(4, '0');
  write(
    `docs/adr/${number}-${name}.md`,
    `---\nstatus: accepted\ndate: ${today}\ntags: [${name.split('-')[0] ?? name}]\n---\n# ${number}. ${title}\n\n## Context\n\n## Options\n\n## Decision\n\n## Costs\n`,
  );
  tell('next', 'give it tags by which somebody will look for it');
}

const makers: Readonly<Record<string, () => void>> = {
  check: newCheck,
  metric: newMetric,
  migration: newMigration,
  adr: newDecision,
};
(
  makers[kind] ??
  (() => fail(`there is no generator for ${kind || 'nothing'}; use check, metric, migration or adr.`))
)();

spawnSync(
  process.execPath,
  ['node_modules/prettier/bin/prettier.cjs', '--write', '--ignore-unknown', '--log-level=warn', ...touched],
  { stdio: ['ignore', 2, 2] },
);
