import { type FlowKind, toEpochDay, toReferenceDate } from '@muster/domain';
import {
  codesOfCell,
  countFlows,
  type FlowCounts,
  joinerCohort,
  leaverCohort,
  type Ledger,
  NO_DAY,
  personDays,
  stays,
  tallyCohort,
} from '@muster/ledger';
import { emptyWorkforce } from '../../../test/empty-workforce';
import { EventFixture, type EventRow } from '../../../test/event-fixture';
import { inventedMonths } from '../../../test/invented-months';
import { FORCE, LedgerFixture, type PersonRow } from '../../../test/ledger-fixture';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database';
import { type HeldLedger } from './held-ledger';
import { type OracleFlows, type OracleLeavers } from './ledger-oracle.service';

const DATES = ['2025-03-07', '2025-03-31', '2025-09-30', '2026-01-02', '2026-03-31'] as const;
const day = (date: string) => toEpochDay(toReferenceDate(date));
const PERIODS = DATES.slice(1).map((to, at) => ({ after: DATES[at] ?? '', to }));
const BY = ['rank', 'sex'] as const;

/** Events of every kind that changes who left or came, for people who may or may not have; the same every time. */
function inventedEvents(people: number): readonly EventRow[] {
  const dates = ['2025-03-20', '2025-06-01', '2025-11-11', '2026-02-14'];
  const kinds: readonly Omit<EventRow, 'person' | 'date'>[] = [
    { event: 'leaver', reason: 'voluntary-resignation' },
    { event: 'career-break-start' },
    { event: 'leaver', reason: 'transfer-out' },
    { event: 'secondment-out-start' },
    { event: 'rejoiner', route: 'new-recruit' },
    { event: 'rejoiner', route: 'transfer-in' },
  ];
  return Array.from({ length: people }, (_, number) =>
    dates.flatMap((date, at) => {
      const kind = kinds[(number * 7 + at * 5) % kinds.length];
      if (!kind || (number + at) % 5 === 0) return [];
      const event = { ...kind, person: `P${number}`, date };
      const again = {
        event: 'leaver',
        reason: 'dismissal',
        person: `P${number}`,
        date: `${date.slice(0, 8)}22`,
      };
      return number % 9 === 0 ? [event, again] : [event];
    }),
  ).flat();
}

function leaversInMemory({ ledger, vocabulary }: HeldLedger, from: string, to: string): OracleLeavers[] {
  const reasons = (vocabulary['leaving-reason']?.length ?? 0) + 1;
  const cohort = leaverCohort(ledger, day(from), day(to));
  const { sizes, atRisk, events, byReason } = tallyCohort(ledger, cohort, { by: BY }, reasons);
  return Array.from(atRisk, (people, cell) => {
    const codes = codesOfCell(sizes, cell);
    const left = Array.from({ length: reasons }, (_, reason) => ({
      ...{ codes, left: true, reason },
      people: byReason[reason * atRisk.length + cell] ?? 0,
    }));
    return [{ codes, left: false, reason: 0, people: people - (events[cell] ?? 0) }, ...left];
  })
    .flat()
    .filter(({ people }) => people > 0);
}

function flowsInMemory({ ledger, vocabulary }: HeldLedger, kinds: readonly FlowKind[]): OracleFlows[] {
  const countReasons =
    Math.max(vocabulary['leaving-reason']?.length ?? 0, vocabulary['entry-route']?.length ?? 0) + 1;
  const periods = PERIODS.map(({ after, to }) => ({ after: day(after), to: day(to) }));
  const flows = countFlows(ledger, periods, kinds, { by: BY, countReasons });
  return flows.flatMap(({ sizes, events, byReason }: FlowCounts, period) =>
    Array.from(events, (_, cell) =>
      Array.from({ length: countReasons }, (__, reason) => ({
        ...{ asAt: PERIODS[period]?.to ?? '', codes: codesOfCell(sizes, cell), reason },
        events: byReason[reason * events.length + cell] ?? 0,
      })),
    )
      .flat()
      .filter(({ events: count }) => count > 0),
  );
}

describe('people in memory', () => {
  let database: TestDatabase;
  let ledger: LedgerFixture;
  let feeds: EventFixture;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  // A memory of its own for each: it has no reason to read again what an emptied database has at an older generation.
  beforeEach(async () => {
    ledger = await LedgerFixture.on(database.address.api);
    feeds = new EventFixture(ledger);
  });
  afterEach(async () => {
    await ledger.close();
    await emptyWorkforce(database.address.owner);
  });
  afterAll(() => database.drop());

  describe.each([3, 17])('of the invented months %i', (seed) => {
    const months = inventedMonths(seed, 90, DATES.length);
    const load = async () => {
      for (const [at, asAt] of DATES.entries()) await ledger.publish(asAt, months[at] ?? []);
      await feeds.publish(inventedEvents(90));
      return ledger.memory.current(FORCE);
    };

    it('leave, come and stay as the database says', async () => {
      const held = await load();
      const { away, reasonOn } = held.ledger.flows;
      expect([new Set(away), reasonOn.some((last) => last !== NO_DAY)]).toEqual([new Set([0, 1]), true]);

      for (const [at, from] of DATES.entries()) {
        for (const to of DATES.slice(at + 1)) {
          const expected = await ledger.oracle.leavers(FORCE, from, to, BY);
          expect(leaversInMemory(held, from, to)).toEqual(expected);
          const { days, sizes } = personDays(held.ledger, day(from), day(to), { by: BY });
          const inPost = Array.from(days, (each, cell) => ({ codes: codesOfCell(sizes, cell), days: each }));
          expect(inPost.filter((cell) => cell.days > 0)).toEqual(
            await ledger.oracle.personDays(FORCE, from, to, BY),
          );
        }
      }
      for (const kinds of [
        ['leaver'],
        ['joiner', 'rejoiner'],
        ['promotion'],
        ['transfer', 'hours-up'],
      ] as const) {
        const expected = await ledger.oracle.flows(FORCE, kinds, BY);
        expect(expected.length).toBeGreaterThan(0);
        expect(flowsInMemory(held, kinds)).toEqual(expected);
      }
    });
  });

  const officer = (person: string): PersonRow => ({
    person,
    codes: { 'workforce-type': 'officer', rank: 'constable', sex: 'female' },
  });
  const leavers = ({ ledger: spells, vocabulary }: HeldLedger) => {
    const reasonOf = (id: number) => vocabulary['leaving-reason']?.[id - 1] ?? 'not-held';
    const { happened, reason } = leaverCohort(spells, day(DATES[0]), day(DATES[1]));
    return Array.from(happened, (each, row) => (each === 1 ? reasonOf(reason[row] ?? 0) : 'stayed')).sort();
  };

  it('take up what a feed says when it is published, and let go of it when it is taken back', async () => {
    await ledger.publish(DATES[0], ['A', 'B', 'C', 'D'].map(officer));
    await ledger.publish(DATES[1], [officer('D')]);
    const before = await ledger.memory.current(FORCE);

    const feed = await feeds.publish([
      { person: 'A', event: 'leaver', date: '2025-03-10', reason: 'transfer-out' },
      { person: 'B', event: 'career-break-start', date: '2025-03-11' },
    ]);
    const told = await ledger.memory.current(FORCE);
    await feeds.undo(feed);
    const after = await ledger.memory.current(FORCE);

    expect(leavers(before)).toEqual(['not-held', 'not-held', 'not-held', 'stayed']);
    expect(leavers(told)).toEqual(['not-held', 'stayed', 'stayed', 'transfer-out']);
    expect(leavers(after)).toEqual(leavers(before));
    expect([before, told, after].map(({ generation }) => generation)).toEqual([2, 3, 4]);
  });

  it('left all the same when the file or an event says so, also with a career break in the period', async () => {
    const gone = { ...officer('A'), leavingDate: '2025-03-20', leavingReason: 'ill-health' };
    await ledger.publish(DATES[0], ['A', 'B', 'C'].map(officer));
    await ledger.publish(DATES[1], [gone, officer('C')]);
    await feeds.publish([
      { person: 'A', event: 'career-break-start', date: '2025-03-10' },
      { person: 'B', event: 'career-break-start', date: '2025-03-10' },
      { person: 'B', event: 'leaver', date: '2025-03-28', reason: 'dismissal' },
    ]);

    expect(leavers(await ledger.memory.current(FORCE))).toEqual(['dismissal', 'ill-health', 'stayed']);
  });

  it('left once, and came back, when they are in post at both days and a last day is recorded between', async () => {
    await ledger.publish(DATES[0], ['A', 'B', 'C'].map(officer));
    await ledger.publish(DATES[1], [officer('C')]);
    await ledger.publish(DATES[2], ['A', 'B', 'C'].map(officer));
    await feeds.publish([{ person: 'A', event: 'leaver', date: '2025-03-28', reason: 'dismissal' }]);
    const { ledger: spells } = await ledger.memory.current(FORCE);

    const count = (cohort: { happened: Uint8Array }) => cohort.happened.reduce((sum, each) => sum + each, 0);
    expect(count(leaverCohort(spells, day(DATES[0]), day(DATES[2])))).toBe(1);
    expect(count(joinerCohort(spells, day(DATES[0]), day(DATES[2])))).toBe(1);
  });

  it('came by the route of the only event that a feed has of their coming', async () => {
    await ledger.publish(DATES[0], [officer('D')]);
    await ledger.publish(DATES[1], ['A', 'B', 'C', 'D'].map(officer));
    await feeds.publish([
      { person: 'A', event: 'joiner', date: '2025-03-10', route: 'transfer-in' },
      { person: 'B', event: 'joiner', date: '2025-03-10', route: 'new-recruit' },
      { person: 'B', event: 'joiner', date: '2025-03-12', route: 'new-recruit' },
      { person: 'C', event: 'joiner', date: '2025-06-10', route: 'new-recruit' },
    ]);
    const { ledger: spells, vocabulary } = await ledger.memory.current(FORCE);

    const { happened, reason } = joinerCohort(spells, day(DATES[0]), day(DATES[1]));
    const routes = Array.from(reason, (id) => vocabulary['entry-route']?.[id - 1] ?? 'not-held');
    expect(routes.sort()).toEqual(['not-held', 'not-held', 'not-held', 'transfer-in']);
    expect([...happened].sort()).toEqual([0, 1, 1, 1]);
  });

  it('hold no pseudonym: only numbers, days and codes', async () => {
    await ledger.publish(DATES[0], [officer('A')]);
    const held = await ledger.memory.current(FORCE);

    expect(texts(held.ledger)).toEqual([]);
    expect(stays(held.ledger, { snapshotDays: [day(DATES[0])], groups: { by: [] } }).withoutStart).toBe(1);
  });
});

/** Every text among the values of a ledger. */
function texts({ columns, ...rest }: Ledger): readonly string[] {
  const values = [...Object.values(rest), ...columns.values()].flatMap((value) =>
    typeof value === 'object' ? Object.values(value) : [value],
  );
  return values.filter((value): value is string => typeof value === 'string');
}
