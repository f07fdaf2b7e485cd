import { type EventRatesAnswer, type FlowSeriesAnswer } from '@muster/contracts';
import { inventedMonths } from '../../../test/invented-months';
import { type PersonRow } from '../../../test/ledger-fixture';
import { OpenForce } from '../../../test/open-force';

const MONTHS = [
  ...['2025-01-31', '2025-02-28', '2025-03-31', '2025-04-30', '2025-05-31', '2025-06-30', '2025-07-31'],
  ...['2025-08-31', '2025-09-30', '2025-10-31', '2025-11-30', '2025-12-31', '2026-01-31'],
] as const;
const PERIODS = [
  ['2025-01-31', '2026-01-31'],
  ['2025-03-31', '2025-09-30'],
  ['2025-11-30', '2025-12-31'],
] as const;

/** Some of those who are listed as leavers have gone to another force. */
function asFiled(row: PersonRow, at: number): PersonRow {
  return row.leavingDate !== undefined && at % 3 === 0 ? { ...row, leavingReason: 'transfer-out' } : row;
}

// The expected values come from PostgreSQL, which counts the same from spells, flows and the stored grouping.
const PEOPLE = `
  with member as (
    select pair.key as group_code, code.value as code
      from (select distinct on (id) body from reference.definition
             where id = 'ethnicity-5-plus-1' order by id, version desc) d,
           json_each(d.body->'members'->'ethnicity-18-plus-1') pair, json_array_elements_text(pair.value) code
  ), spell as (
    select s.person, s.valid_from, s.valid_to, coalesce(m.group_code, 'unknown') as g, u.code as unit,
           w.code as type, r.code as rank
      from workforce.spell s
      join workforce.vocabulary e on (e.force, e.dimension, e.id) = (s.force, 'ethnicity', s.ethnicity)
      join workforce.vocabulary u on (u.force, u.dimension, u.id) = (s.force, 'unit', s.unit)
      join workforce.vocabulary w on (w.force, w.dimension, w.id) = (s.force, 'workforce-type', s.workforce_type)
      join workforce.vocabulary r on (r.force, r.dimension, r.id) = (s.force, 'rank', s.rank)
      left join member m on m.code = e.code
     where s.force = 'EXMP'
  ), leaving as (
    select f.person, f.as_at, f.leaving_date, coalesce(v.code, '') as reason
      from workforce.flow f
      left join workforce.vocabulary v on (v.force, v.dimension, v.id) = (f.force, 'leaving-reason', f.leaving_reason)
     where f.force = 'EXMP' and f.kind = 'leaver'
  )`;
/** Left: not in post at the end, or left with a recorded last day and came back. Of somebody gone at the end the last
 *  leaving tells the reason, and so it does of who came back. */
const LEAVERS = `
  select s.g as code, s.unit, count(*)::int as "atRisk",
         count(l.reason) filter (where l.reason <> 'transfer-out')::int as service, count(l.reason)::int as force
    from spell s
    left join lateral (
      select l.reason from leaving l
       where l.person = s.person and l.as_at > $1 and l.as_at <= $2
         and (l.leaving_date is not null or not exists
               (select 1 from spell n where n.person = l.person and n.valid_from >= l.as_at and n.valid_from <= $2))
       order by l.as_at desc limit 1
    ) l on true
   where s.valid_from <= $1 and s.valid_to > $1
   group by 1, 2`;
const FLOWS = `
  select x.code, x.unit, sum(x.flows)::int as flows, sum(x.start)::int as start, sum(x."end")::int as "end",
         sum(x.days)::int as days
    from (
      select s.g as code, s.unit, 0 as flows, (s.valid_from <= $1 and s.valid_to > $1)::int as start,
             (s.valid_from <= $2 and s.valid_to > $2)::int as "end",
             greatest(0, least(case when s.valid_to = 'infinity' then $2::date + 1 else s.valid_to end, $2::date + 1)
                         - greatest(s.valid_from, $1::date + 1)) as days
        from spell s
      union all
      select s.g, s.unit, 1, 0, 0, 0
        from leaving l join spell s on s.person = l.person and s.valid_to = l.as_at
       where l.as_at > $1 and l.as_at <= $2
    ) x group by 1, 2`;
const JOINERS = `
  select s.g as code, s.unit, count(*) filter (where
           not exists (select 1 from spell b where b.person = s.person and b.valid_from <= $1 and b.valid_to > $1)
           or exists (select 1 from leaving l where l.person = s.person and l.as_at > $1 and l.as_at <= $2
                                                and l.leaving_date is not null))::int as events
    from spell s where s.valid_from <= $2 and s.valid_to > $2 group by 1, 2`;
const PROMOTIONS = `
  select s.g as code, s.unit, count(*)::int as "atRisk",
         count(*) filter (where exists (select 1 from workforce.flow f where f.force = 'EXMP' and f.person = s.person
                                           and f.kind = 'promotion' and f.as_at > $1 and f.as_at <= $2))::int as events
    from spell s
   where s.valid_from <= $1 and s.valid_to > $1
     and (s.type, s.rank) in (('officer', 'constable'), ('officer', 'sergeant'), ('officer', 'inspector'),
                              ('staff', 'grade-a'), ('staff', 'grade-b'))
   group by 1, 2`;
const SERIES = `
  select s.g as code, count(*)::int as headcount from spell s where s.valid_from <= $1 and s.valid_to > $1 group by 1`;

interface Counted {
  readonly code: string;
  readonly unit: string;
  readonly [figure: string]: string | number;
}

describe.each([5, 17])('flows of invented people (seed %d)', (seed) => {
  let force: OpenForce;
  beforeAll(async () => {
    const months = inventedMonths(seed, 150, MONTHS.length);
    const filed = months.map((rows) => rows.map(asFiled));
    force = await OpenForce.with(Object.fromEntries(MONTHS.map((asAt, at) => [asAt, filed[at] ?? []])));
  });
  afterAll(() => force.close());

  const BY = { by: ['unit', 'ethnicity'], grouping: 'ethnicity-5-plus-1' };
  const rates = async (question: object) => {
    const { body } = await force.ask<EventRatesAnswer>('/api/flows/rates', { ...BY, ...question });
    return body;
  };
  const series = async (question: object) => {
    const { body } = await force.ask<FlowSeriesAnswer>('/api/flows/series', question);
    return body;
  };
  const sql = (select: string, parameters: readonly string[]) =>
    force.ledger.dataSource.query<Counted[]>(`${PEOPLE} ${select}`, [...parameters]);
  const rowsOf = ({ rows }: EventRatesAnswer) => rows.filter(({ group }) => group['ethnicity'] !== 'all');
  /** Every figure of every unit and group, zeros left out; from an answer and from SQL in the same form. */
  const figures = (answer: EventRatesAnswer, name: 'events' | 'atRisk') =>
    asLines(
      rowsOf(answer).map((row) => [row.group['unit'] ?? '', row.group['ethnicity'] ?? '', row[name] ?? -1]),
    );
  const expected = (rows: readonly Counted[], figure: (row: Counted) => number) =>
    asLines(rows.map((row) => [row.unit, row.code, figure(row)]));

  describe.each(PERIODS)('after %s and up to %s', (from, to) => {
    const period = { from, to };

    it('counts leavers of the cohort as SQL does, with and without transfers', async () => {
      const rows = await sql(LEAVERS, [from, to]);
      const service = await rates({ ...period, kind: 'leavers' });
      const whole = await rates({ ...period, kind: 'leavers', loss: 'force' });

      expect(rows.length).toBeGreaterThan(10);
      if (from === PERIODS[0][0]) expect(rows.some((row) => row['force'] !== row['service'])).toBe(true);
      expect(figures(service, 'atRisk')).toEqual(expected(rows, (row) => Number(row['atRisk'])));
      expect(figures(service, 'events')).toEqual(expected(rows, (row) => Number(row['service'])));
      expect(figures(whole, 'events')).toEqual(expected(rows, (row) => Number(row['force'])));
    });

    it('counts every leaving over the mean and over years as SQL does', async () => {
      const rows = await sql(FLOWS, [from, to]);
      const average = await rates({ ...period, kind: 'leavers', denominator: 'average' });
      const years = await rates({ ...period, kind: 'leavers', denominator: 'person-years' });

      expect(figures(average, 'events')).toEqual(expected(rows, (row) => Number(row['flows'])));
      expect(figures(average, 'atRisk')).toEqual(
        expected(rows, (row) => (Number(row['start']) + Number(row['end'])) / 2),
      );
      expect(figures(years, 'atRisk')).toEqual(expected(rows, (row) => Number(row['days']) / 365.25));
    });

    it('counts joiners and promotions as SQL does', async () => {
      const joined = await rates({ ...period, kind: 'joiners' });
      const promoted = await rates({ ...period, kind: 'promotions' });
      const rows = await sql(PROMOTIONS, [from, to]);

      expect(figures(joined, 'events')).toEqual(
        expected(await sql(JOINERS, [from, to]), (row) => Number(row['events'])),
      );
      expect(figures(promoted, 'atRisk')).toEqual(expected(rows, (row) => Number(row['atRisk'])));
      expect(figures(promoted, 'events')).toEqual(expected(rows, (row) => Number(row['events'])));
    });

    it.each(['joiners', 'leavers', 'promotions'])('adds groups of %s up to everybody', async (kind) => {
      for (const denominator of ['start', 'average', 'person-years']) {
        const answer = await rates({ ...period, kind, denominator });
        for (const all of answer.rows.filter(({ group }) => group['ethnicity'] === 'all')) {
          const parts = rowsOf(answer).filter(({ group }) => group['unit'] === all.group['unit']);
          const sum = (name: 'events' | 'atRisk' | 'share') =>
            parts.reduce((total, row) => total + (row[name] ?? 0), 0);
          expect(sum('events')).toBe(all.events);
          expect(sum('atRisk')).toBeCloseTo(all.atRisk ?? -1, 9);
          if (parts.some(({ share }) => share !== null)) expect(sum('share')).toBeCloseTo(1, 12);
        }
        const one = await rates({ ...period, kind, denominator, by: ['ethnicity'] });
        const everybody = one.rows.find(({ group }) => group['ethnicity'] === 'all');
        expect(everybody?.events).toBe(
          rowsOf(answer).reduce((total, { events }) => total + (events ?? 0), 0),
        );
        expect(numbersIn(answer).every(Number.isFinite)).toBe(true);
      }
    });
  });

  it('never pools Black people where they can be shown: the same row as by their own grouping', async () => {
    const period = { from: MONTHS[0], to: MONTHS[12], kind: 'leavers', by: ['ethnicity'] };
    const own = await rates({ ...period, comparator: 'white' });
    const pool = { grouping: 'ethnic-minorities-including-white-minorities' };
    const pooled = await rates({ ...period, ...pool, comparator: 'white-british' });
    const among = await rates({ ...period, ...pool, comparator: 'ethnic-minorities' });
    const codes = pooled.rows.map(({ group }) => group['ethnicity']);
    const black = ({ rows }: EventRatesAnswer) => rows.find(({ group }) => group['ethnicity'] === 'black');

    expect(codes).toEqual([
      'all',
      'asian',
      'black',
      'mixed',
      'ethnic-minorities',
      'white-british',
      'unknown',
    ]);
    expect({ ...black(pooled), pAdjusted: null, share: null }).toEqual({
      ...{ ...black(own), pAdjusted: null, share: null },
    });
    expect(black(among)).toMatchObject({ reason: 'groups-overlap', verdict: null, p: null });
    expect(pooled.about.notes.join(' ')).toContain('The groups overlap');
  });

  it('explains every change of the headcount, month by month and group by group', async () => {
    const answer = await series({ ...BY, by: ['ethnicity'], from: MONTHS[0], to: MONTHS[12] });
    const [everybody, ...groups] = answer.series;
    const year = await series({ ...BY, by: ['ethnicity'], from: MONTHS[0], to: MONTHS[12], step: 'year' });

    for (const [at, point] of (everybody?.points ?? []).entries()) {
      expect(point.otherChange).toBe(0);
      const counted = await sql(SERIES, [point.to]);
      for (const group of groups) {
        const own = counted.find(({ code }) => code === group.group['ethnicity']);
        expect(group.points[at]?.headcount).toBe(Number(own?.['headcount'] ?? 0));
      }
      for (const name of [
        'headcount',
        'joiners',
        'leavers',
        'promotions',
        'netChange',
        'otherChange',
      ] as const) {
        const sum = groups.reduce((total, { points }) => total + (points[at]?.[name] ?? Number.NaN), 0);
        expect([name, sum]).toEqual([name, point[name]]);
      }
    }
    for (const [at, { points }] of answer.series.entries()) {
      for (const name of ['joiners', 'leavers', 'promotions', 'netChange', 'otherChange'] as const) {
        const sum = points.reduce((total, point) => total + (point[name] ?? Number.NaN), 0);
        expect([name, sum]).toEqual([name, year.series[at]?.points[0]?.[name]]);
      }
    }
    expect(numbersIn(answer).every(Number.isFinite)).toBe(true);
  });

  it('agrees with the rate on the average, whose events are the flows of its months', async () => {
    const period = { from: MONTHS[0], to: MONTHS[12] };
    const rate = await rates({ ...period, by: ['ethnicity'], kind: 'leavers', denominator: 'average' });
    const months = await series({ ...BY, by: ['ethnicity'], ...period });

    for (const row of rate.rows) {
      const own = months.series.find(({ group }) => group['ethnicity'] === row.group['ethnicity']);
      expect(own?.points.reduce((total, { leavers }) => total + (leavers ?? 0), 0)).toBe(row.events);
    }
  });
});

function asLines(rows: readonly (readonly [string, string, number])[]): readonly string[] {
  return rows
    .filter(([, , figure]) => figure !== 0)
    .map(([unit, code, figure]) => `${unit} ${code} ${figure.toFixed(9)}`)
    .toSorted();
}

function numbersIn(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}
