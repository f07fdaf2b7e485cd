import fc from 'fast-check';
import { codesOfCell } from './codes-of-cell';
import { history, PEOPLE, rowAt } from './oracle/invented-history';
import { ledgerOfHistory } from './oracle/ledger-of-history';
import { personDays } from './person-days';

describe('personDays', () => {
  it('is the sum of the headcounts of the days, by cell', () => {
    fc.assert(
      fc.property(
        history,
        fc.integer({ min: 14_990, max: 15_060 }),
        fc.integer({ min: 1, max: 40 }),
        (past, from, length) => {
          const ledger = ledgerOfHistory(past);
          const where = [{ dimension: 'unit', codes: [1, 2] }];
          const { days, sizes } = personDays(ledger, from, from + length, { by: ['sex'], where });

          days.forEach((inPost, cell) => {
            const [sex] = codesOfCell(sizes, cell);
            let expected = 0;
            for (let day = from + 1; day <= from + length; day += 1) {
              for (let person = 1; person <= PEOPLE; person += 1) {
                const row = rowAt(past, person, day);
                if (row && row.sex === sex && row.unit > 0) expected += 1;
              }
            }
            expect(inPost).toBe(expected);
          });
        },
      ),
    );
  });

  it('refuses a period that goes backwards', () => {
    const ledger = ledgerOfHistory({
      days: [],
      rows: [],
      told: () => ({ reason: 0, lastDay: 0, away: false }),
    });

    expect(() => personDays(ledger, 2, 2, { by: [] })).toThrow('ends after it begins');
  });
});
