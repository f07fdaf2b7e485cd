import fc from 'fast-check';
import { type CountedRow, withheldRows } from './withheld-rows';

const TEN = 10;

function line(
  counts: readonly (number | readonly number[])[],
  undeclared: readonly number[] = [],
): CountedRow[] {
  return counts.map((each, at) => ({
    group: { religion: String(at) },
    counts: typeof each === 'number' ? [each] : each,
    undeclared: undeclared.includes(at),
  }));
}

const flags = (rows: readonly CountedRow[], by = ['religion']) => withheldRows(rows, by, TEN).map(Number);

describe('rows that are withheld', () => {
  // Worked by hand.
  it.each([
    ['nothing small', line([10, 25, 100]), [0, 0, 0]],
    ['one small row and the next smallest', line([100, 4, 25, 40]), [0, 1, 1, 0]],
    ['two small rows that reach ten together', line([100, 4, 6, 40]), [0, 1, 1, 0]],
    ['two small rows that do not', line([100, 4, 3, 40]), [0, 1, 1, 1]],
    ['nobody, as any other small number', line([100, 0, 40]), [0, 1, 1]],
    ['everything, where nothing is left to hide', line([4, 12]), [1, 1]],
    ['a small row of people without an answer, with the whole line', line([50, 60, 4], [2]), [1, 1, 1]],
    ['people without an answer apart', line([50, 60, 4, 30], [2, 3]), [0, 0, 1, 1]],
    [
      'a row by its smallest count',
      line([
        [100, 50],
        [90, 9],
        [80, 40],
      ]),
      [0, 1, 1],
    ],
    ['nothing where nothing is counted', line([[], []]), [0, 0]],
  ])('%s', (_, rows, expected) => {
    expect(flags(rows)).toEqual(expected);
  });

  it('withholds the row of everybody when it is small, and the only row it consists of', () => {
    const of = (code: string, count: number) => ({
      group: { religion: code },
      counts: [count],
      undeclared: false,
    });

    expect(flags([of('all', 8), of('a', 8)])).toEqual([1, 1]);
    expect(flags([of('all', 112), of('a', 100), of('b', 12)])).toEqual([0, 0, 0]);
  });

  it('closes along both dimensions', () => {
    const cell = (unit: string, religion: string, count: number) => ({
      ...{ group: { unit, religion }, counts: [count], undeclared: false },
    });
    const rows = [
      ...[cell('north', 'a', 50), cell('north', 'b', 3), cell('north', 'c', 20)],
      ...[cell('south', 'a', 40), cell('south', 'b', 30), cell('south', 'c', 30)],
    ];

    // b and c of the north; along the units then b and c of the south.
    expect(flags(rows, ['unit', 'religion'])).toEqual([0, 1, 1, 0, 1, 1]);
  });

  it('leaves no small count and no single row in any line', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.nat(40), { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 5 }),
        (table) => {
          const rows = table.flatMap((counts, unit) =>
            counts.map((count, religion) => ({
              group: { unit: String(unit), religion: String(religion) },
              counts: [count],
              undeclared: religion === 2,
            })),
          );
          const hidden = withheldRows(rows, ['unit', 'religion'], TEN);
          const cells = rows.map((row, at) => ({
            ...row,
            count: row.counts[0] ?? 0,
            hidden: hidden[at] === true,
          }));
          expect(cells.filter(({ count, hidden: none }) => count < TEN && !none)).toEqual([]);
          for (const dimension of ['unit', 'religion']) {
            for (const code of new Set(
              cells.map(({ group }) => (group as Record<string, string>)[dimension]),
            )) {
              const own = cells.filter(({ group }) => (group as Record<string, string>)[dimension] === code);
              const missing = own.filter((cell) => cell.hidden);
              if (missing.length === 0 || missing.length === own.length) continue;
              expect(missing.length).toBeGreaterThan(1);
              expect(missing.reduce((sum, { count }) => sum + count, 0)).toBeGreaterThanOrEqual(TEN);
            }
          }
        },
      ),
    );
  });
});
