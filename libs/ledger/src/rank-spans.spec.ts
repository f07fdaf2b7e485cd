import { FLOW_KINDS, type FlowKind } from '@muster/domain';
import fc from 'fast-check';
import { buildLedger } from './build-ledger';
import { NO_DAY, OPEN_END } from './ledger';
import { history, type History, PEOPLE } from './oracle/invented-history';
import { ledgerOfHistory } from './oracle/ledger-of-history';
import { rankSpans } from './rank-spans';

const DAYS = [100, 200, 300, 400, 500];
const [CONSTABLE, DETECTIVE, SERGEANT, INSPECTOR] = [1, 2, 3, 4];
const [SUBSTANTIVE, ACTING] = [1, 2];

interface State {
  readonly rank: number;
  readonly basis?: number;
  readonly type?: number;
  readonly rankStart?: number;
}
/** One person: what they were from each snapshot on (null = not in post), and the event that began it. */
type Life = readonly (readonly [from: number, state: State | null, event?: FlowKind])[];

/** How one life ended in the files, when it did: beyond what the snapshots show. */
interface Told {
  readonly lastDay?: number;
  readonly away?: boolean;
}

function spansOf(life: Life, told: Told = {}, snapshotDays = DAYS) {
  const spells = life.flatMap(([from, state], at) =>
    state ? [{ from, state, to: life[at + 1]?.[0] ?? OPEN_END }] : [],
  );
  const events = life.flatMap(([asAt, state, event], at) => {
    if (!event) return [];
    const spell = spells.findIndex(({ from, to }) => (state ? from : to) === asAt);
    const after = DAYS[DAYS.indexOf(asAt) - 1] ?? 0;
    return [{ kind: FLOW_KINDS.indexOf(event), spell, asAt, after, at }];
  });
  const column = (of: (state: State) => number) => spells.map(({ state }) => of(state));
  const ledger = buildLedger({
    startsPerson: spells.map((_, at) => (at === 0 ? 1 : 0)),
    validFrom: spells.map(({ from }) => from),
    validTo: spells.map(({ to }) => to),
    fteHundredths: spells.map(() => 100),
    rankStart: column(({ rankStart }) => rankStart ?? NO_DAY),
    codes: new Map([
      ['rank', column(({ rank }) => rank)],
      ['rank-basis', column(({ basis }) => basis ?? SUBSTANTIVE)],
      ['workforce-type', column(({ type }) => type ?? 1)],
    ]),
    flows: {
      kind: events.map(({ kind }) => kind),
      spell: events.map(({ spell }) => spell),
      asAt: events.map(({ asAt }) => asAt),
      after: events.map(({ after }) => after),
      reason: events.map(() => 0),
      reasonOn: events.map(({ kind }) =>
        kind === FLOW_KINDS.indexOf('leaver') ? (told.lastDay ?? NO_DAY) : NO_DAY,
      ),
      away: events.map(({ kind }) => (told.away && kind === FLOW_KINDS.indexOf('leaver') ? 1 : 0)),
    },
  });
  const spans = rankSpans(ledger, {
    snapshotDays,
    groups: { by: ['rank'] },
    placeOf: [0, 1, 1, 2, 3],
    temporary: [ACTING],
  });
  const { entry, exit, route, group, withoutStart, impossible, acting } = spans;
  return {
    rows: Array.from(entry, (each, row) => [each, exit[row], route[row], group[row]]),
    ...{ withoutStart, impossible, acting },
  };
}

// Every expected row is worked out by hand: entry, exit, route, rank.
describe('rankSpans', () => {
  it.each<[string, Life, readonly (readonly number[])[]]>([
    ['still there', [[100, { rank: CONSTABLE, rankStart: 40 }]], [[60, 460, 0, CONSTABLE]]],
    [
      'promoted on a recorded day, and seen in the new rank from its first',
      [
        [100, { rank: CONSTABLE, rankStart: 40 }],
        [300, { rank: SERGEANT, rankStart: 250 }, 'promotion'],
      ],
      [
        [60, 210, 1, CONSTABLE],
        [0, 250, 0, SERGEANT],
      ],
    ],
    [
      'promoted, the start in the new rank not held: as the snapshot shows it',
      [
        [100, { rank: CONSTABLE, rankStart: 40 }],
        [300, { rank: SERGEANT }, 'promotion'],
      ],
      [
        [60, 260, 1, CONSTABLE],
        [0, 200, 0, SERGEANT],
      ],
    ],
    [
      'promoted, the start recorded outside the period: late entry into the new rank',
      [
        [100, { rank: CONSTABLE, rankStart: 40 }],
        [300, { rank: SERGEANT, rankStart: 150 }, 'promotion'],
      ],
      [
        [60, 260, 1, CONSTABLE],
        [150, 350, 0, SERGEANT],
      ],
    ],
    [
      'a rank of equal place is the same rank',
      [
        [100, { rank: CONSTABLE, rankStart: 40 }],
        [300, { rank: DETECTIVE, rankStart: 290 }],
      ],
      [[60, 460, 0, CONSTABLE]],
    ],
    [
      'a demotion ends it at the snapshot before',
      [
        [100, { rank: SERGEANT, rankStart: 40 }],
        [300, { rank: CONSTABLE, rankStart: 250 }, 'demotion'],
      ],
      [
        [60, 160, 0, SERGEANT],
        [0, 250, 0, CONSTABLE],
      ],
    ],
    [
      'a conversion ends it, though the rank has the same code',
      [
        [100, { rank: CONSTABLE, rankStart: 40, type: 1 }],
        [300, { rank: CONSTABLE, rankStart: 250, type: 2 }, 'conversion'],
      ],
      [
        [60, 160, 0, CONSTABLE],
        [0, 250, 0, CONSTABLE],
      ],
    ],
    [
      'acting up and back does not break it',
      [
        [100, { rank: CONSTABLE, rankStart: 40 }],
        [200, { rank: SERGEANT, basis: ACTING, rankStart: 150 }, 'acting-up'],
        [300, { rank: CONSTABLE, rankStart: 40 }, 'acting-end'],
        [400, { rank: SERGEANT, rankStart: 390 }, 'promotion'],
      ],
      [
        [60, 350, 1, CONSTABLE],
        [0, 110, 0, SERGEANT],
      ],
    ],
    [
      'who acts and keeps the rank is promoted from the one below',
      [
        [100, { rank: CONSTABLE, rankStart: 40 }],
        [200, { rank: SERGEANT, basis: ACTING }, 'acting-up'],
        [300, { rank: SERGEANT, rankStart: 300 }, 'promotion'],
      ],
      [
        [60, 260, 1, CONSTABLE],
        [0, 200, 0, SERGEANT],
      ],
    ],
    [
      'who leaves while acting leaves from the rank below',
      [
        [100, { rank: CONSTABLE, rankStart: 40 }],
        [200, { rank: SERGEANT, basis: ACTING }, 'acting-up'],
        [400, null, 'leaver'],
      ],
      [[60, 360, 2, CONSTABLE]],
    ],
    [
      'a start that a later file holds',
      [
        [100, { rank: CONSTABLE }],
        [200, { rank: CONSTABLE, rankStart: 40 }],
      ],
      [[60, 460, 0, CONSTABLE]],
    ],
    [
      'out and in again: two rows, the second late',
      [
        [100, { rank: CONSTABLE, rankStart: 40 }],
        [200, null, 'leaver'],
        [300, { rank: CONSTABLE, rankStart: 40 }, 'rejoiner'],
      ],
      [
        [60, 160, 2, CONSTABLE],
        [260, 460, 0, CONSTABLE],
      ],
    ],
    [
      'two promotions',
      [
        [100, { rank: CONSTABLE, rankStart: 40 }],
        [200, { rank: SERGEANT, rankStart: 150 }, 'promotion'],
        [500, { rank: INSPECTOR, rankStart: 450 }, 'promotion'],
      ],
      [
        [60, 110, 1, CONSTABLE],
        [0, 300, 1, SERGEANT],
        [0, 50, 0, INSPECTOR],
      ],
    ],
  ])('%s', (_, life, rows) => {
    expect(spansOf(life)).toEqual({ rows, withoutStart: 0, impossible: 0, acting: 0 });
  });

  const gone: Life = [
    [100, { rank: CONSTABLE, rankStart: 40 }],
    [300, null, 'leaver'],
  ];

  it('ends on the recorded last day, or at the snapshot before when the person is only away', () => {
    expect(spansOf(gone, { lastDay: 215 }).rows).toEqual([[60, 175, 2, CONSTABLE]]);
    expect(spansOf(gone, { away: true }).rows).toEqual([[60, 160, 0, CONSTABLE]]);
  });

  it('begins late when observation does, and is over when it ended before', () => {
    expect(spansOf(gone, {}, [200, 300, 400]).rows).toEqual([[160, 260, 2, CONSTABLE]]);
    expect(spansOf(gone, {}, [300, 400]).rows).toEqual([]);
    expect(spansOf(gone, {}, []).rows).toEqual([]);
  });

  it('counts what it leaves out: no start held, an impossible one, or acting from the first', () => {
    expect(spansOf([[100, { rank: CONSTABLE }]])).toEqual({
      rows: [],
      withoutStart: 1,
      impossible: 0,
      acting: 0,
    });
    expect(spansOf(gone, { lastDay: 30 })).toEqual({ rows: [], withoutStart: 0, impossible: 1, acting: 0 });
    expect(
      spansOf([
        [100, { rank: SERGEANT, basis: ACTING, rankStart: 90 }],
        [300, { rank: CONSTABLE, rankStart: 40 }, 'acting-end'],
      ]),
    ).toEqual({ rows: [[260, 460, 0, CONSTABLE]], withoutStart: 0, impossible: 0, acting: 1 });
  });

  it('has no row for a rank that is not held or has no place', () => {
    expect(spansOf([[100, { rank: 0, rankStart: 40 }]]).rows).toEqual([]);
  });
});

/** The definition, snapshot by snapshot. `from`: position of the first snapshot observed. */
function naiveSpans(past: History, from: number) {
  const answer = { lines: [] as string[], withoutStart: 0, impossible: 0 };
  const rowOf = (person: number, at: number) => past.rows[at]?.get(person);
  const dayOf = (at: number) => past.days[at] as number;
  for (let person = 1; person <= PEOPLE; person += 1) {
    for (let one = from; one < past.days.length; one += 1) {
      const first = rowOf(person, one);
      if (!first || first.rank === 0) continue;
      let final = one;
      while (rowOf(person, final + 1)?.rank === first.rank) final += 1;
      const held = Array.from(
        { length: final - one + 1 },
        (_, at) => rowOf(person, one + at)?.serviceStart ?? NO_DAY,
      );
      const moved = one > from && rowOf(person, one - 1) !== undefined;
      const start = moved && held[0] === NO_DAY ? dayOf(one) : (held.find((day) => day !== NO_DAY) ?? NO_DAY);
      const next = rowOf(person, final + 1);
      let [day, route] = [dayOf(final), 0];
      if (next && next.rank > first.rank) {
        const known = next.serviceStart > dayOf(final) && next.serviceStart <= dayOf(final + 1);
        [day, route] = [known ? next.serviceStart : dayOf(final + 1), 1];
      } else if (!next && final + 1 < past.days.length) {
        const told = past.told(person, dayOf(final), dayOf(final + 1));
        if (!told.away) [day, route] = [told.lastDay === NO_DAY ? dayOf(final + 1) : told.lastDay, 2];
      }
      const isNew = one > from && start > dayOf(one - 1);
      const entry = isNew ? 0 : Math.max(0, dayOf(one) - start);
      if (start === NO_DAY) answer.withoutStart += 1;
      else if (day - start < entry) answer.impossible += 1;
      else answer.lines.push([entry, day - start, route, first.rank].join(' '));
      one = final;
    }
  }
  return { ...answer, lines: answer.lines.sort() };
}

describe('rankSpans of many', () => {
  it('are what the rows of each person say, whatever the first snapshot observed', () => {
    fc.assert(
      fc.property(history, fc.nat(6), (past, some) => {
        const from = some % past.days.length;

        const spans = rankSpans(ledgerOfHistory(past), {
          snapshotDays: past.days.slice(from),
          groups: { by: ['rank'] },
        });

        const { entry, exit, route, group, withoutStart, impossible } = spans;
        const lines = Array.from(entry, (each, row) => [each, exit[row], route[row], group[row]].join(' '));
        expect({ lines: lines.sort(), withoutStart, impossible }).toEqual(naiveSpans(past, from));
      }),
      { numRuns: 500 },
    );
  });
});
