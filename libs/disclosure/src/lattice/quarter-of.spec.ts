import { quarterOf } from './quarter-of';

describe('a release quarter', () => {
  // By the calendar; the financial year of police forces begins on 1 April.
  it.each([
    ['2025-Q1', '2025-03-31', 'Q4 2024/25'],
    ['2025-Q2', '2025-06-30', 'Q1 2025/26'],
    ['2025-Q3', '2025-09-30', 'Q2 2025/26'],
    ['1999-Q4', '1999-12-31', 'Q3 1999/00'],
  ])('%s ends on %s and is shown as %s', (id, lastDay, label) => {
    expect(quarterOf(id)).toEqual({ id, lastDay, label });
  });

  it.each(['', '2025', '2025-Q5', '2025-Q0', '2025-q3', '25-Q3', '2025-Q33', '0000-Q1', '2025-09'])(
    'is not named by %j',
    (id) => expect(quarterOf(id)).toBeNull(),
  );
});
