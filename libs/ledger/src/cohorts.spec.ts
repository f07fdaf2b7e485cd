import fc from 'fast-check';
import { codesOfCell } from './codes-of-cell';
import { countAt } from './count-at';
import { type EventCohort } from './event-cohort';
import { joinerCohort } from './joiner-cohort';
import { leaverCohort } from './leaver-cohort';
import { type Ledger, NO_DAY } from './ledger';
import { history, type History, PEOPLE, REASONS, type Row, rowAt } from './oracle/invented-history';
import { ledgerOfHistory } from './oracle/ledger-of-history';
import { type NaiveEvent, naiveEvents } from './oracle/naive-events';
import { promotionCohort } from './promotion-cohort';
import { tallyCohort } from './tally-cohort';

interface Answer {
  readonly row: Row;
  readonly happened: boolean;
  readonly reason: number;
}

const everybody = Array.from({ length: PEOPLE }, (_, index) => index + 1);

/** A history with a period of it. */
const asked = history.chain((past) =>
  fc
    .tuple(fc.nat(past.days.length - 1), fc.nat(past.days.length - 1))
    .filter(([one, other]) => one !== other)
    .map(([one, other]) => ({
      past,
      from: past.days[Math.min(one, other)] as number,
      to: past.days[Math.max(one, other)] as number,
    })),
);

function eventsOf(past: History, person: number, from: number, to: number): readonly NaiveEvent[] {
  return naiveEvents(past).filter(
    (event) => event.person === person && event.asAt > from && event.asAt <= to,
  );
}

/** The rule of docs/methods/snapshots-and-spells.md, person by person. */
function naiveLeaver(past: History, person: number, from: number, to: number): Answer | null {
  const row = rowAt(past, person, from);
  if (!row) return null;
  const leaving = eventsOf(past, person, from, to).filter(({ kind }) => kind === 'leaver');
  const isThere = rowAt(past, person, to) !== undefined;
  const counts = leaving.filter(
    ({ lastDay, away }, at) => !away && (lastDay !== NO_DAY || (!isThere && at === leaving.length - 1)),
  );
  return { row, happened: counts.length > 0, reason: counts.at(-1)?.reason ?? 0 };
}

function naiveJoiner(past: History, person: number, from: number, to: number): Answer | null {
  const row = rowAt(past, person, to);
  if (!row) return null;
  const wasThere = rowAt(past, person, from) !== undefined;
  const all = naiveEvents(past).filter((event) => event.person === person);
  const counts = eventsOf(past, person, from, to)
    .filter(({ kind }) => kind === 'joiner' || kind === 'rejoiner')
    .filter(({ asAt }) => {
      const left = all.findLast((event) => event.kind === 'leaver' && event.asAt < asAt);
      return !left?.away && (!wasThere || (left !== undefined && left.lastDay !== NO_DAY));
    });
  return { row, happened: counts.length > 0, reason: counts.at(-1)?.reason ?? 0 };
}

function naivePromotion(past: History, person: number, from: number, to: number): Answer | null {
  const row = rowAt(past, person, from);
  const moves = eventsOf(past, person, from, to).filter(({ kind }) => kind === 'promotion');
  return row ? { row, happened: moves.length > 0, reason: 0 } : null;
}

function answersOf(ledger: Ledger, cohort: EventCohort): string[] {
  const code = (dimension: string, spell: number) => ledger.columns.get(dimension)?.ids[spell] ?? 0;
  return Array.from(cohort.spells, (spell, row) =>
    [
      ...['rank', 'sex', 'unit'].map((dimension) => code(dimension, spell)),
      cohort.happened[row] === 1,
      cohort.reason[row],
    ].join(' '),
  ).sort();
}

const asLines = (answers: readonly (Answer | null)[]) =>
  answers
    .flatMap((answer) => answer ?? [])
    .map(({ row, happened, reason }) => [row.rank, row.sex, row.unit, happened, reason].join(' '))
    .sort();

describe('cohorts', () => {
  it.each([
    ['leaverCohort', leaverCohort, naiveLeaver],
    ['joinerCohort', joinerCohort, naiveJoiner],
    ['promotionCohort', promotionCohort, naivePromotion],
  ] as const)('%s says what the rows of each person say', (_, cohortOf, naive) => {
    fc.assert(
      fc.property(asked, ({ past, from, to }) => {
        const ledger = ledgerOfHistory(past);

        const answers = answersOf(ledger, cohortOf(ledger, from, to));

        expect(answers).toEqual(asLines(everybody.map((person) => naive(past, person, from, to))));
      }),
      { numRuns: 400 },
    );
  });

  it('counts by cell and by reason what the rows of each person say', () => {
    fc.assert(
      fc.property(asked, ({ past, from, to }) => {
        const ledger = ledgerOfHistory(past);
        const where = [{ dimension: 'unit', codes: [0, 2] }];
        const counts = tallyCohort(
          ledger,
          leaverCohort(ledger, from, to),
          { by: ['rank', 'sex'], where },
          REASONS,
        );
        const people = everybody
          .flatMap((person) => naiveLeaver(past, person, from, to) ?? [])
          .filter(({ row }) => row.unit !== 1);

        counts.atRisk.forEach((atRisk, cell) => {
          const [rank, sex] = codesOfCell(counts.sizes, cell);
          const here = people.filter(({ row }) => row.rank === rank && row.sex === sex);
          expect(atRisk).toBe(here.length);
          expect(counts.events[cell]).toBe(here.filter(({ happened }) => happened).length);
          for (let reason = 0; reason < REASONS; reason += 1) {
            expect(counts.byReason[reason * counts.events.length + cell]).toBe(
              here.filter((each) => each.happened && each.reason === reason).length,
            );
          }
        });
        expect(sum(counts.atRisk)).toBe(people.length);
      }),
    );
  });

  it('has as many at risk as the headcount, and lead from one headcount to the other when nobody is away', () => {
    fc.assert(
      fc.property(asked, ({ past: told, from, to }) => {
        const past = { ...told, told: () => ({ reason: 0, lastDay: NO_DAY, away: false }) };
        const ledger = ledgerOfHistory(past);
        const headcount = (day: number) => countAt(ledger, day, { by: [] }).headcount[0] ?? 0;
        const left = leaverCohort(ledger, from, to);
        const joined = joinerCohort(ledger, from, to);

        expect(left.spells.length).toBe(headcount(from));
        expect(joined.spells.length).toBe(headcount(to));
        expect(headcount(from) + sum(joined.happened) - sum(left.happened)).toBe(headcount(to));
      }),
    );
  });

  it('refuses a period that goes backwards, and a reason outside the reasons', () => {
    const past = {
      days: [15_000, 15_001],
      rows: [new Map([[1, { rank: 1, sex: 1, unit: 1, serviceStart: NO_DAY }]]), new Map()],
      told: () => ({ reason: 3, lastDay: NO_DAY, away: false }),
    };
    const ledger = ledgerOfHistory(past);

    expect(() => leaverCohort(ledger, 15_001, 15_001)).toThrow('ends after it begins');
    expect(() => joinerCohort(ledger, 15_001, 15_000)).toThrow(RangeError);
    expect(() => promotionCohort(ledger, 15_001, 15_000)).toThrow(RangeError);
    const cohort = leaverCohort(ledger, 15_000, 15_001);
    expect(() => tallyCohort(ledger, cohort, { by: [] }, 3)).toThrow('outside the reasons');
    expect(tallyCohort(ledger, cohort, { by: [] }).byReason).toHaveLength(0);
  });
});

function sum(counts: ArrayLike<number>): number {
  return Array.from(counts).reduce((total, count) => total + count, 0);
}
