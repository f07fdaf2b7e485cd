import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PROJECT = join(__dirname, '../../..');

describe('npm run new', () => {
  let copy: string;
  beforeAll(() => {
    copy = mkdtempSync(join(tmpdir(), 'muster-new-'));
    for (const path of ['docs/adr', 'libs/stats/src/index.ts', '.prettierrc.json']) {
      cpSync(join(PROJECT, path), join(copy, path), { recursive: true });
    }
    mkdirSync(join(copy, 'libs/stats/src/attrition'));
    symlinkSync(join(PROJECT, 'node_modules'), join(copy, 'node_modules'));
  });
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  const run = (...words: string[]) =>
    spawnSync(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', join(PROJECT, 'tools/new.ts'), ...words],
      {
        cwd: copy,
        encoding: 'utf8',
      },
    );
  const read = (path: string) => readFileSync(join(copy, path), 'utf8');

  it('writes a decision as the spec of documents wants it', () => {
    expect(run('adr', 'why-it-is-so').status).toBe(0);

    const file = readdirSync(join(copy, 'docs/adr')).find((each) => each.endsWith('-why-it-is-so.md')) ?? '';
    expect(read(`docs/adr/${file}`)).toMatch(
      /^---\nstatus: accepted\ndate: \d{4}-\d\d-\d\d\ntags: \[why\]\n---\n\n?# \d{4}\. Why it is so\n/,
    );
  });

  it('writes a metric into its folder, with lines that lead there', () => {
    expect(run('metric', 'vacancy-rate', '--in', 'attrition').status).toBe(0);

    expect(read('libs/stats/src/index.ts')).toMatch(/\nexport \* from '\.\/attrition\/vacancy-rate';\n$/);
    expect(read('libs/stats/src/attrition/vacancy-rate.spec.ts')).toContain(
      `from '../../fixtures/vacancy-rate.example.json'`,
    );
    expect(read('libs/stats/fixtures/vacancy-rate.example.json')).toContain('"expected": 0.25');
    expect(read('libs/stats/src/attrition/vacancy-rate.ts')).toContain('export function vacancyRate(');
  });

  it.each([
    [['metric', 'other-rate']],
    [['metric', 'other-rate', '--in', 'nowhere']],
    [['page', 'home']],
    [['adr', 'Not So']],
  ])('refuses %j in one sentence and writes nothing', (words) => {
    const { status, stderr } = run(...words);

    expect([status, stderr]).toEqual([1, expect.stringMatching(/^muster: bad-usage: [^\n]+\n$/)]);
  });
});
