import { type ReleaseQuarter } from './release-period';
import { flowPeriods } from './flow-periods';
import { quarterOf } from './quarter-of';

const POLICY = {
  periodsKept: { 'half-year': 2, 'financial-year': 2, 'three-years': 1, why: 'each beside the one before' },
};
const MONTH_ENDS = Array.from({ length: 120 }, (_, month) =>
  new Date(Date.UTC(2017, month + 1, 0)).toISOString().slice(0, 10),
);

const quarter = (id: string): ReleaseQuarter => quarterOf(id) as ReleaseQuarter;
const periods = (id: string, days: readonly string[]) =>
  flowPeriods(quarter(id), POLICY, days).map(({ id: period, from, to }) => `${period} ${from} ${to}`);

describe('the periods of flows', () => {
  // Worked out by hand on a calendar.
  it('are the last complete half-years, financial years and block of three years', () => {
    expect(periods('2025-Q3', MONTH_ENDS)).toEqual([
      '2024-25-h2 2024-10-01 2025-03-31',
      '2025-26-h1 2025-04-01 2025-09-30',
      '2023-24 2023-04-01 2024-03-31',
      '2024-25 2024-04-01 2025-03-31',
      '2020-23 2020-04-01 2023-03-31',
    ]);
  });

  it('end with the quarter itself when it ends a half-year, a year and a block', () => {
    expect(periods('2026-Q1', MONTH_ENDS)).toEqual([
      '2025-26-h1 2025-04-01 2025-09-30',
      '2025-26-h2 2025-10-01 2026-03-31',
      '2024-25 2024-04-01 2025-03-31',
      '2025-26 2025-04-01 2026-03-31',
      '2023-26 2023-04-01 2026-03-31',
    ]);
  });

  it('stay the same in the quarters within a half-year', () => {
    expect(periods('2026-Q2', MONTH_ENDS)).toEqual(periods('2026-Q1', MONTH_ENDS));
  });

  it('lie before 2020 as well', () => {
    expect(periods('2020-Q2', MONTH_ENDS)).toContain('2017-20 2017-04-01 2020-03-31');
  });

  it('need a snapshot for the day before the first and for the last', () => {
    expect(periods('2025-Q3', ['2024-09-30', '2025-03-31', '2025-09-30'])).toEqual([
      '2024-25-h2 2024-10-01 2025-03-31',
      '2025-26-h1 2025-04-01 2025-09-30',
    ]);
    expect(periods('2025-Q3', ['2025-03-31', '2025-05-31'])).toEqual([]);
    expect(periods('2025-Q3', [])).toEqual([]);
  });

  it('end with a snapshot of their own last month: one of December tells nothing of January to March', () => {
    const days = ['2025-03-31', '2025-09-30', '2025-12-31', '2026-03-01'];
    expect(periods('2026-Q1', days.slice(0, 3))).toEqual(['2025-26-h1 2025-04-01 2025-09-30']);
    expect(periods('2026-Q1', days)).toEqual([
      '2025-26-h1 2025-04-01 2025-09-30',
      '2025-26-h2 2025-10-01 2026-03-31',
      '2025-26 2025-04-01 2026-03-31',
    ]);
  });
});
