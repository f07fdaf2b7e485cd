// Proves that the arrows between projects are enforced: each snippet breaks one and must be reported. Run through nx
// (`nx run tools:boundaries`), because without its project graph the rule is silently skipped.
import { ESLint } from 'eslint';

const BOUNDARY = '@nx/enforce-module-boundaries';
const RESTRICTED = 'no-restricted-imports';
const GLOBAL = 'no-restricted-globals';
const CAST = 'no-restricted-syntax';

const violations = [
  {
    file: 'apps/web/src/app/fixture.ts',
    code: `import '@muster/ledger';`,
    rule: BOUNDARY,
    because: 'the browser never sees unit records',
  },
  {
    file: 'apps/web/src/app/fixture.ts',
    code: `import '@muster/stats';`,
    rule: BOUNDARY,
    because: 'the browser never sees undisclosed numbers',
  },
  {
    file: 'apps/web/src/app/fixture.ts',
    code: `import '@muster/disclosure';`,
    rule: BOUNDARY,
    because: 'the browser never holds the gate: what it could open, its user could',
  },
  {
    file: 'libs/attack/src/fixture.ts',
    code: `import '@muster/disclosure';`,
    rule: BOUNDARY,
    because: 'the attack shares no line with what it attacks',
  },
  {
    file: 'apps/api/src/app/fixture.ts',
    code: `export const table = {} as DisclosedTable;`,
    rule: CAST,
    because: 'the gate alone makes a table that may leave',
  },
  {
    file: 'libs/disclosure/src/fixture.ts',
    code: `export const table = {} as AnalystTable<string>;`,
    rule: CAST,
    because: 'nothing walks around the gate, the gate included',
  },
  {
    file: 'libs/stats/src/fixture.ts',
    code: `import '@muster/ledger';`,
    rule: BOUNDARY,
    because: 'engines do not see each other',
  },
  {
    file: 'libs/domain/src/fixture.ts',
    code: `import '@muster/contracts';`,
    rule: BOUNDARY,
    because: 'the domain depends on nothing',
  },
  {
    file: 'libs/contracts/src/fixture.ts',
    code: `import '@muster/testing';`,
    rule: BOUNDARY,
    because: 'contracts know no builders',
  },
  {
    file: 'libs/ingest/src/fixture.ts',
    code: `import 'node:fs';`,
    rule: RESTRICTED,
    because: 'libs are values in, values out',
  },
  {
    file: 'libs/ledger/src/fixture.ts',
    code: `import 'typeorm';`,
    rule: RESTRICTED,
    because: 'libs know no framework',
  },
  ...['crypto.getRandomValues(new Uint8Array(1))', 'performance.now()', 'process.env'].map((outside) => ({
    file: 'libs/stats/src/fixture.ts',
    code: `export const given = ${outside};`,
    rule: GLOBAL,
    because: 'clock, randomness and settings are arguments',
  })),
  {
    file: 'apps/web/src/app/data/fixture.ts',
    code: `import '@swimlane/ngx-charts';`,
    rule: RESTRICTED,
    because: 'only charts/ knows the chart engine',
  },
];

const eslint = new ESLint();
let missed = 0;
for (const { file, code, rule, because } of violations) {
  const [result] = await eslint.lintText(`${code}\n`, { filePath: file });
  if (result?.messages.some((message) => message.ruleId === rule)) continue;
  missed += 1;
  console.error(`not reported: ${code} in ${file} (${because})`);
}
console.log(`${violations.length - missed} of ${violations.length} deliberate violations reported`);
process.exitCode = missed === 0 ? 0 : 1;
