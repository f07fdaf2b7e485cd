import 'reflect-metadata';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../src/app/app.module';
import { runCommand } from '../src/app/platform/commands/run-command';
import { COMMANDS } from '../src/commands';
import { asOpenDatabase, testConfiguration } from './test-configuration';
import { createTestDatabase, type TestDatabase } from './test-database';

const PROJECT = join(__dirname, '../../..');

/** The commands of docs/walkthrough.md in the order of the page, split into words. */
function commandsOfThePage(): readonly (readonly string[])[] {
  const page = readFileSync(join(PROJECT, 'docs/walkthrough.md'), 'utf8');
  const blocks = [...page.matchAll(/```sh\n([^`]*)```/g)].map((match) => match[1] ?? '');
  return blocks
    .join('')
    .replaceAll('\\\n', ' ')
    .split('\n')
    .filter((line) => line.startsWith('muster '))
    .map((line) =>
      [...line.slice('muster '.length).matchAll(/"([^"]*)"|(\S+)/g)].map(
        ([, quoted, plain]) => quoted ?? plain ?? '',
      ),
    );
}

describe('docs/walkthrough.md', () => {
  let database: TestDatabase;
  let app: INestApplicationContext;
  const dataDir = mkdtempSync(join(tmpdir(), 'muster-walkthrough-'));
  const answers = new Map<string, { printed: string; code: string | null }>();

  beforeAll(async () => {
    database = await createTestDatabase();
    const configuration = testConfiguration({ dataDir, projectDir: PROJECT });
    const root = AppModule.on(
      configuration,
      asOpenDatabase(database),
      () => new Date('2026-06-30T12:00:00Z'),
    );
    app = await NestFactory.createApplicationContext(root, { logger: false, abortOnError: false });
    let newest = '';
    for (const words of commandsOfThePage()) {
      const printed: string[] = [];
      const print = (text: string) => void printed.push(text);
      const context = { callerDir: PROJECT, print, note: () => undefined };
      const argv = words.map((word) => (word === 'ID' ? newest : word.replace('$MUSTER_DATA_DIR', dataDir)));
      const outcome = await runCommand(
        COMMANDS,
        argv,
        { ...context, configuration, beforeExit: () => undefined },
        () => Promise.resolve({ ...context, app }),
      );
      const text = printed.join('\n');
      const receipt = /"id": "([0-9a-f-]{36})"/.exec(text)?.[1];
      if (words.includes('docs/walkthrough/workforce-2026-03-31.csv')) newest = receipt ?? newest;
      answers.set(words.join(' '), { printed: text, code: outcome.ok ? null : outcome.refusal.code });
    }
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const answerTo = (...words: string[]) => {
    const found = [...answers].find(([command]) => words.every((word) => command.includes(word)));
    if (!found) throw new Error(`the page has no command with ${words.join(' ')}`);
    return found[1];
  };
  /** Cells of the first data row of an answer in CSV, by column. */
  const firstRow = (csv: string) => {
    const [header = '', row = ''] = csv.split('\n');
    const cells = row.split(',');
    return Object.fromEntries(header.split(',').map((name, index) => [name, cells[index] ?? '']));
  };

  it('has commands that all work, but for the two that show a refusal', () => {
    const refused = [...answers].flatMap(([command, { code }]) =>
      code === null ? [] : [`${command.split(' ')[0]} ${code}`],
    );

    expect(refused).toEqual(['import unknown-code', 'query group-definitions-differ']);
  });

  it('tells the changes between the two months as they are', () => {
    expect(JSON.parse(answerTo('workforce-2026-03-31.csv').printed)).toMatchObject({
      headcount: 201,
      change: { joiners: 3, leavers: 3, promotions: 2, transfers: 2 },
    });
    expect(JSON.parse(answerTo('import undo').printed)).toMatchObject({ state: 'undone' });
  });

  it('tells commitments at a meeting, with the age of their ratings', () => {
    expect(JSON.parse(answerTo('import commitments', '--preview').printed)).toMatchObject({ state: 'ready' });
    const { printed } = answerTo('commitments list');
    expect(printed).toContain(
      '3 of 4 commitments are not on track (Amber). None is Red. Rated for Q2 2025/26.',
    );
    expect(printed).toContain('Rated for Q2 2025/26, 147 days before this meeting.');
    expect(printed).toContain('It has the same text as 212, and another rating.');
  });

  it('makes three shares and a public file, and withholds totals of nobody', () => {
    expect(answerTo('keys ceremony').printed).toContain('Three shares and one public file were made.');
    expect(readdirSync(join(dataDir, 'shares')).sort()).toEqual([
      ...['recovery-public.json', 'share-1.txt', 'share-2.txt', 'share-3.txt'],
    ]);
    const values = answerTo('query reasons')
      .printed.split('\n')
      .map((line) => line.split(',').at(-1));
    expect(values.filter((value) => value !== undefined && /^\d+$/.test(value))).toEqual([]);
    expect(values).toContain('[c]');
  });

  // Counted in the file by hand: 24, 26 and 14 people under three headings with a total each, a grand total, two notes.
  it('reads the ugly export as it is, and rehearses it before', () => {
    expect(JSON.parse(answerTo('import snapshot', 'ugly.csv').printed)).toMatchObject({
      headcount: 64,
      rows: 64,
      warnings: [
        { code: 'skipped-row', count: 7 },
        { code: 'trailing-row', count: 2 },
      ],
      change: { fte: 62 },
    });
    const { printed } = answerTo('rehearse');
    expect(printed).toContain('Police officer [officer]: 60 or more');
    expect(printed).toContain('White: Irish [W2]: fewer than 10');
    expect(printed).not.toMatch(/M4\d{3}|64|[Rr]ows \d/);
  });

  // Worked by hand: 153 / 988 - 1,126,482 / 2,919,655 and 180 / 988 - 1,288,832 / 2,919,655, in points.
  it.each([
    ['ethnic-minorities-excluding-white-minorities', 153, -23.1],
    ['ethnic-minorities-including-white-minorities', 180, -25.92],
  ])('replays the published table by %s', (grouping, headcount, gap) => {
    const row = firstRow(answerTo('TRAP', `--grouping ${grouping}`).printed);

    expect(Number(row['headcount'])).toBe(headcount);
    expect(Number(row['gap'])).toBeCloseTo(gap, 1);
  });

  it('prints no number for the third', () => {
    expect(answerTo('--baseline-grouping')).toEqual({ printed: '', code: 'group-definitions-differ' });
  });
});
