import fc from 'fast-check';
import { aRelease } from '../test/a-release';
import { anAttack } from '../test/an-attack';
import { type Attack, attackReleases } from './attack-releases';

/** True counts of Asian, Black and White women and men. */
const people = fc.array(fc.nat(22), { minLength: 6, maxLength: 6 });

/** The table of true counts: everybody, Asian, Black, White; in each row everybody, women, men. */
function tableOf(cells: readonly number[]): number[][] {
  const rows = [0, 2, 4].map((at) => cells.slice(at, at + 2));
  const sum = (of: readonly number[]) => of.reduce((total, each) => total + each, 0);
  const all = [0, 1].map((at) => sum(rows.map((row) => row[at] ?? 0)));
  return [all, ...rows].map((row) => [sum(row), ...row]);
}

describe('the interval of a withheld count', () => {
  let attack: Attack;
  beforeAll(async () => {
    attack = { ...(await anAttack()), isFirst: true };
  });

  /** Every interval with the true count, found in the table by its key. */
  function bounded(table: readonly (readonly number[])[], shown: readonly (readonly (number | null)[])[]) {
    const report = attackReleases([aRelease([{ rows: shown }])], attack);
    if (!report.ok) throw new Error(report.refusal.message);
    return report.value.counts.map(({ target, range }) => {
      const row = ['asian', 'black', 'white'].indexOf(target.coords['ethnicity'] ?? '') + 1;
      const column = ['female', 'male'].indexOf(target.coords['sex'] ?? '') + 1;
      return { ...range, truth: table[row]?.[column] ?? NaN };
    });
  }

  it('holds the truth, however counts are rounded and whatever is withheld beside it', () => {
    const draws = fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(people, draws, (cells, luck) => {
        const table = tableOf(cells);
        // Random rounding of the published rule, written down once more.
        const shown = table.map((row, at) =>
          row.map((count, place) => {
            const rest = count % 5;
            const up = (luck[at * 3 + place] ?? 0) < rest / 5;
            return count < 5 ? null : count - rest + (up ? 5 : 0);
          }),
        );
        for (const { low, high, truth } of bounded(table, shown)) {
          expect(low).toBeLessThanOrEqual(truth);
          expect(high).toBeGreaterThanOrEqual(truth);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('is the narrowest there is: trying every table by hand gives the same', () => {
    // What is withheld of a row or column is at most three people: tables of up to four in a cell are all there are.
    const all = tables(4).map((cells) => tableOf(cells));
    const small = fc.array(fc.nat(4), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(small, (cells) => {
        const table = tableOf(cells);
        const shown = table.map((row) => row.map((count) => (count < 2 ? null : count)));
        if (shown.flat().every((count) => count === null || count % 5 === 0)) return;
        const fitting = all.filter((other) =>
          other.every((row, at) => row.every((count, place) => (shown[at]?.[place] ?? count) === count)),
        );
        for (const [at, bounds] of bounded(table, shown).entries()) {
          const [row, place] = hiddenPlaces(shown)[at] ?? [0, 0];
          const seen = fitting.map((other) => other[row]?.[place] ?? NaN);
          if (bounds.high === Infinity) continue;
          expect(bounds).toMatchObject({ low: Math.min(...seen), high: Math.max(...seen) });
        }
      }),
      { numRuns: 20 },
    );
  });
});

function hiddenPlaces(shown: readonly (readonly (number | null)[])[]): [number, number][] {
  return shown.flatMap((row, at) =>
    row.flatMap((value, place): [number, number][] => (value === null ? [[at, place]] : [])),
  );
}

/** Every table with at most `most` people in a cell. */
function tables(most: number): number[][] {
  let all: number[][] = [[]];
  for (let cell = 0; cell < 6; cell += 1) {
    all = all.flatMap((table) => Array.from({ length: most + 1 }, (_, count) => [...table, count]));
  }
  return all;
}
