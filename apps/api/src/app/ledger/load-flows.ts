import { FLOW_KINDS } from '@muster/domain';
import { type FlowColumns } from '@muster/ledger';
import { to as copyTo } from 'pg-copy-streams';
import { type QueryRunner } from 'typeorm';
import { connectionOf } from '../platform/postgres/connection-of';
import { dayToNumber } from './day-to-number';
import { orNoDay } from './or-no-day';
import { readBinaryCopy } from './read-binary-copy';

const KINDS = `array[${FLOW_KINDS.map((kind) => `'${kind}'`).join(', ')}]`;

/** Every flow of a force as columns in the order of `as_at`, by binary COPY, each with the position of its spell in the
 *  order of person and day: the last one that began on or before it. A walk along both in that order finds it, whatever
 *  the planner takes them for; a join of two tables that it has not counted yet once took minutes. Reasons and last days of leavers, entry routes, and who is only away, are those of the
 *  snapshot files and published event feeds at this moment. Must run in a transaction that sees one moment. */
export async function loadFlows(runner: QueryRunner, force: string): Promise<FlowColumns> {
  const client = await connectionOf(runner);
  const literal = client.escapeLiteral(force);
  const rows: { flows: number }[] = await runner.query(
    'select count(*)::int as flows from workforce.flow where force = $1',
    [force],
  );
  const copied = client.query(
    copyTo(`copy (
      with told as (
        select person, as_at as day, previous_as_at, kind, 0 as reason, null::date as left_on, false as away
          from workforce.flow where force = ${literal} and kind not in ('leaver', 'joiner', 'rejoiner')
        union all
        select person, as_at, previous_as_at, kind, coalesce(route, 0), null, false
          from workforce.flow_entry_route where force = ${literal}
        union all
        select person, as_at, previous_as_at, 'leaver', coalesce(reason, 0), left_on,
               left_on is null and (select count(*) > 0 from workforce.flow_away a
                 where a.force = r.force and a.person = r.person and a.as_at = r.as_at)
          from workforce.flow_reason r where force = ${literal}
        union all
        select person, valid_from, null, null, 0, null, false from workforce.spell where force = ${literal}
      ), placed as (
        select *, (count(*) filter (where kind is null) over spells - 1)::int as position
          from told window spells as (order by person, day, kind nulls first rows unbounded preceding)
      )
      select (array_position(${KINDS}, kind) - 1)::int2, position, ${dayToNumber('day')},
             ${dayToNumber('previous_as_at')}, reason::int2, ${orNoDay('left_on')}, away::int::int2
        from placed where kind is not null order by day, position
    ) to stdout (format binary)`),
  );
  const [kind, spell, asAt, after, reason, reasonOn, away] = await readBinaryCopy(
    copied,
    [2, 4, 4, 4, 2, 4, 2],
    rows[0]?.flows ?? 0,
  );
  return {
    ...{ kind: kind ?? [], spell: spell ?? [], asAt: asAt ?? [], after: after ?? [] },
    ...{ reason: reason ?? [], reasonOn: reasonOn ?? [], away: away ?? [] },
  };
}
