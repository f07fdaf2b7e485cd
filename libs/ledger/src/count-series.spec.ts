import fc from 'fast-check';
import { buildLedger } from './build-ledger';
import { type CellCounts } from './cell-counts';
import { codesOfCell } from './codes-of-cell';
import { countAt } from './count-at';
import { countSeries } from './count-series';
import { type Ledger, OPEN_END } from './ledger';

/** What a person looks like in one snapshot. */
interface Row {
  readonly rank: number;
  readonly sex: number;
  readonly fte: number;
}
/** One snapshot: person -> row. */
interface Snapshot {
  readonly day: number;
  readonly people: ReadonlyMap<number, Row>;
}

const row = fc.record({
  rank: fc.integer({ min: 0, max: 300 }),
  sex: fc.integer({ min: 0, max: 2 }),
  fte: fc.constantFrom(-1, 40, 50, 80, 100),
});
const history: fc.Arbitrary<readonly Snapshot[]> = fc
  .uniqueArray(fc.integer({ min: 15_000, max: 20_000 }), { minLength: 1, maxLength: 6 })
  .chain((days) =>
    fc
      .tuple(...days.map(() => fc.array(fc.tuple(fc.integer({ min: 1, max: 12 }), row), { maxLength: 12 })))
      .map((files) => days.toSorted((a, b) => a - b).map((day, at) => ({ day, people: new Map(files[at]) }))),
  );

/** Spells worked out person by person, without any shortcut. */
function ledgerOf(snapshots: readonly Snapshot[]): Ledger {
  const spells: { person: number; from: number; to: number; row: Row }[] = [];
  for (let person = 1; person <= 12; person += 1) {
    let open: (typeof spells)[number] | null = null;
    for (const { day, people } of snapshots) {
      const now = people.get(person);
      if (open && now && JSON.stringify(open.row) === JSON.stringify(now)) continue;
      if (open) open.to = day;
      open = now ? { person, from: day, to: OPEN_END, row: now } : null;
      if (open) spells.push(open);
    }
  }
  return buildLedger({
    startsPerson: spells.map(({ person }, at) => (person === spells[at - 1]?.person ? 0 : 1)),
    validFrom: spells.map(({ from }) => from),
    validTo: spells.map(({ to }) => to),
    fteHundredths: spells.map(({ row: { fte } }) => fte),
    codes: new Map([
      ['rank', spells.map(({ row: { rank } }) => rank)],
      ['sex', spells.map(({ row: { sex } }) => sex)],
      ['religion', spells.map(() => 0)],
    ]),
  });
}

function asList(counts: CellCounts): string[] {
  return Array.from(counts.headcount, (headcount, cell) => ({ headcount, cell }))
    .filter(({ headcount }) => headcount !== 0)
    .map(({ headcount, cell }) =>
      [
        ...codesOfCell(counts.sizes, cell),
        headcount,
        counts.fteHundredths[cell],
        counts.withoutFte[cell],
      ].join(' '),
    );
}

function countRows(people: Iterable<Row>): string[] {
  const cells = new Map<string, [number, number, number, number, number]>();
  for (const { rank, sex, fte } of people) {
    const cell = cells.get(`${rank} ${sex}`) ?? [rank, sex, 0, 0, 0];
    cells.set(`${rank} ${sex}`, cell);
    cell[2] += 1;
    cell[3] += Math.max(fte, 0);
    cell[4] += fte < 0 ? 1 : 0;
  }
  return [...cells.values()].sort((a, b) => a[0] - b[0] || a[1] - b[1]).map((cell) => cell.join(' '));
}

describe('countSeries', () => {
  it('counts from spells what the rows of each snapshot say', () => {
    fc.assert(
      fc.property(history, (snapshots) => {
        const ledger = ledgerOf(snapshots);

        const series = countSeries(
          ledger,
          snapshots.map(({ day }) => day),
          { by: ['rank', 'sex'] },
        );

        expect(series.map(asList)).toEqual(snapshots.map(({ people }) => countRows(people.values())));
      }),
    );
  });

  it('gives at each day what countAt gives, and between snapshots the earlier one', () => {
    fc.assert(
      fc.property(
        history,
        fc.uniqueArray(fc.integer({ min: 14_900, max: 20_100 }), { maxLength: 9 }),
        (snapshots, any) => {
          const ledger = ledgerOf(snapshots);
          const days = any.toSorted((a, b) => a - b);
          const question = { by: ['sex'], where: [{ dimension: 'rank', codes: [0, 1, 2, 300] }] };

          const series = countSeries(ledger, days, question);

          expect(series).toEqual(days.map((day) => countAt(ledger, day, question)));
          expect(series).toEqual(
            days.map((day) => {
              const latest = snapshots.findLast((snapshot) => snapshot.day <= day);
              return latest
                ? countAt(ledger, latest.day, question)
                : expect.objectContaining({ by: ['sex'] });
            }),
          );
        },
      ),
    );
  });

  it('rolls up: the cells of a finer question sum to the cells of the coarser one', () => {
    fc.assert(
      fc.property(history, (snapshots) => {
        const ledger = ledgerOf(snapshots);
        const day = snapshots.at(-1)?.day ?? 0;

        const fine = countAt(ledger, day, { by: ['rank', 'sex'] });
        const coarse = countAt(ledger, day, { by: ['sex'] });
        const everybody = countAt(ledger, day, { by: [] });

        const rolled = new Int32Array(coarse.headcount.length);
        fine.headcount.forEach((headcount, cell) => {
          const sex = codesOfCell(fine.sizes, cell)[1] ?? 0;
          rolled[sex] = (rolled[sex] ?? 0) + headcount;
        });
        expect(rolled).toEqual(coarse.headcount);
        expect([...everybody.headcount]).toEqual([
          coarse.headcount.reduce((sum, headcount) => sum + headcount, 0),
        ]);
      }),
    );
  });

  it('changes no count when a dimension is held by nobody or a filter names a code that nobody has', () => {
    fc.assert(
      fc.property(history, (snapshots) => {
        const ledger = ledgerOf(snapshots);
        const days = snapshots.map(({ day }) => day);

        const plain = countSeries(ledger, days, { by: ['sex'], where: [{ dimension: 'rank', codes: [7] }] });
        const wider = countSeries(ledger, days, {
          by: ['religion', 'sex', 'disability'],
          where: [{ dimension: 'rank', codes: [7, 9_999] }],
        });

        expect(wider.map(({ headcount }) => headcount)).toEqual(plain.map(({ headcount }) => headcount));
      }),
    );
  });

  it('counts nobody in a filter without codes, or on a dimension that is not held', () => {
    const ledger = ledgerOf([{ day: 15_000, people: new Map([[1, { rank: 1, sex: 1, fte: 100 }]]) }]);

    const headcounts = [[], [1], [0]].map(
      (codes) => countAt(ledger, 15_000, { by: [], where: [{ dimension: 'religion', codes }] }).headcount[0],
    );

    expect(headcounts).toEqual([0, 0, 1]);
  });

  it('refuses days out of order, five dimensions and more cells than memory should hold', () => {
    const ledger = ledgerOf([{ day: 15_000, people: new Map([[1, { rank: 300, sex: 2, fte: 100 }]]) }]);

    expect(() => countSeries(ledger, [2, 1], { by: [] })).toThrow('days must rise');
    expect(() => countAt(ledger, 1, { by: ['a', 'b', 'c', 'd', 'e'] })).toThrow('at most 4 dimensions');
    expect(() => countAt(ledger, 1, { by: ['rank', 'rank', 'rank'] })).toThrow('more than 16777216 cells');
    expect(countSeries(ledger, [], { by: [] })).toEqual([]);
  });
});
