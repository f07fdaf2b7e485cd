import { markersOfAnnotations } from './markers-of-annotations';

const DATES = ['2025-06-30', '2025-03-31', '2025-09-30'];
const policy = (day: string) => ({ day, kind: 'policy' as const, text: 'New promotion process' });

describe('markersOfAnnotations', () => {
  it('stands at the first date that can show it, in words', () => {
    expect(markersOfAnnotations([policy('2025-04-01')], DATES)).toEqual([
      {
        ...{ asAt: '2025-06-30', kind: 'annotation', dimension: null, breaks: false },
        text: 'Policy, 1 April 2025: New promotion process.',
      },
    ]);
  });

  it.each([
    ['on the first date', '2025-03-31', 1],
    ['on the last', '2025-09-30', 1],
    ['before the first', '2025-03-30', 0],
    ['after the last', '2025-10-01', 0],
  ])('counts a day %s', (_, day, shown) => {
    expect(markersOfAnnotations([policy(day)], DATES)).toHaveLength(shown);
  });

  it('breaks the line for a break alone', () => {
    const kinds = ['break', 'system-change'] as const;
    const marks = kinds.map((kind) => ({ ...policy('2025-05-01'), kind }));
    expect(markersOfAnnotations(marks, DATES).map(({ breaks }) => breaks)).toEqual([true, false]);
  });

  it('is empty for a series without dates', () => {
    expect(markersOfAnnotations([policy('2025-05-01')], [])).toEqual([]);
  });
});
