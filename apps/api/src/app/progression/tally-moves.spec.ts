import { FLOW_KINDS } from '@muster/domain';
import { buildLedger, NO_DAY, OPEN_END } from '@muster/ledger';
import { AWAY, ELSEWHERE, OUT_OF_POST, tallyMoves } from './tally-moves';

const [CONSTABLE, SERGEANT] = [1, 2];
const [OFFICER, STAFF] = [1, 2];

/** Days 10 and 20. Seven people by hand: promoted; left; on a career break; back from one; joined; to staff; staff at both. */
const SPELLS: readonly (readonly [number, number, number, number, number])[] = [
  [1, 0, 15, OFFICER, CONSTABLE],
  [0, 15, OPEN_END, OFFICER, SERGEANT],
  [1, 0, 15, OFFICER, CONSTABLE],
  [1, 0, 15, OFFICER, SERGEANT],
  [1, 0, 5, OFFICER, CONSTABLE],
  [0, 15, OPEN_END, OFFICER, CONSTABLE],
  [1, 15, OPEN_END, OFFICER, CONSTABLE],
  [1, 0, 15, OFFICER, CONSTABLE],
  [0, 15, OPEN_END, STAFF, CONSTABLE],
  [1, 0, OPEN_END, STAFF, CONSTABLE],
];
const kind = (name: (typeof FLOW_KINDS)[number]) => FLOW_KINDS.indexOf(name);
/** Kind, spell, day, day before, whether only away. */
const FLOWS: readonly (readonly [number, number, number, number, number])[] = [
  [kind('leaver'), 4, 5, 0, 1],
  [kind('promotion'), 1, 15, 10, 0],
  [kind('leaver'), 2, 15, 10, 0],
  [kind('leaver'), 3, 15, 10, 1],
  [kind('rejoiner'), 5, 15, 10, 1],
  [kind('joiner'), 6, 15, 10, 0],
];
const column = (rows: readonly (readonly number[])[], at: number) => rows.map((row) => row[at] ?? 0);

const ledger = buildLedger({
  startsPerson: column(SPELLS, 0),
  validFrom: column(SPELLS, 1),
  validTo: column(SPELLS, 2),
  fteHundredths: SPELLS.map(() => 100),
  codes: new Map([
    ['workforce-type', column(SPELLS, 3)],
    ['rank', column(SPELLS, 4)],
  ]),
  flows: {
    kind: column(FLOWS, 0),
    spell: column(FLOWS, 1),
    asAt: column(FLOWS, 2),
    after: column(FLOWS, 3),
    away: column(FLOWS, 4),
    reason: FLOWS.map(() => 0),
    reasonOn: FLOWS.map(() => NO_DAY),
  },
});
const officers = (day: number) => ({ day, where: [{ dimension: 'workforce-type', codes: [OFFICER] }] });

describe('tallyMoves', () => {
  const moves = tallyMoves(ledger, officers(10), officers(20));
  const lines = moves.map(({ from, to, people }) => `${from} ${to} ${people}`).sort();

  it('tells who left from who is away, and who joined from who is back', () => {
    expect(lines).toEqual(
      [
        `${CONSTABLE} ${SERGEANT} 1`,
        `${CONSTABLE} ${OUT_OF_POST} 1`,
        `${SERGEANT} ${AWAY} 1`,
        `${AWAY} ${CONSTABLE} 1`,
        `${OUT_OF_POST} ${CONSTABLE} 1`,
        `${CONSTABLE} ${ELSEWHERE} 1`,
      ].sort(),
    );
  });

  it('sums to the headcounts of both dates', () => {
    const sum = (side: 'from' | 'to') =>
      moves.reduce((total, move) => total + (move[side] >= 0 ? move.people : 0), 0);

    expect([sum('from'), sum('to')]).toEqual([4, 3]);
  });

  it('finds nobody of a type that nobody has', () => {
    const none = { day: 10, where: [{ dimension: 'workforce-type', codes: [] }] };

    expect(tallyMoves(ledger, none, { ...none, day: 20 })).toEqual([]);
  });
});
