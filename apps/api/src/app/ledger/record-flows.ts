import { type CanQuery } from './can-query';
import { type CodeMeaning } from './code-meaning';

/** The snapshot being applied and the one before it. */
export interface Step {
  readonly force: string;
  readonly id: string;
  readonly asAt: string;
  readonly previousAsAt: string | null;
}

/** How many events of each kind; a kind without events is left out. */
export type FlowCounts = Readonly<Record<string, number>>;

const COLUMNS = `force, person, kind, previous_as_at, as_at, snapshot, from_workforce_type, to_workforce_type, from_rank,
  to_rank, from_unit, to_unit, leaving_date, leaving_reason`;

/** Events between two snapshots, from `ledger_change`. One person can have several: a promotion into another unit is a
 *  promotion and a transfer. Definitions: docs/methods/snapshots-and-spells.md. */
const EVENTS = `
  with ladder as (
    select * from unnest($5::int[], $6::smallint[], $7::smallint[], $8::int[]) as l (ladder, workforce_type, rank, place)
  ), event as (
    select c.person,
           coalesce((select 'rejoiner' from workforce.spell s where s.force = $1 and s.person = c.person limit 1),
                    'joiner') as kind,
           c.from_workforce_type, c.workforce_type, c.from_rank, c.rank, c.from_unit, c.unit,
           null::date as leaving_date, null::smallint as leaving_reason
      from pg_temp.ledger_change c where not c.was_in_post
    union all
    select c.person, 'leaver', c.from_workforce_type, null, c.from_rank, null, c.from_unit, null,
           c.leaving_date, nullif(c.leaving_reason, 0)
      from pg_temp.ledger_change c where not c.in_post
    union all
    select c.person, move.kind, c.from_workforce_type, c.workforce_type, c.from_rank, c.rank, c.from_unit, c.unit,
           null, null
      from pg_temp.ledger_change c
      left join ladder lower on lower.workforce_type = c.from_workforce_type and lower.rank = c.from_rank
      left join ladder upper on upper.workforce_type = c.workforce_type and upper.rank = c.rank
                            and upper.ladder = lower.ladder
     cross join lateral (values
       ('promotion', upper.place > lower.place),
       ('demotion', upper.place < lower.place),
       ('transfer', c.unit <> c.from_unit and c.unit <> all ($10) and c.from_unit <> all ($10)),
       ('conversion', c.workforce_type <> c.from_workforce_type
                      and c.workforce_type <> all ($9) and c.from_workforce_type <> all ($9))
     ) as move (kind, happened)
     where c.was_in_post and c.in_post and move.happened
  )
  select $1::text, person, kind, $2::date, $3::date, $4::uuid, from_workforce_type, workforce_type, from_rank, rank,
         from_unit, unit, leaving_date, leaving_reason
    from event`;

/** Counts the events that publication would record, or records them and counts what was recorded. The first snapshot of
 *  a force has none: nobody is known to have joined. Must run before spells are opened, because whoever has had a spell
 *  is a rejoiner. */
export async function recordFlows(
  runner: CanQuery,
  step: Step,
  meaning: CodeMeaning,
  write: boolean,
): Promise<FlowCounts> {
  if (step.previousAsAt === null) return {};
  const found = write ? `insert into workforce.flow (${COLUMNS}) ${EVENTS} returning kind` : EVENTS;
  const rows = await runner.query<{ kind: string; events: number }[]>(
    `with found as (${found}) select kind, count(*)::int as events from found group by kind`,
    [
      ...[step.force, step.previousAsAt, step.asAt, step.id],
      ...[meaning.ladder.ladders, meaning.ladder.workforceTypes, meaning.ladder.ranks, meaning.ladder.places],
      ...[meaning.blank.workforceType, meaning.blank.unit],
    ],
  );
  return Object.fromEntries(rows.map(({ kind, events }) => [kind, events]));
}
