import { projectionQuestionSchema } from '@muster/contracts';
import { SERVICE_BAND_YEARS } from '@muster/disclosure';
import { toEpochDay, toReferenceDate } from '@muster/domain';
import { type Side } from '@muster/stats';
import { FORCE, type PersonRow } from '../../../test/ledger-fixture';
import { OpenForce } from '../../../test/open-force';
import { seededRandom } from '../../bench/seeded-random';
import { QuestionContexts } from '../questions/question-contexts.service';
import { countWindow, type CountedWindow } from './count-window';
import { groundOfWindow } from './ground-of-window';
import { type PeopleGrid } from './people-grid';
import { planProjection } from './plan-projection';

const DATES = ['2023-03-31', '2024-03-31', '2025-03-31', '2026-03-31'];
const RANKS = ['constable', 'sergeant', 'inspector'];
const ETHNICITIES = ['W1', 'W1', 'A1', 'B1', 'B2', 'NS'];

/** Careers of invented officers: they leave, rise, change their answer and come from elsewhere; of one in thirty no first day
 *  of service is held. */
function careers(people: number): Record<string, PersonRow[]> {
  const random = seededRandom(11);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const start = (before: string) =>
    `${Number(before.slice(0, 4)) - Math.floor(random() * 30)}-0${1 + Math.floor(random() * 3)}-15`;
  const newcomer = (named: number, date: string) => ({
    ...{ person: `P${named}`, rank: Math.floor(random() * 2), ethnicity: pick(ETHNICITIES) },
    serviceStart: random() < 1 / 30 ? null : start(date),
  });
  let inPost = Array.from({ length: people }, (_, at) => newcomer(at, '2023-03-31'));
  let named = people;
  return Object.fromEntries(
    DATES.map((date, year) => {
      if (year > 0) {
        inPost = inPost
          .filter(() => random() > 0.1)
          .map((each) => ({
            ...each,
            rank: random() < 0.15 ? Math.min(2, each.rank + 1) : each.rank,
            ethnicity: random() < 0.02 ? pick(ETHNICITIES) : each.ethnicity,
          }));
        for (let join = 0; join < people / 12; join += 1) inPost.push(newcomer((named += 1), date));
      }
      const rows = inPost.map(({ person, rank, ethnicity, serviceStart }): PersonRow => ({
        person,
        codes: { 'workforce-type': 'officer', rank: RANKS[rank] ?? '', ethnicity },
        ...(serviceStart === null ? {} : { serviceStart }),
      }));
      return [date, rows];
    }),
  );
}

interface Counted {
  readonly side: Side;
  readonly rank: string;
  /** Whole years of service; null: not held. */
  readonly years: number | null;
  readonly count: number;
}

/** Spells with their codes, in words of the database alone. */
const SPELL = `
  spell as materialized (
    select s.person, s.valid_from, s.valid_to, s.service_start, r.code as rank,
           case when e.code in ('B1', 'B2') then 'group' when e.code <> 'NS' then 'others' end as side
      from workforce.spell s
      join workforce.vocabulary e on (e.force, e.dimension, e.id) = (s.force, 'ethnicity', s.ethnicity)
      join workforce.vocabulary r on (r.force, r.dimension, r.id) = (s.force, 'rank', s.rank)
     where s.force = '${FORCE}'
  ), piece (a, b) as (values ${DATES.slice(1)
    .map((date, at) => `('${DATES[at] ?? ''}'::date, '${date}'::date)`)
    .join(', ')})`;
const YEARS = (day: string) =>
  `case when service_start is not null then extract(year from age(${day}, least(service_start, ${day})))::int end as years`;
const flows = (kinds: string, day: string, joined: string) => `
  with ${SPELL} select side, rank, ${YEARS(day)}, count(*)::int as count
    from piece join workforce.flow f on f.force = '${FORCE}' and f.as_at = b and f.kind in (${kinds})
    join spell s on s.person = f.person and s.${joined} = f.as_at
   where side is not null group by 1, 2, 3`;
const ORACLES: Readonly<Record<'stock' | 'leavers' | 'promotions' | 'joiners' | 'days', string>> = {
  stock: `with ${SPELL} select side, rank, ${YEARS(`'2026-03-31'::date`)}, count(*)::int as count
            from spell where side is not null and valid_from <= '2026-03-31' and valid_to > '2026-03-31' group by 1, 2, 3`,
  leavers: flows(`'leaver'`, 'a', 'valid_to'),
  promotions: flows(`'promotion'`, 'a', 'valid_to'),
  joiners: flows(`'joiner', 'rejoiner'`, 'b', 'valid_from'),
  days: `with ${SPELL} select side, rank, ${YEARS('a')}, sum(least(valid_to, b) - greatest(valid_from, a))::int as count
           from piece join spell on valid_from < b and valid_to > a where side is not null group by 1, 2, 3`,
};

describe('what a projection starts from, against the database', () => {
  let force: OpenForce;
  let window: CountedWindow;

  beforeAll(async () => {
    force = await OpenForce.with(careers(900));
    const context = await force.app.get(QuestionContexts).of(FORCE);
    if (!context.ok) throw new Error(context.refusal.message);
    const question = projectionQuestionSchema.parse({
      ...{ force: FORCE, asAt: '2026-03-31', grouping: 'ethnicity-5-plus-1', group: 'black' },
    });
    const plan = planProjection(context.value, question);
    if (!plan.ok) throw new Error(plan.refusal.message);
    const day = (at: number) => toEpochDay(toReferenceDate(DATES[at] ?? ''));
    window = countWindow(context.value, plan.value, day(0), day(3));
  });
  afterAll(() => force.close());

  const bandOf = (years: number | null) =>
    years === null ? 0 : SERVICE_BAND_YEARS.findLastIndex((from) => years >= from) + 1;
  const told = (grid: PeopleGrid) => {
    const cells: string[] = [];
    for (const side of ['group', 'others'] as const) {
      for (const [at, step] of window.steps.entries()) {
        for (let band = 0; band <= SERVICE_BAND_YEARS.length; band += 1) {
          const count = grid.sum(side, [at + 1], [band]);
          if (count > 0) cells.push(`${side} ${step.code} ${band}: ${count}`);
        }
      }
    }
    return cells.sort();
  };

  it.each(['stock', 'leavers', 'promotions', 'joiners', 'days'] as const)(
    'counts %s as SQL does',
    async (what) => {
      const sums = new Map<string, number>();
      for (const { side, rank, years, count } of await force.ledger.dataSource.query<Counted[]>(
        ORACLES[what],
      )) {
        const cell = `${side} ${rank} ${bandOf(years)}`;
        sums.set(cell, (sums.get(cell) ?? 0) + count);
      }

      expect(sums.size).toBeGreaterThan(10);
      expect(told(window[what])).toEqual([...sums].map(([cell, count]) => `${cell}: ${count}`).sort());
    },
  );

  it('merges neighbours and loses nobody but those without a first day of service', () => {
    const { ground, notes } = groundOfWindow(window, null);
    const sum = (cells: Float64Array) => cells.reduce((all, each) => all + each, 0);
    const [ranks, bands] = [window.steps.map((_, at) => at + 1), SERVICE_BAND_YEARS.map((_, at) => at + 1)];

    expect(ground.ranks[0]).toMatchObject({ code: 'constable', label: 'Constable', ranks: ['constable'] });
    expect(ground.ranks.length).toBeGreaterThan(1);
    expect(ground.bands.length).toBeGreaterThan(2);
    expect([ground.bands[0]?.from, ground.bands.at(-1)?.to]).toEqual([0, null]);
    for (const side of ['group', 'others'] as const) {
      expect(sum(ground.stock[side])).toBe(window.stock.sum(side, ranks, bands));
      expect(ground.rates.intake[side]).toBe(window.joiners.sum(side, ranks, bands));
      const events = ground.rates.leaving[side].map((each) => each.events);
      expect(events.reduce((all, each) => all + each, 0)).toBe(window.leavers.sum(side, ranks, bands));
      expect(Math.min(...events)).toBeGreaterThanOrEqual(5);
    }
    expect(notes).toEqual(['People whose first day of service is not held are left out of the projection.']);
  });
});
