import fc from 'fast-check';
import { buildLedger } from './build-ledger';
import { buildTurns } from './build-turns';
import { countSeries } from './count-series';
import { type Ledger, OPEN_END } from './ledger';
import { seriesOfSpells } from './series-of-spells';
import { seriesOfTurns } from './series-of-turns';

const spell = fc.record({
  gap: fc.integer({ min: 0, max: 2 }),
  days: fc.integer({ min: 1, max: 40 }),
  rank: fc.integer({ min: 0, max: 2 }),
  sex: fc.integer({ min: 0, max: 1 }),
  fte: fc.constantFrom(-1, 50, 100),
});
const lives = fc.array(fc.tuple(fc.boolean(), fc.array(spell, { minLength: 1, maxLength: 6 })), {
  maxLength: 9,
});

function ledgerOf(
  people: readonly (readonly [
    boolean,
    readonly (typeof spell extends fc.Arbitrary<infer T> ? T : never)[],
  ])[],
): Ledger {
  const rows = people.flatMap(([stands, states]) => {
    let day = 100;
    return states.map((state, at) => {
      const from = day + state.gap;
      day = from + state.days;
      const isLast = at === states.length - 1;
      return { ...state, from, to: stands && isLast ? OPEN_END : day, starts: at === 0 ? 1 : 0 };
    });
  });
  return buildLedger({
    startsPerson: rows.map(({ starts }) => starts),
    validFrom: rows.map(({ from }) => from),
    validTo: rows.map(({ to }) => to),
    fteHundredths: rows.map(({ fte }) => fte),
    codes: new Map([
      ['rank', rows.map(({ rank }) => rank)],
      ['sex', rows.map(({ sex }) => sex)],
    ]),
  });
}

describe('seriesOfTurns', () => {
  it('counts what looking at every spell counts, whatever is volatile', () => {
    fc.assert(
      fc.property(
        lives,
        fc.uniqueArray(fc.integer({ min: 90, max: 300 }), { maxLength: 9 }),
        (people, any) => {
          const ledger = ledgerOf(people);
          const days = any.toSorted((a, b) => a - b);
          const questions = [
            { by: [] },
            { by: ['rank', 'sex'] },
            { by: ['sex'], where: [{ dimension: 'rank', codes: [0, 2] }] },
            { by: ['rank'], where: [{ dimension: 'religion', codes: [0] }] },
          ];
          for (const question of questions) {
            const width = question.by.reduce((cells, by) => cells * (ledger.columns.get(by)?.size ?? 1), 1);
            const every = buildTurns(ledger, 1);

            expect([...every.steady.keys()]).toEqual([...ledger.columns.keys()]);
            expect(seriesOfTurns(ledger, every, days, question, width)).toEqual(
              seriesOfSpells(ledger, days, question, width),
            );
          }
          const none = buildTurns(ledger, -1);
          expect(none.steady.size).toBe(0);
          expect(seriesOfTurns(ledger, none, days, { by: [] }, 1)).toEqual(
            seriesOfSpells(ledger, days, { by: [] }, 1),
          );
        },
      ),
    );
  });

  it('takes spells that differ in a volatile dimension alone as one', () => {
    // One officer who changes unit in each of twenty months, and rank once.
    const months = Array.from({ length: 20 }, (_, month) => month);
    const ledger = buildLedger({
      startsPerson: months.map((month) => (month === 0 ? 1 : 0)),
      validFrom: months.map((month) => month * 30),
      validTo: months.map((month) => (month === 19 ? OPEN_END : (month + 1) * 30)),
      fteHundredths: months.map(() => 100),
      codes: new Map([
        ['unit', months.map((month) => 1 + (month % 2))],
        ['rank', months.map((month) => (month < 12 ? 1 : 2))],
      ]),
    });

    expect([...ledger.turns.steady.keys()]).toEqual(['rank']);
    expect(ledger.turns.starts).toEqual({
      days: Int32Array.of(0, 360),
      offsets: Int32Array.of(0, 1, 2),
      spells: Int32Array.of(0, 12),
    });
    expect(ledger.turns.ends).toEqual({
      days: Int32Array.of(360),
      offsets: Int32Array.of(0, 1),
      spells: Int32Array.of(11),
    });
  });

  it('is left aside for a ledger that was derived with other days or another column', () => {
    const ledger = ledgerOf([[true, [{ gap: 0, days: 9, rank: 1, sex: 1, fte: 100 }]]]);
    const later = { ...ledger, validFrom: Int32Array.of(105) };
    const recoded = { ...ledger, columns: new Map([['sex', { size: 3, ids: Uint8Array.of(2) }]]) };

    expect(countSeries(ledger, [100, 105], { by: [] }).map(({ headcount }) => [...headcount])).toEqual([
      [1],
      [1],
    ]);
    expect(countSeries(later, [100, 105], { by: [] }).map(({ headcount }) => [...headcount])).toEqual([
      [0],
      [1],
    ]);
    expect([...(countSeries(recoded, [100], { by: ['sex'] })[0]?.headcount ?? [])]).toEqual([0, 0, 1]);
  });
});
