import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { testConfiguration } from '../../../test/test-configuration';
import { runCommand } from '../platform/commands/run-command';
import { ATTACK } from './attack.command';

/** Officers by ethnicity, two of the four counts below five withheld and nothing else: 61 - 40 - 18 = 3, by subtraction. */
const PRIMARY_ONLY = fileOf({}, [61, 40, 18, null]);
/** The same people after random rounding. */
const ROUNDED = fileOf({}, [60, 40, 20, null]);

const TOLD = { coords: {}, measure: 'stock', value: 3, status: 'c' };

function fileOf(about: object, [all, white, asian, black]: readonly (number | null)[]) {
  const cell = (value: number | null | undefined, coords: object) => ({
    ...{ coords, measure: 'stock', value: value ?? null },
    status: value === null || value === undefined ? 'c' : 'ok',
  });
  return {
    ...{ policy: '2026-1', role: 'board', period: '2025-Q3' },
    dims: { ethnicity: { leaves: ['asian', 'black', 'white'], groups: {} } },
    tables: [
      {
        ...{ id: 'officer.stock.ethnicity', workforceType: 'officer', dims: ['ethnicity'] },
        cells: [
          cell(all, {}),
          cell(white, { ethnicity: 'white' }),
          cell(asian, { ethnicity: 'asian' }),
          cell(black, { ethnicity: 'black' }),
        ],
      },
    ],
    ...about,
  };
}

describe('muster attack', () => {
  const folder = mkdtempSync(join(tmpdir(), 'muster-attack-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function write(name: string, content: unknown): void {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
  }

  async function attack(...argv: string[]) {
    const printed: string[] = [];
    const outcome = await runCommand(
      [ATTACK],
      ['attack', ...argv],
      {
        callerDir: folder,
        print: (text) => void printed.push(text),
        note: () => undefined,
        configuration: testConfiguration(),
        beforeExit: () => undefined,
      },
      () => {
        throw new Error('the application was opened');
      },
    );
    return { out: printed.join('\n'), no: outcome.ok ? null : outcome.refusal };
  }

  it('breaks files in which only small counts were withheld, and ends with a no', async () => {
    write('primary/release.json', PRIMARY_ONLY);
    const { out, no } = await attack('primary');
    expect(out).toContain('officer stock 2025-Q3 ethnicity=black: [3, 3] EXACT');
    expect(out).toContain('Recovered exactly: 1.');
    expect(no).toEqual({
      code: 'given-away',
      message: expect.stringContaining('1 withheld counts exactly') as string,
    });
  });

  it('finds nothing after random rounding, and prints what is left of every withheld count as JSON', async () => {
    write('rounded/release.json', ROUNDED);
    const { out, no } = await attack('rounded', '--first', '--format', 'json');
    expect(no).toBeNull();
    // Everybody 56-64, White 36-44, Asian 16-24: 0 to 12.
    expect(JSON.parse(out)).toMatchObject({
      readAsFirst: true,
      totals: { hidden: 1, exact: 0, narrow: 0, differences: 0 },
      cells: [
        {
          ...{ workforceType: 'officer', measure: 'stock', period: '2025-Q3' },
          ...{ coords: { ethnicity: 'black' }, low: 0, high: 12, verdict: 'protected' },
        },
      ],
    });
  });

  it('prints what follows only if nobody moved apart, and finds it with --no-moves', async () => {
    const days = { from: '2025-04-01', to: '2025-09-30' };
    const flow = (measure: string, value: number) => ({
      ...{ id: `officer.${measure}.all`, workforceType: 'officer', flow: days },
      cells: [{ coords: {}, measure, value, status: 'ok' }],
    });
    const tables = fileOf({}, [null, null, null, null]).tables;
    write('march/release.json', fileOf({ period: '2025-Q1' }, [101, 60, 30, 11]));
    write(
      'september/release.json',
      fileOf({ tables: [...tables, flow('joiners', 8), flow('leavers', 11)] }, []),
    );
    // 101 + 8 - 11, if nobody moved.
    const { out, no } = await attack('march', 'september');
    expect(no).toBeNull();
    expect(out).toContain('Recovered exactly: 0.');
    expect(out).toMatch(/Only if nobody changed workforce type.*\nofficer stock 2025-Q3: \[98, 98\] EXACT/);
    const json = await attack('march', 'september', '--format', 'json');
    expect(json.no).toBeNull();
    expect(JSON.parse(json.out)).toMatchObject({
      totals: { exact: 0, narrow: 0 },
      conditional: { exact: 1, narrow: 1, cells: [{ low: 98, high: 98, verdict: 'exact' }] },
    });
    expect((await attack('march', 'september', '--no-moves')).no?.code).toBe('given-away');
  });

  it('takes facts from a file and counts only what goes beyond them', async () => {
    const fact = { workforceType: 'officer', measure: 'stock', coords: { ethnicity: 'black' } };
    write('facts.json', [{ ...fact, period: '2025-Q3', value: 3 }]);
    write('wrong-facts.json', [{ ...fact, value: 4 }]);
    write('no-facts.json', [{ ...fact, value: 'three' }]);
    const { out, no } = await attack('primary', '--facts', 'facts.json');
    expect(no).toBeNull();
    expect(out).toContain('[3, 3] no narrower than the facts alone');
    expect((await attack('primary', '--facts', 'wrong-facts.json')).no?.code).toBe('facts-contradict');
    expect((await attack('primary', '--facts', 'no-facts.json')).no?.code).toBe('facts-invalid');
    expect((await attack('primary', '--facts', 'none.json')).no?.code).toBe('file-unreadable');
  });

  it('reads the CSV files beside release.json, which must say the same', async () => {
    write('csv/release.json', ROUNDED);
    const heading = 'table,workforceType,measure,from,to,ethnicity,value,status';
    const row = (ethnicity: string, value: string, status = 'ok') =>
      `officer.stock.ethnicity,officer,stock,,,${ethnicity},${value},${status}`;
    const rows = [heading, row('', '60'), row('white', '40'), row('asian', '20')];
    write('csv/officer.stock.ethnicity.csv', [...rows, row('black', '', 'c'), ''].join('\r\n'));
    expect((await attack('csv', '--first')).no).toBeNull();
    write('csv/officer.stock.ethnicity.csv', [...rows, row('black', '3'), ''].join('\r\n'));
    expect((await attack('csv')).no?.code).toBe('csv-disagrees');
    write('csv/officer.stock.ethnicity.csv', rows.join('\r\n'));
    expect((await attack('csv')).no?.code).toBe('csv-disagrees');
  });

  it.each([
    ['no words at all', undefined, undefined, 'bad-usage'],
    ['a folder that is not there', undefined, 'nowhere', 'no-release-folder'],
    ['a folder without release.json', ['empty/readme.txt', 'x'], 'empty', 'no-release-file'],
    ['broken JSON', ['broken/release.json', '{'], 'broken', 'not-json'],
    ['JSON that is no release', ['other/release.json', { a: 1 }], 'other', 'release-file-invalid'],
    [
      'a withheld cell with a value',
      ['told/release.json', { ...ROUNDED, tables: [{ ...ROUNDED.tables[0], cells: [TOLD] }] }],
      'told',
      'release-file-invalid',
    ],
  ] as const)('refuses %s in one sentence', async (_, file, name, code) => {
    if (file) write(file[0], file[1]);
    const { no } = await attack(...(name === undefined ? [] : [name]));
    expect(no?.code).toBe(code);
    expect(no?.message).toMatch(/[.]$|DIR/);
  });

  it('refuses files of two policies, and a role twice', async () => {
    write('later/release.json', fileOf({ policy: '2027-1', period: '2025-Q4' }, [60, 40, 20, null]));
    expect((await attack('rounded', 'later')).no?.code).toBe('different-policies');
    expect((await attack('rounded', 'csv')).no?.code).toBe('csv-disagrees');
    expect((await attack('rounded', 'rounded')).no?.code).toBe('same-file-twice');
  });

  it('refuses a network file that is no function of the board file', async () => {
    write('network/release.json', fileOf({ role: 'network' }, [60, 40, null, null]));
    expect((await attack('rounded', 'network')).no?.code).toBe('files-disagree');
    write('network/release.json', fileOf({ role: 'network' }, [60, 40, 20, null]));
    expect((await attack('rounded', 'network', '--first')).no).toBeNull();
  });
});
