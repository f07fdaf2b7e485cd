import { type PublishedSnapshot } from '../ledger/held-ledger';
import { stepEnds } from './step-ends';

const snapshot = (asAt: string): PublishedSnapshot => ({
  ...{ id: asAt, asAt, publishedAt: `${asAt}T00:00:00Z`, rows: 1, headcount: 1, notHeld: [] },
});
const ends = (dates: readonly string[], first: string, last: string, months = 1, before = 0) => {
  const found = stepEnds(dates.map(snapshot), {
    ...{ first: snapshot(first), last: snapshot(last), months, before },
  });
  return [found.before, ...found.ends.map(({ day, snapshot: own }) => `${day}${own ? '' : ' missing'}`)];
};

// By the calendar.
describe('stepEnds', () => {
  it('has every month, and says which one no snapshot tells of', () => {
    const dates = ['2025-10-31', '2025-11-15', '2025-11-30', '2026-01-31'];

    expect(ends(dates, '2025-10-31', '2026-01-31')).toEqual([
      ...[0, '2025-10-31', '2025-11-30', '2025-12-31 missing', '2026-01-31'],
    ]);
  });

  it('begins and ends with the snapshots of the period, whatever else their months hold', () => {
    const dates = ['2025-10-10', '2025-10-31', '2025-11-20', '2025-11-30'];

    expect(ends(dates, '2025-10-10', '2025-11-20')).toEqual([0, '2025-10-10', '2025-11-20']);
  });

  it('leaves out what makes no whole step', () => {
    const dates = ['2024-03-31', '2024-06-30', '2024-09-30', '2024-10-31'];

    expect(ends(dates, '2024-03-31', '2024-10-31', 3)).toEqual([
      ...[0, '2024-03-31', '2024-06-30', '2024-09-30'],
    ]);
    expect(ends(dates, '2024-03-31', '2024-10-31', 12)).toEqual([0, '2024-03-31']);
  });

  it('goes back as far as it is asked, and not before the first snapshot', () => {
    const dates = ['2025-08-31', '2025-10-31', '2025-11-30'];

    expect(ends(dates, '2025-10-31', '2025-11-30', 1, 1)).toEqual([
      ...[1, '2025-09-30 missing', '2025-10-31', '2025-11-30'],
    ]);
    expect(ends(dates, '2025-10-31', '2025-11-30', 1, 12).slice(0, 2)).toEqual([2, '2025-08-31']);
  });
});
