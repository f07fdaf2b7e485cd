import fc from 'fast-check';
import { codesBelow } from './codes-below';
import { mergeUntilTen } from './merge-until-ten';
import { roundToFive } from './round-to-five';
import { type MergeBranch } from './theme-taxonomy';

const TREE: MergeBranch = {
  code: 'all',
  label: 'All',
  of: [
    {
      code: 'led',
      label: 'Led',
      of: ['leadership', { code: 'fair', label: 'Fair', of: ['rules', 'respect'] }],
    },
    { code: 'work', label: 'Work', of: ['load', 'hours'] },
  ],
};
const CODES = codesBelow(TREE);
const counted = (...counts: number[]) => new Map(CODES.map((code, at) => [code, counts[at] ?? 0]));
const said = (...counts: number[]) =>
  mergeUntilTen(TREE, counted(...counts)).map(({ code, count }) => `${code} ${count}`);

// Worked by hand along TREE: leadership, rules, respect, load, hours.
describe('mergeUntilTen', () => {
  it('shows every code that has ten', () => {
    expect(said(12, 10, 11, 30, 10)).toEqual([
      'leadership 12',
      'rules 10',
      'respect 11',
      'load 30',
      'hours 10',
    ]);
  });

  it('merges a small code with its branch and leaves the others alone', () => {
    expect(said(12, 9, 11, 30, 10)).toEqual(['leadership 12', 'fair 20', 'load 30', 'hours 10']);
  });

  it('goes on merging while a branch is too small', () => {
    expect(said(12, 4, 5, 30, 10)).toEqual(['led 21', 'load 30', 'hours 10']);
    expect(said(40, 20, 20, 6, 3)).toEqual(['all 89']);
  });

  it('treats zero as small', () => {
    expect(said(12, 0, 40, 30, 10)).toEqual(['leadership 12', 'fair 40', 'load 30', 'hours 10']);
  });

  it('shows nothing of fewer than ten', () => {
    expect(said(3, 2, 2, 1, 1)).toEqual([]);
    expect(said()).toEqual([]);
  });

  it('leaves out what is not in the tree, and refuses what is no count', () => {
    expect(mergeUntilTen(TREE, new Map([['weather', 40]]))).toEqual([]);
    for (const broken of [-1, 0.5, Number.NaN]) {
      expect(() => mergeUntilTen(TREE, new Map([['load', broken]]))).toThrow(RangeError);
    }
  });

  const anyCounts = fc.tuple(...CODES.map(() => fc.nat(30)));

  it('never shows a group below ten, and divides everything that was counted', () => {
    fc.assert(
      fc.property(anyCounts, (counts) => {
        const groups = mergeUntilTen(TREE, counted(...counts));
        const total = counts.reduce((sum, count) => sum + count, 0);
        expect(groups.every(({ count }) => count >= 10)).toBe(true);
        expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(total < 10 ? 0 : total);
      }),
    );
  });

  it('shows no two groups of which one holds the other', () => {
    fc.assert(
      fc.property(anyCounts, (counts) => {
        const places = new Map<string, readonly string[]>([
          ['all', CODES],
          ['led', CODES.slice(0, 3)],
          ['fair', CODES.slice(1, 3)],
          ['work', CODES.slice(3)],
        ]);
        const shown = mergeUntilTen(TREE, counted(...counts)).flatMap(
          ({ code }) => places.get(code) ?? [code],
        );
        expect(new Set(shown).size).toBe(shown.length);
      }),
    );
  });
});

/** Everything that could have been counted, with a threshold of three and up to seven of each, against what is published
 *  of it: 8^5 tables. */
describe('whoever tries every table that fits what is published', () => {
  const LEAST = 3;
  const MOST = 7;
  const published = new Map<string, number[][]>();
  for (const counts of tables(CODES.length)) {
    const key = JSON.stringify(mergeUntilTen(TREE, counted(...counts), LEAST));
    published.set(key, [...(published.get(key) ?? []), counts]);
  }

  it('cannot tell a small count from any other small count, even with the exact counts of the groups', () => {
    const told: string[] = [];
    for (const [key, fitting] of published) {
      const shown = JSON.parse(key) as { code: string; count: number }[];
      // Counts of up to seven each bound the large groups; those that could not be all in one place say nothing here.
      if (shown.some(({ code, count }) => !CODES.includes(code) && count > MOST)) continue;
      CODES.forEach((code, at) => {
        if (shown.some((group) => group.code === code)) return;
        const possible = new Set(fitting.map((counts) => counts[at] ?? 0));
        const small = Array.from({ length: LEAST }, (_, count) => count).filter((count) =>
          possible.has(count),
        );
        if (small.length < LEAST) told.push(`${key}: ${code} is one of ${small.join()}`);
      });
    }

    expect(told).toEqual([]);
    expect(published.size).toBeGreaterThan(1000);
  });
});

function tables(length: number): number[][] {
  return Array.from({ length: 8 ** length }, (_, number) =>
    Array.from({ length }, (_unused, at) => Math.floor(number / 8 ** at) % 8),
  );
}

describe('roundToFive', () => {
  it('is never further off than two', () => {
    expect([10, 11, 12, 13, 14, 15, 17, 18].map(roundToFive)).toEqual([10, 10, 10, 15, 15, 15, 15, 20]);
  });
});
