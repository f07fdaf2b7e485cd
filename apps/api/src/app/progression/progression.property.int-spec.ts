import {
  actingAnswerSchema,
  disparityRatioAnswerSchema,
  rankFlowsAnswerSchema,
  type RankProfileAnswer,
  rankProfileAnswerSchema,
  representationAnswerSchema,
  timeInRankAnswerSchema,
} from '@muster/contracts';
import { groupingSchema } from '@muster/domain';
import { type z } from 'zod';
import { inventedMonths } from '../../../test/invented-months';
import { OpenForce } from '../../../test/open-force';
import { DefinitionSaving } from '../definitions/definition-saving.service';

const DATES = ['2025-01-31', '2025-06-30', '2025-11-30', '2026-03-31'] as const;
const [FROM, TO] = [DATES[0], DATES[3]];
const SEEDS = [11, 29];
const BASES = ['substantive', 'substantive', 'temporary', 'acting', 'not-stated'];

/** Everybody at one day in codes, their place on the ladder of officers and their group, from the stored definitions: nothing of
 *  the services is used. */
const PEOPLE = `
  with member as (
    select pair.key as group_code, code.value as code
      from (select distinct on (id) body from reference.definition where id = 'ethnicity-5-plus-1'
             order by id, version desc) d,
           json_each(d.body->'members'->'ethnicity-18-plus-1') pair, json_array_elements_text(pair.value) code
  ), ladder as (
    select r->>'code' as code, (r->>'order')::int as place, r->>'band' as band
      from (select distinct on (id) body from reference.definition where id = 'officer-ranks'
             order by id, version desc) d, json_array_elements(d.body->'ranks') r
  ), held as (
    select s.person, s.valid_from, s.valid_to, w.code as type, r.code as rank, b.code as basis, l.place, l.band,
           coalesce(m.group_code, 'unknown') as group_code
      from workforce.spell s
      join workforce.vocabulary e on (e.force, e.dimension, e.id) = (s.force, 'ethnicity', s.ethnicity)
      join workforce.vocabulary r on (r.force, r.dimension, r.id) = (s.force, 'rank', s.rank)
      join workforce.vocabulary w on (w.force, w.dimension, w.id) = (s.force, 'workforce-type', s.workforce_type)
      join workforce.vocabulary b on (b.force, b.dimension, b.id) = (s.force, 'rank-basis', s.rank_basis)
      left join member m on m.code = e.code
      left join ladder l on l.code = r.code
     where s.force = 'EXMP'
  ), a as (select * from held where valid_from <= '${FROM}' and valid_to > '${FROM}'),
     z as (select * from held where valid_from <= '${TO}' and valid_to > '${TO}')`;

describe.each(SEEDS)('progression against SQL over random histories (seed %i)', (seed) => {
  let force: OpenForce;

  beforeAll(async () => {
    const months = inventedMonths(seed, 600, DATES.length).map((people, month) =>
      people.map((row) => {
        const number = Number(row.person.slice(1));
        const basis = BASES[(number * 7 + month * (number % 3)) % BASES.length] ?? '';
        return {
          ...row,
          rankStart: '2024-03-01',
          codes: { ...row.codes, 'rank-basis': basis },
        };
      }),
    );
    force = await OpenForce.with(Object.fromEntries(DATES.map((asAt, at) => [asAt, months[at] ?? []])));
  });
  afterAll(() => force.close());

  const ask = <T>(path: string, schema: z.ZodType<T>, question: object): Promise<T> =>
    force.answer(`/api/${path}`, schema, { grouping: 'ethnicity-5-plus-1', ...question });
  const sql = <T>(select: string) => force.ledger.dataSource.query<T[]>(`${PEOPLE} ${select}`);
  const profile = (question: object = {}) =>
    ask('progression/rank-profile', rankProfileAnswerSchema, { from: FROM, to: TO, ...question });
  const counted = ({ rows }: RankProfileAnswer, side: 'before' | 'after', orAbove: boolean) =>
    rows
      .filter((row) => row.orAbove === orAbove && row[side].headcount !== 0)
      .map((row) => ({ rank: row.rank, code: row.group, people: row[side].headcount }))
      .toSorted(byText);

  it.each([
    ['before', 'a'],
    ['after', 'z'],
  ] as const)('counts the ranks %s', async (side, table) => {
    const answer = await profile();
    const own = await sql<object>(
      `select rank, group_code as code, count(*)::int as people from ${table} where type = 'officer' group by 1, 2`,
    );
    const above = await sql<object>(
      `select l.code as rank, group_code as code, count(*)::int as people
         from ${table} join ladder l on l.place <= ${table}.place where type = 'officer' group by 1, 2`,
    );

    expect(own.length).toBeGreaterThan(15);
    expect(counted(answer, side, false)).toEqual(own.toSorted(byText));
    expect(counted(answer, side, true)).toEqual(above.toSorted(byText));
  });

  it('rolls ranks up as they are counted directly, and shares of declared groups sum to 1', async () => {
    const { rows } = await profile();
    const direct = await ask('representation', representationAnswerSchema, {
      asAt: TO,
      by: ['rank-at-or-above', 'ethnicity'],
      where: [{ dimension: 'workforce-type', value: 'officer' }],
    });

    expect(direct.rows.length).toBeGreaterThan(15);
    for (const { group, headcount, share, lower, upper } of direct.rows) {
      const row = rows.find(
        (each) =>
          each.orAbove && each.rank === group['rank-at-or-above'] && each.group === group['ethnicity'],
      );
      expect(row?.after).toMatchObject({ headcount, share, lower, upper });
    }
    const lines = Map.groupBy(rows, ({ rank, orAbove }) => `${rank} ${orAbove}`);
    for (const line of lines.values()) {
      for (const side of ['before', 'after'] as const) {
        const shares = line.flatMap((row) => row[side].share ?? []);
        if (shares.length > 0) expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
        else expect(line.every((row) => row[side].status !== 'shown' || row.undeclared)).toBe(true);
      }
    }
  });

  it('is the same with a further group that nobody is in', async () => {
    const saving = force.app.get(DefinitionSaving);
    const { body } = (
      await force.ledger.dataSource.query<{ body: object }[]>(
        `select body from reference.definition where id = 'ethnicity-5-plus-1' order by version desc limit 1`,
      )
    )[0] ?? { body: {} };
    const five = groupingSchema.parse(body);
    const saved = await saving.save(
      [{ ...five, id: 'five-and-nobody', groups: [{ code: 'nobody', label: 'Nobody' }, ...five.groups] }],
      'steward',
      'defined',
    );
    expect(saved.ok).toBe(true);
    const plain = await profile();
    const more = await profile({ grouping: 'five-and-nobody' });

    expect(more.rows.filter(({ group }) => group !== 'nobody')).toEqual(plain.rows);
    expect(
      more.rows.filter(({ group }) => group === 'nobody').every(({ after }) => after.headcount === 0),
    ).toBe(true);
  });

  it('has the disparity ratios of the bands', async () => {
    const { rows } = await ask('progression/disparity-ratio', disparityRatioAnswerSchema, {
      asAt: TO,
      comparator: 'white',
    });
    const expected = await sql<{ code: string; lower: number; middle: number; ratio: number | null }>(`
      , band as (
        select group_code as code, (count(*) filter (where band = 'lower'))::int as lower,
               (count(*) filter (where band = 'middle'))::int as middle
          from z where type = 'officer' group by 1
      ) select g.code, g.lower, g.middle,
               (w.middle::float8 / w.lower) / nullif(g.middle::float8 / nullif(g.lower, 0), 0) as ratio
          from band g, band w where w.code = 'white'`);

    expect(expected.length).toBe(5);
    for (const { code, lower, middle, ratio } of expected) {
      const row = rows.find(({ group }) => group === code);
      expect(row).toMatchObject({ lower, middle, upper: 0 });
      if (code === 'white' || code === 'unknown') expect(row?.lowerToMiddle.ratio).toBeNull();
      else expect(row?.lowerToMiddle.ratio).toBeCloseTo(ratio ?? Number.NaN, 12);
    }
  });

  it('has the acting shares, and who kept the rank', async () => {
    const { rows } = await ask('progression/acting', actingAnswerSchema, {
      ...{ from: FROM, to: TO, by: ['rank', 'ethnicity'] },
      where: [{ dimension: 'workforce-type', value: 'officer' }],
    });
    const acting = await sql<object>(
      `select rank, group_code as code, (count(*) filter (where basis in ('temporary', 'acting')))::int as people,
              count(*)::int as of
         from z where type = 'officer' and basis <> 'not-stated' group by 1, 2`,
    );
    // Left out: in post, of the same type, not temporary or acting, not lower, and not substantive or of unknown order.
    const kept = await sql<object>(`
      select rank, code, (count(*) filter (where kept))::int as people, count(*)::int as of
        from (
          select a.rank, a.group_code as code,
                 z.person is not null and z.type = a.type and z.basis = 'substantive'
                   and (z.rank = a.rank and a.rank <> 'not-recorded' or z.place >= a.place) as kept,
                 z.person is not null and z.type = a.type and z.basis not in ('temporary', 'acting')
                   and not coalesce(z.place < a.place, false)
                   and (z.basis <> 'substantive' or a.rank = 'not-recorded' or z.rank = 'not-recorded'
                        or z.rank <> a.rank and (z.place is null or a.place is null)) as unknown
            from a left join z using (person)
           where a.type = 'officer' and a.basis in ('temporary', 'acting')
        ) as life where not unknown group by 1, 2`);

    const of = (part: 'acting' | 'kept') =>
      rows
        .filter((row) => Object.keys(row.group).length > 0 && (row[part].of ?? 0) > 0)
        .map(({ group, [part]: share }) => {
          const { people, of: all } = share;
          return { rank: group['rank'], code: group['ethnicity'], people, of: all };
        })
        .toSorted(byText);
    expect(of('acting')).toEqual(acting.toSorted(byText));
    expect(kept.length).toBeGreaterThan(8);
    expect(of('kept')).toEqual(kept.toSorted(byText));
    expect(rows[0]?.kept.of).toBe(
      kept.reduce<number>((sum, row) => sum + ('of' in row ? Number(row.of) : 0), 0),
    );
  });

  it.each(['officer', 'staff'])('has every move between the ranks of %s', async (workforceType) => {
    const { moves, places } = await ask('progression/rank-flows', rankFlowsAnswerSchema, {
      ...{ from: FROM, to: TO, workforceType, grouping: undefined },
    });
    const expected = await sql<{ from: string; to: string; people: number; rise: number | null }>(`
      select case when a.person is null then 'joined' when a.type <> '${workforceType}' then 'other-type' else a.rank end as "from",
             case when z.person is null then 'left' when z.type <> '${workforceType}' then 'other-type' else z.rank end as "to",
             count(*)::int as people
        from a full join z using (person)
       where '${workforceType}' in (a.type, z.type) group by 1, 2`);
    const plain = moves.map(({ from, to, people }) => ({ from, to, people }));

    expect(plain.toSorted(byText)).toEqual(expected.toSorted(byText));
    for (const { code, atStart, atEnd } of places) {
      const sum = (side: 'from' | 'to') =>
        plain.reduce((total, move) => total + (move[side] === code ? move.people : 0), 0);
      expect([atStart, atEnd]).toEqual([sum('from'), sum('to')]);
    }
    const ladder = await sql<{ code: string; place: number }>('select code, place from ladder');
    const place = new Map(ladder.map(({ code, place: own }) => [code, own]));
    for (const { from, to, kind } of moves.filter(() => workforceType === 'officer')) {
      if (kind === 'up') expect(place.get(to) ?? 0).toBeGreaterThan(place.get(from) ?? Infinity);
      if (kind === 'down') expect(place.get(to) ?? Infinity).toBeLessThan(place.get(from) ?? 0);
      if (kind === 'stayed') expect(to).toBe(from);
    }
  });

  it('divides times in rank into promoted, left and still there', async () => {
    const { curves, leftOut } = await ask('progression/time-in-rank', timeInRankAnswerSchema, {
      ...{ asAt: TO, rank: 'constable', by: ['ethnicity'] },
    });
    const [all, ...groups] = curves;

    expect(all?.rows.length).toBeGreaterThan(1);
    expect(groups.reduce((sum, { people }) => sum + (people ?? 0), 0)).toBe(all?.people);
    expect(leftOut?.acting).toBeGreaterThan(0);
    for (const { rows, status, reason } of curves) {
      if (status !== 'shown') expect(['nobody-at-risk', 'too-few-at-risk']).toContain(reason);
      for (const [at, row] of rows.entries()) {
        expect(row.promoted + row.left + row.stillInRank).toBeCloseTo(1, 12);
        expect(row.stillInRank).toBeLessThanOrEqual(rows[at - 1]?.stillInRank ?? 1);
        expect(row.promoted).toBeGreaterThanOrEqual(rows[at - 1]?.promoted ?? 0);
      }
    }
  });
});

function byText(a: object, b: object): number {
  const [one, other] = [JSON.stringify(Object.entries(a).sort()), JSON.stringify(Object.entries(b).sort())];
  return one < other ? -1 : Number(one > other);
}
