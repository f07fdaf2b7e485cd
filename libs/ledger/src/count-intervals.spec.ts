import fc from 'fast-check';
import { countIntervals } from './count-intervals';
import { history } from './oracle/invented-history';
import { ledgerOfHistory } from './oracle/ledger-of-history';
import { snapshotIntervals } from './snapshot-intervals';

const EDGES = [0, 30.5, 100, 100.25, 400];

describe('countIntervals', () => {
  it('counts the rows of snapshotIntervals by cell, band and distance', () => {
    fc.assert(
      fc.property(history, fc.nat(2), (past, skipped) => {
        const ledger = ledgerOfHistory(past);
        const days = past.days.filter((_, at) => at % (skipped + 1) === 0);
        const question = { by: ['sex'], where: [{ dimension: 'unit', codes: [1, 2] }] };
        const rows = snapshotIntervals(ledger, days, question);

        const { bands, distances, found, gone } = countIntervals(ledger, days, question, EDGES);

        const expected = { found: found.map(() => 0), gone: gone.map(() => 0) };
        rows.service.forEach((service, row) => {
          const band = EDGES.findIndex((edge, at) => service >= edge && service < (EDGES[at + 1] ?? 0));
          const cell = rows.group[row] as number;
          if (cell < 0 || band < 0) return;
          const place =
            (cell * bands + band) * distances.length + distances.indexOf(rows.days[row] as number);
          expected.found[place] = (expected.found[place] as number) + 1;
          expected.gone[place] = (expected.gone[place] as number) + (rows.left[row] as number);
        });
        expect({ found, gone }).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });

  it('counts nobody without two snapshots or two edges, and refuses days out of order', () => {
    const [past] = fc.sample(history, { seed: 1, numRuns: 1 });
    if (!past) throw new Error('a history');
    const ledger = ledgerOfHistory(past);

    expect(countIntervals(ledger, past.days.slice(0, 1), { by: [] }, EDGES).found).toHaveLength(0);
    expect(countIntervals(ledger, past.days, { by: [] }, [0]).found).toHaveLength(0);
    expect(() => countIntervals(ledger, [2, 1], { by: [] }, EDGES)).toThrow('days must rise');
  });
});
