import { cohortWindow } from './cohort-window';

const windowOf = (dates: readonly string[], months: number) => {
  const snapshots = dates.map((asAt) => ({
    ...{ id: asAt, asAt, publishedAt: '', rows: 0, headcount: 0, notHeld: [] },
  }));
  const { after, upTo } = cohortWindow(snapshots, months);
  return `${after.asAt} ${upTo.asAt}`;
};
/** Month ends from January 2018 to the given month. */
const monthEnds = (months: number) =>
  Array.from({ length: months }, (_, at) => new Date(Date.UTC(2018, at + 1, 0)).toISOString().slice(0, 10));

describe('cohortWindow', () => {
  it('is the 12 months that ended so many months ago', () => {
    const dates = monthEnds(96);

    expect([dates.at(-1), windowOf(dates, 12)]).toEqual(['2025-12-31', '2023-12-31 2024-12-31']);
    expect(windowOf(dates, 24)).toBe('2022-12-31 2023-12-31');
    expect(windowOf(dates, 60)).toBe('2019-12-31 2020-12-31');
  });

  it('goes from month end to month end, leap years included', () => {
    const dates = monthEnds(74);

    expect([dates.at(-1), windowOf(dates, 12)]).toEqual(['2024-02-29', '2022-02-28 2023-02-28']);
    expect(windowOf(monthEnds(86), 12)).toBe('2023-02-28 2024-02-29');
  });

  it('moves to the snapshots there are', () => {
    expect(windowOf(['2020-01-15', '2021-06-30', '2022-06-30', '2023-07-10', '2024-06-30'], 12)).toBe(
      '2021-06-30 2022-06-30',
    );
  });

  it('never begins before the first snapshot', () => {
    expect(windowOf(['2023-01-31', '2023-06-30', '2024-06-30'], 12)).toBe('2023-01-31 2023-06-30');
  });

  it('is that of the first joiners of all when snapshots do not reach back', () => {
    expect(windowOf(monthEnds(30), 60)).toBe('2018-01-31 2019-01-31');
    expect(windowOf(['2024-01-31', '2025-12-31'], 24)).toBe('2024-01-31 2025-12-31');
    expect(() => windowOf(['2024-01-31'], 12)).toThrow(RangeError);
  });
});
