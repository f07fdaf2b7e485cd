import { calendarQuarter } from './calendar-quarter';
import { quarterChoices } from './quarter-choices';

describe('calendarQuarter', () => {
  // The first is the example of the issue that releases were built for; the others are counted on a calendar.
  it.each([
    ['2025-09-30', 0, { id: '2025-Q3', label: 'Q2 2025/26', lastDay: '2025-09-30' }],
    ['2025-01-15', 0, { id: '2025-Q1', label: 'Q4 2024/25', lastDay: '2025-03-31' }],
    ['2025-12-31', 1, { id: '2026-Q1', label: 'Q4 2025/26', lastDay: '2026-03-31' }],
    ['1999-04-01', 0, { id: '1999-Q2', label: 'Q1 1999/00', lastDay: '1999-06-30' }],
  ])('%s and %d steps', (day, steps, quarter) => {
    expect(calendarQuarter(day, steps)).toEqual(quarter);
  });
});

describe('quarterChoices', () => {
  const TODAY = '2026-02-01';

  it('offers each quarter with a snapshot near its end once, newest first', () => {
    expect(quarterChoices(['2025-07-31', '2025-08-31', '2025-03-31'], [], TODAY)).toEqual([
      { value: '2025-Q3', label: 'Q2 2025/26 (ends 30 September 2025)' },
      // 91 days after 31 March.
      { value: '2025-Q2', label: 'Q1 2025/26 (ends 30 June 2025)' },
      { value: '2025-Q1', label: 'Q4 2024/25 (ends 31 March 2025)' },
    ]);
  });

  it('takes a snapshot that is 92 days old, and none that is older', () => {
    const ids = (day: string) => quarterChoices([day], [], TODAY).map(({ value }) => value);
    expect(ids('2025-09-30')).toEqual(['2025-Q4', '2025-Q3']);
    expect(ids('2025-09-29')).toEqual(['2025-Q3']);
  });

  it('offers no quarter that goes on', () => {
    expect(quarterChoices(['2026-01-31'], [], TODAY)).toEqual([]);
    expect(quarterChoices(['2026-03-31'], [], '2026-03-31')).toEqual([]);
    expect(quarterChoices(['2026-03-31'], [], '2026-04-01')).toHaveLength(1);
  });

  it('offers no quarter that was published, nor one before it', () => {
    const days = ['2025-03-31', '2025-06-30', '2025-09-30'];
    const after = (state: 'published' | 'archived' | 'discarded') =>
      quarterChoices(days, [{ period: '2025-Q2', state }], TODAY).map(({ value }) => value);
    expect(after('published')).toEqual(['2025-Q4', '2025-Q3']);
    expect(after('archived')).toEqual(['2025-Q4', '2025-Q3']);
    expect(after('discarded')).toContain('2025-Q1');
  });
});
