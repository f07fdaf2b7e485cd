import fc from 'fast-check';
import { crossTabulate } from './cross-tabulate';
import { matchDays } from './match-days';
import { history, PEOPLE, rowAt } from './oracle/invented-history';
import { ledgerOfHistory } from './oracle/ledger-of-history';

const twoDays = fc.tuple(
  history,
  fc.integer({ min: 14_990, max: 15_130 }),
  fc.integer({ min: 14_990, max: 15_130 }),
);

describe('crossTabulate', () => {
  it('counts everybody in post at either day once, by what they were at both', () => {
    fc.assert(
      fc.property(twoDays, ([past, from, to]) => {
        const ledger = ledgerOfHistory(past);
        const matched = matchDays(ledger, from, to);
        const table = crossTabulate(
          ledger,
          matched,
          { by: ['rank'], where: [{ dimension: 'unit', codes: [1] }] },
          { by: ['sex'] },
        );
        const expected = new Int32Array(table.counts.length);
        for (let person = 1; person <= PEOPLE; person += 1) {
          const [one, other] = [rowAt(past, person, from), rowAt(past, person, to)];
          if (!one && !other) continue;
          const line = one ? (one.unit === 1 ? one.rank : table.beforeCells) : table.beforeCells + 1;
          const column = other ? other.sex : table.afterCells + 1;
          const place = line * (table.afterCells + 2) + column;
          expected[place] = (expected[place] ?? 0) + 1;
        }

        expect(table.counts).toEqual(expected);
        expect(table.counts.reduce((sum, count) => sum + count, 0)).toBe(matched.before.length);
      }),
    );
  });

  it('has nobody to match in an empty ledger', () => {
    const ledger = ledgerOfHistory({
      days: [],
      rows: [],
      told: () => ({ reason: 0, lastDay: 0, away: false }),
    });
    const matched = matchDays(ledger, 1, 2);

    expect(matched.before).toHaveLength(0);
    expect([...crossTabulate(ledger, matched, { by: [] }, { by: ['rank'] }).counts]).toEqual(
      new Array(9).fill(0),
    );
  });
});
