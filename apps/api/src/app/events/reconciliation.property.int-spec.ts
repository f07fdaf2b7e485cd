import fc from 'fast-check';
import { emptyWorkforce } from '../../../test/empty-workforce';
import { EventFixture, type EventRow } from '../../../test/event-fixture';
import { inventedMonths } from '../../../test/invented-months';
import { FORCE, LedgerFixture, personId } from '../../../test/ledger-fixture';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database';

const DATES = ['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30'] as const;
const PERIOD = { from: '2026-02-01', to: '2026-04-30' };
const KINDS = ['joiner', 'rejoiner', 'leaver', 'promotion', 'demotion', 'transfer', 'conversion'];
const PEOPLE = 40;

describe('reconciliation', () => {
  let database: TestDatabase;
  let ledger: LedgerFixture;
  let feeds: EventFixture;
  beforeAll(async () => {
    database = await createTestDatabase();
    ledger = await LedgerFixture.on(database.address.api);
    feeds = new EventFixture(ledger);
  });
  afterAll(async () => {
    await ledger.close();
    await database.drop();
  });

  async function loadMonths(seed: number): Promise<void> {
    await emptyWorkforce(database.address.owner);
    const months = inventedMonths(seed, PEOPLE, DATES.length);
    for (const [at, asAt] of DATES.entries()) {
      const people = months[at] ?? [];
      await ledger.publish(
        asAt,
        people.map((row) => (row.leavingDate ? { ...row, leavingDate: asAt } : row)),
      );
    }
  }

  /** One event for each flow, on a day of its period: the leaving date if the file holds one. */
  async function eventsOfFlows(day: number): Promise<readonly EventRow[]> {
    const rows = await ledger.dataSource.query<(EventRow & { pseudonym: string })[]>(
      `select f.person::text as pseudonym, f.kind as event,
              to_char(coalesce(f.leaving_date, f.previous_as_at + 1 + $2 % (f.as_at - f.previous_as_at)), 'YYYY-MM-DD') as date,
              coalesce(case f.kind when 'transfer' then fu.code when 'conversion' then fw.code
                                   when 'promotion' then fr.code when 'demotion' then fr.code end, '') as "from",
              coalesce(case f.kind when 'transfer' then tu.code when 'conversion' then tw.code
                                   when 'promotion' then tr.code when 'demotion' then tr.code end, '') as "to",
              case when f.kind = 'leaver' then coalesce(reason.code, 'transfer-out') else '' end as reason
         from workforce.flow f
         left join workforce.vocabulary fu on (fu.force, fu.dimension, fu.id) = (f.force, 'unit', f.from_unit)
         left join workforce.vocabulary tu on (tu.force, tu.dimension, tu.id) = (f.force, 'unit', f.to_unit)
         left join workforce.vocabulary fr on (fr.force, fr.dimension, fr.id) = (f.force, 'rank', f.from_rank)
         left join workforce.vocabulary tr on (tr.force, tr.dimension, tr.id) = (f.force, 'rank', f.to_rank)
         left join workforce.vocabulary fw on (fw.force, fw.dimension, fw.id) = (f.force, 'workforce-type', f.from_workforce_type)
         left join workforce.vocabulary tw on (tw.force, tw.dimension, tw.id) = (f.force, 'workforce-type', f.to_workforce_type)
         left join workforce.vocabulary reason
                on (reason.force, reason.dimension, reason.id) = (f.force, 'leaving-reason', f.leaving_reason)
        where f.force = $1 and f.kind = any ($3)`,
      [FORCE, day, KINDS],
    );
    const names = new Map(
      Array.from({ length: PEOPLE }, (_, number) => [personId(`P${number}`), `P${number}`]),
    );
    return rows.map(({ pseudonym, ...row }) => ({ ...row, person: names.get(pseudonym) ?? '' }));
  }

  it('finds no contradiction when the events are the flows, and each flow that is left out', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(10_000), fc.nat(27), async (seed, day) => {
        await loadMonths(seed);
        const events = await eventsOfFlows(day);
        expect(events.length).toBeGreaterThan(20);
        const whole = await feeds.publish(events, PERIOD, KINDS);

        expect(await feeds.reconciliation()).toMatchObject({
          events: events.length,
          agree: events.length,
          contradict: 0,
          notChecked: 0,
          contradictions: [],
        });

        await feeds.undo(whole);
        const kept = events.filter((_, at) => at % 5 !== 0);
        await feeds.publish(kept, PERIOD, KINDS);
        const found = await feeds.reconciliation();
        const missing = found.contradictions.reduce((sum, { count }) => sum + count, 0);
        expect(found).toMatchObject({ agree: kept.length, contradict: 0 });
        expect(missing).toBe(events.length - kept.length);
      }),
      { numRuns: 6 },
    );
  });

  it('gives every event one result, whatever the feeds hold and in whatever order they come', async () => {
    const event = fc.record({
      person: fc.nat(PEOPLE + 5).map((number) => `P${number}`),
      event: fc.constantFrom(
        'rejoiner',
        'leaver',
        'promotion',
        'demotion',
        'transfer',
        'conversion',
        'acting-up',
      ),
      date: fc
        .integer({ min: 0, max: 120 })
        .map((days) => new Date(Date.UTC(2026, 0, 15 + days)).toISOString().slice(0, 10)),
    });
    const feed = fc.uniqueArray(event, {
      minLength: 1,
      maxLength: 40,
      selector: ({ person, event: kind, date }) => `${person} ${kind} ${date}`,
    });
    await fc.assert(
      fc.asyncProperty(fc.nat(10_000), feed, feed, async (seed, one, two) => {
        await loadMonths(seed);
        const counts = async () => {
          const { contradictions, ...rest } = await feeds.reconciliation();
          expect(rest.agree + rest.contradict + rest.notChecked).toBe(rest.events);
          return { ...rest, contradictions: contradictions.map(({ code, count }) => [code, count]) };
        };
        const empty = await counts();
        const [a, b] = [await feeds.publish(one), await feeds.publish(two)];
        const forwards = await counts();
        expect(forwards.events).toBe(one.length + two.length);
        await feeds.undo(a);
        await feeds.undo(b);
        expect(await counts()).toEqual(empty);
        await feeds.publish(two);
        await feeds.publish(one);
        expect(await counts()).toEqual(forwards);
      }),
      { numRuns: 6 },
    );
  });
});
