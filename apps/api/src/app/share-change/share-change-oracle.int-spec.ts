import { type ShareChangeAnswer, shareChangeAnswerSchema } from '@muster/contracts';
import { groupingSchema } from '@muster/domain';
import fc from 'fast-check';
import { EventFixture, type EventRow } from '../../../test/event-fixture';
import { type PersonRow } from '../../../test/ledger-fixture';
import { OpenForce } from '../../../test/open-force';
import { DefinitionSaving } from '../definitions/definition-saving.service';

const DATES = ['2025-01-31', '2025-03-31', '2025-06-30', '2025-09-30', '2026-03-31'] as const;
const PAIRS = DATES.flatMap((from, at) => DATES.slice(at + 1).map((to) => [from, to] as const));
const PEOPLE = 60;

/** Made for these tests: people of the first and of the second group are in both. */
const OVERLAPPING = groupingSchema.parse({
  kind: 'grouping',
  id: 'overlapping-for-tests',
  dimension: 'ethnicity',
  label: 'Overlapping',
  definition: 'Black with Mixed, and Mixed with White',
  source: 'made for tests',
  overlapping: true,
  groups: ['black-or-mixed', 'mixed-or-white', 'rest', 'unknown'].map((code) => ({ code, label: code })),
  members: {
    'ethnicity-18-plus-1': {
      'black-or-mixed': ['B1', 'B2', 'B9', 'M1', 'M2', 'M3', 'M9'],
      'mixed-or-white': ['M1', 'M2', 'M3', 'M9', 'W1', 'W2', 'W3', 'W9'],
      rest: ['A1', 'A2', 'A3', 'A4', 'A9', 'O2', 'O9'],
      unknown: ['NS', 'PNTS'],
    },
  },
});

const fate = fc.record({
  there: fc.constantFrom('yes', 'yes', 'yes', 'yes', 'no', 'told'),
  same: fc.constantFrom(true, true, false),
  type: fc.constantFrom('officer', 'officer', 'staff'),
  ethnicity: fc.constantFrom('W1', 'W1', 'B1', 'M1', 'A2', 'NS'),
  reason: fc.constantFrom('transfer-out', 'dismissal', 'not-recorded'),
  event: fc.constantFrom('transfer-in', 'new-recruit', 'away', 'none'),
});

interface History {
  readonly files: readonly (readonly PersonRow[])[];
  readonly events: readonly EventRow[];
}

/** Snapshots in which people come, go, come back and answer anew, and an event feed that knows of some of it. */
function randomHistory(seed: number): History {
  const steps = fc.array(fc.array(fate, { minLength: PEOPLE, maxLength: PEOPLE }), {
    minLength: DATES.length,
    maxLength: DATES.length,
  });
  const [drawn = []] = fc.sample(steps, { seed, numRuns: 1 });
  const state = new Map<string, PersonRow>();
  const events: EventRow[] = [];
  const files = drawn.map((fates, step) =>
    fates.flatMap(({ there, same, type, ethnicity, reason, event }, number): PersonRow[] => {
      const person = `P${number}`;
      const old = state.get(person);
      const date = `${DATES[step]?.slice(0, 8)}15`;
      if (there === 'yes') {
        if (step > 0 && !old && event !== 'none' && event !== 'away') {
          events.push({ person, event: 'joiner', date, route: event });
        }
        const row = old && same ? old : { person, codes: { 'workforce-type': type, ethnicity } };
        state.set(person, row);
        return [row];
      }
      state.delete(person);
      if (old && there === 'told') return [{ ...old, leavingDate: date, leavingReason: reason }];
      if (old && event === 'away') events.push({ person, event: 'secondment-out-start', date });
      return [];
    }),
  );
  return { files, events };
}

/** The same question in SQL over spells and views, person by person; nothing of the service is used. */
const ORACLE = `
  with member as (
    select pair.key as grp, code.value as code
      from (select distinct on (id) body from reference.definition where id = $4 order by id, version desc) d,
           json_each(d.body->'members'->'ethnicity-18-plus-1') pair, json_array_elements_text(pair.value) code
     where pair.key <> 'unknown'
  ), stock as (
    select s.person, s.valid_from, s.valid_to, e.code, $3::text is null or t.code = $3 as counted
      from workforce.spell s
      join workforce.vocabulary e on (e.force, e.dimension, e.id) = (s.force, 'ethnicity', s.ethnicity)
      join workforce.vocabulary t on (t.force, t.dimension, t.id) = (s.force, 'workforce-type', s.workforce_type)
  ), was as (select * from stock where valid_from <= $1 and valid_to > $1
  ), now as (select * from stock where valid_from <= $2 and valid_to > $2
  ), gone as (
    select distinct on (f.person) f.person, v.code = 'transfer-out' as transfer
      from workforce.flow_reason f
      left join workforce.vocabulary v on (v.force, v.dimension, v.id) = (f.force, 'leaving-reason', f.reason)
     where f.as_at > $1 and f.as_at <= $2
       and not exists (select from workforce.flow_away a where (a.person, a.as_at) = (f.person, f.as_at))
       and (f.left_on is not null
            or not exists (select from stock s where s.person = f.person and s.valid_from >= f.as_at and s.valid_from <= $2))
     order by f.person, f.as_at desc
  ), come as (
    select distinct on (f.person) f.person, v.code = 'transfer-in' as transfer
      from workforce.flow_entry_route f
      left join workforce.vocabulary v on (v.force, v.dimension, v.id) = (f.force, 'entry-route', f.route)
     where f.as_at > $1 and f.as_at <= $2
       and not exists (select from workforce.flow_away a where a.person = f.person and a.as_at =
                         (select max(s.valid_to) from stock s where s.person = f.person and s.valid_to <= f.as_at))
     order by f.person, f.as_at desc
  ), person as (
    select case when coalesce(was.counted, false) then was.code end as was, case when coalesce(now.counted, false) then now.code end as now,
           case when now.person is null then case when gone.person is null or gone.transfer then 'transfers' else 'leaving' end
                when was.person is null then case when come.person is null or come.transfer then 'transfers' else 'joining' end
                when not (was.counted and now.counted) then 'transfers'
                when (was.code = 'NS') = (now.code = 'NS') then 'reclassification'
                else 'declaration' end as cause
      from was full join now on was.person = now.person
      left join gone on gone.person = was.person left join come on come.person = now.person
  ), wanted as (select distinct grp from member)
  select grp, cause,
         (count(*) filter (where exists (select from member m where m.grp = wanted.grp and m.code = now))
          - count(*) filter (where exists (select from member m where m.grp = wanted.grp and m.code = was)))::int as "group",
         (count(now) filter (where now <> 'NS') - count(was) filter (where was <> 'NS'))::int as declared
    from person cross join wanted group by grp, cause`;

describe.each([11, 12, 13])('why a share moved, against SQL over random history %d', (seed) => {
  let force: OpenForce;

  beforeAll(async () => {
    const { files, events } = randomHistory(seed);
    force = await OpenForce.with(
      Object.fromEntries(DATES.map((asAt, at) => [asAt, files[at] ?? []])),
      (ledger) => new EventFixture(ledger).publish(events),
    );
    await force.app.get(DefinitionSaving).save([OVERLAPPING], 'test');
  });
  afterAll(() => force.close());

  const ask = (question: object): Promise<ShareChangeAnswer> =>
    force.answer('/api/share-change', shareChangeAnswerSchema, question);

  const CASES = PAIRS.flatMap(([from, to]) =>
    [null, 'officer'].flatMap((type) =>
      ['ethnicity-5-plus-1', OVERLAPPING.id].map((grouping) => ({ from, to, type, grouping })),
    ),
  );
  it('has every part, between any two dates, by any grouping, with and without a filter', async () => {
    const causes = new Set<string>();
    for (const { from, to, type, grouping } of CASES) {
      const where = type === null ? [] : [{ dimension: 'workforce-type', value: type }];
      const answer = await ask({ from, to, grouping, where });
      const oracle = (by: string) =>
        force.ledger.dataSource.query<{ grp: string; cause: string; group: number; declared: number }[]>(
          ORACLE,
          [from, to, type, by],
        );
      const own = await oracle(grouping);
      const codes = new Set(own.map(({ grp }) => grp));
      // Named groups stand beside a group that pools Black people with others.
      const named = (await oracle('ethnicity-5-plus-1')).filter(({ grp }) => !codes.has(grp));
      const expected = [...own, ...named];
      expect(answer.groups.length).toBeGreaterThan(2);
      for (const { group: grp, parts, change, before, after } of answer.groups) {
        for (const { cause, group, declared, part } of parts) {
          const found = expected.find((row) => row.grp === grp && row.cause === cause);
          expect([from, to, type, grp, cause, group, declared]).toEqual([
            ...[from, to, type, grp, cause, found?.group ?? 0, found?.declared ?? 0],
          ]);
          if (part !== null && part !== 0) causes.add(cause);
        }
        const sum = parts.reduce((all, { part }) => all + (part ?? NaN), 0);
        expect(Math.abs(sum - (change ?? NaN))).toBeLessThan(1e-12);
        expect(Math.abs((after.share ?? NaN) - (before.share ?? NaN) - sum)).toBeLessThan(1e-12);
      }
    }
    // A history in which nothing happened would prove nothing.
    expect(causes.size).toBe(5);
  });
});
