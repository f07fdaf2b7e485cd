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
 *  order of person and day. Reasons and last days of leavers, entry routes, and who is only away, are those of the
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
      with place as materialized (
        select person, valid_from, valid_to, (row_number() over (order by person, valid_from) - 1)::int as position
          from workforce.spell where force = ${literal}
      ), away as materialized (
        select person, as_at from workforce.flow_away where force = ${literal}
      ), event as (
        select f.kind, p.position, f.as_at, f.previous_as_at, 0::int2 as reason, null::date as left_on, false as away
          from workforce.flow f join place p on p.person = f.person and p.valid_from = f.as_at
         where f.force = ${literal} and f.kind not in ('leaver', 'joiner', 'rejoiner')
        union all
        select f.kind, p.position, f.as_at, f.previous_as_at, coalesce(f.route, 0), null, false
          from workforce.flow_entry_route f join place p on p.person = f.person and p.valid_from = f.as_at
         where f.force = ${literal}
        union all
        select 'leaver', p.position, f.as_at, f.previous_as_at, coalesce(f.reason, 0), f.left_on, a.person is not null
          from workforce.flow_reason f join place p on p.person = f.person and p.valid_to = f.as_at
          left join away a on a.person = f.person and a.as_at = f.as_at
         where f.force = ${literal}
      )
      select (array_position(${KINDS}, kind) - 1)::int2, position, ${dayToNumber('as_at')},
             ${dayToNumber('previous_as_at')}, reason::int2, ${orNoDay('left_on')}, away::int::int2
        from event order by as_at, position
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
