import * as fc from 'fast-check';
import { type GuardedCounts, guardCounts, type LabelCounts } from './guard-counts';

/** Splits `total` rows into labels with one row at least each. */
const split = (total: number): fc.Arbitrary<readonly number[]> =>
  fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 0, maxLength: 4 }).map((parts) => {
    const kept: number[] = [];
    let rest = total;
    for (const part of parts) {
      if (part >= rest) break;
      kept.push(part);
      rest -= part;
    }
    return [...kept, rest];
  });

const file = fc
  .integer({ min: 1, max: 80 })
  .chain((total) => fc.array(split(total), { minLength: 1, maxLength: 3 }));

function dimensions(counts: readonly (readonly number[])[]): readonly LabelCounts[] {
  return counts.map((rows, dimension) => ({
    dimension: `d${dimension}`,
    coversAll: true,
    labels: rows.map((each, label) => ({ code: `c${label}`, label: `L${label}`, rows: each })),
  }));
}

/** Every total that the answer allows, found by trying: a dimension is possible when its least and most hold the total. */
function possibleTotals(answer: readonly GuardedCounts[]): readonly number[] {
  const said = answer.filter(({ isWithheld }) => !isWithheld);
  return Array.from({ length: 400 }, (_, total) => total).filter((total) =>
    said.every(({ labels }) => {
      const least = labels.reduce((sum, { atLeast }) => sum + (atLeast ?? 1), 0);
      const most = labels.reduce((sum, { atLeast }) => sum + (atLeast ?? 0) + 9, 0);
      return total >= least && total <= most;
    }),
  );
}

describe('guardCounts', () => {
  // The attacker knows everything that is printed and tries every total with every value of the other labels.
  it('leaves every value from one to nine possible for every hidden label', () => {
    fc.assert(
      fc.property(file, (counts) => {
        const answer = guardCounts(dimensions(counts));
        const totals = possibleTotals(answer);
        for (const { labels, isWithheld } of answer) {
          if (isWithheld) continue;
          for (const hidden of labels.filter(({ atLeast }) => atLeast === null)) {
            const others = labels.filter((label) => label !== hidden);
            const least = others.reduce((sum, { atLeast }) => sum + (atLeast ?? 1), 0);
            const most = others.reduce((sum, { atLeast }) => sum + (atLeast ?? 0) + 9, 0);
            for (let value = 1; value <= 9; value += 1) {
              expect(totals.some((total) => total - value >= least && total - value <= most)).toBe(true);
            }
          }
        }
      }),
    );
  });

  it('never says more rows than there are, and nothing of fewer than ten', () => {
    fc.assert(
      fc.property(file, (counts) => {
        const answer = guardCounts(dimensions(counts));
        counts.flat().forEach((rows, index) => {
          const said = answer.flatMap(({ labels }) => labels)[index]?.atLeast ?? null;
          if (said === null) return;
          expect(said % 10).toBe(0);
          expect(said).toBeGreaterThanOrEqual(10);
          expect(rows - said).toBeGreaterThanOrEqual(0);
          expect(rows - said).toBeLessThan(10);
        });
      }),
    );
  });

  it('shows an ordinary file', () => {
    const answer = guardCounts(
      dimensions([
        [90, 111],
        [187, 14],
        [150, 46, 5],
      ]),
    );

    expect(answer.map(({ labels }) => labels.map(({ atLeast }) => atLeast))).toEqual([
      [90, 110],
      [180, 10],
      [150, 40, null],
    ]);
  });

  // By hand: one label of 171 says 170 to 179 rows, nine labels of 19 say at most 9 x 19 = 171. Beside a label of at least
  // 170, the hidden one could have one row at most.
  it('withholds a dimension when the others would give a label away', () => {
    const tight = Array.from({ length: 9 }, () => 19);

    const answer = guardCounts(dimensions([[171], tight, [170, 1]]));

    expect(answer[2]).toMatchObject({ isWithheld: true, labels: [{ atLeast: null }, { atLeast: null }] });
  });
});
