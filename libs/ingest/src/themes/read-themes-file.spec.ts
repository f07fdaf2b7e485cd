import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Check } from '../checks/check';
import { readTable } from '../read-table';
import { readThemesFile, type ThemeFileContent } from './read-themes-file';
import { type ThemeNames } from './theme-names';

const FIXTURES = join(__dirname, '../../fixtures/themes');
const CHECKS = join(__dirname, 'checks');
const NAMES: ThemeNames = {
  sources: ['brave-space', 'grievances', 'surveys', 'other'],
  themes: [
    { code: 'being-heard', label: 'Being heard', holds: ['being-heard'] },
    { code: 'workload', label: 'Workload and understaffing', holds: ['workload'] },
    { code: 'load', label: 'Workload and hours', holds: ['workload', 'shifts'] },
    { code: 'led-and-heard', label: 'Being led and heard', holds: ['leadership', 'being-heard'] },
    { code: 'fair-treatment', label: 'Fair and respectful treatment', holds: ['fairness'] },
  ],
};

function read(file: Buffer): ThemeFileContent {
  const reading = readTable(undefined, 1000);
  reading.write(file);
  return readThemesFile(reading.finish(), NAMES);
}

const fixture = (path: string) => read(readFileSync(join(FIXTURES, path)));
const FAILING = readdirSync(join(FIXTURES, 'not-ok'));

describe('readThemesFile', () => {
  it('reads codes and labels of themes and groups', () => {
    expect(fixture('ok/three-sources.csv')).toEqual({
      rows: 4,
      issues: [],
      totals: [
        { source: 'brave-space', period: '2026-H1', theme: 'being-heard', count: 24 },
        { source: 'brave-space', period: '2026-H1', theme: 'workload', count: 31 },
        { source: 'grievances', period: '2025', theme: 'fair-treatment', count: 12 },
        { source: 'surveys', period: '2026-H1', theme: 'led-and-heard', count: 140 },
      ],
    });
  });

  it.each(FAILING)('refuses %s for that and nothing else', (name) => {
    const { issues, totals } = fixture(`not-ok/${name}`);

    expect(issues.map(({ code }) => `${code}.csv`)).toEqual([name]);
    expect(totals).toEqual([]);
  });

  it('collects the problems of all rows at once, and repeats no count', () => {
    const { issues } = read(
      Buffer.from(
        'source,period,theme,count\nx,2026-H1,workload,7\nsurveys,then,workload,8\nsurveys,2026,w,lots\n',
      ),
    );

    expect(issues.map(({ code, count }) => [code, count])).toEqual([
      ['unknown-theme-source', 1],
      ['fewer-than-ten', 2],
      ['unknown-theme-period', 1],
      ['unknown-theme', 1],
      ['unreadable-count', 1],
    ]);
    expect(JSON.stringify(issues)).not.toMatch(/"found"|lots/);
  });

  it('refuses files that are no such table, and cells that look like a person', () => {
    expect(read(Buffer.from('theme;count\nworkload;12\n')).issues.map(({ column }) => column)).toEqual([
      'source',
      'period',
    ]);
    expect(read(Buffer.from('')).issues).toHaveLength(1);
    expect(
      read(Buffer.from('source,period,theme,count\nsurveys,2026,a.person@example.org,12\n')).issues.map(
        ({ code }) => code,
      ),
    ).toContain('email-address');
  });
});

describe('the checks of themes', () => {
  const files = readdirSync(CHECKS);

  it('have a failing fixture each', () => {
    expect(FAILING.map((name) => `check-${name.replace('.csv', '.ts')}`).sort()).toEqual(files.sort());
  });

  it.each(files)('%s speaks in whole sentences', async (file) => {
    const [check] = Object.values((await import(join(CHECKS, file))) as Record<string, Check>);

    for (const count of [1, 1_918]) {
      expect(check?.message({ count, column: 'unit' })).toMatch(/^[A-Z0-9].*\.$/);
    }
    expect(check?.repair).toMatch(/^[A-Z].*\.$/);
  });
});
