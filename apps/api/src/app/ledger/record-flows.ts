import { type BridgedIds } from './bridged-ids';
import { type CanQuery } from './can-query';
import { type CodeMeaning } from './code-meaning';

/** The snapshot being applied and the one before it. */
export interface Step {
  readonly force: string;
  readonly id: string;
  readonly asAt: string;
  readonly previousAsAt: string | null;
}

/** Codes that changed their name in this step. */
export interface BridgedCodes {
  readonly unit: BridgedIds;
  readonly rank: BridgedIds;
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
     cross join lateral (select
       c.workforce_type = c.from_workforce_type
         and (c.rank = c.from_rank or (c.from_rank, c.rank) in (select * from unnest($18::int[], $19::int[]))) as same_rank,
       (c.from_unit, c.unit) in (select * from unnest($16::int[], $17::int[])) as same_unit,
       c.from_rank_basis = any ($11) as was_temporary, c.rank_basis = any ($11) as is_temporary,
       c.rank_basis = any ($12) as is_substantive,
       c.from_assignment_status <> all ($13) and c.assignment_status <> all ($13) as status_known,
       c.from_assignment_status = any ($14) as was_on_break, c.assignment_status = any ($14) as is_on_break,
       c.from_assignment_status = any ($15) as was_seconded, c.assignment_status = any ($15) as is_seconded
     ) as state
     cross join lateral (values
       ('promotion', (upper.place > lower.place and not same_rank and not is_temporary)
                     or ((upper.place = lower.place or same_rank) and was_temporary and is_substantive)),
       ('demotion', upper.place < lower.place and not same_rank and not was_temporary),
       ('acting-up', upper.place > lower.place and not same_rank and is_temporary),
       ('acting-end', upper.place < lower.place and not same_rank and was_temporary),
       ('transfer', c.unit <> c.from_unit and c.unit <> all ($10) and c.from_unit <> all ($10) and not same_unit),
       ('conversion', c.workforce_type <> c.from_workforce_type
                      and c.workforce_type <> all ($9) and c.from_workforce_type <> all ($9)),
       ('career-break-start', status_known and is_on_break and not was_on_break),
       ('career-break-end', status_known and was_on_break and not is_on_break),
       ('secondment-out-start', status_known and is_seconded and not was_seconded),
       ('secondment-out-end', status_known and was_seconded and not is_seconded),
       ('hours-up', c.fte > c.from_fte and c.from_fte >= 0 and is_on_break = was_on_break),
       ('hours-down', c.fte < c.from_fte and c.fte >= 0 and is_on_break = was_on_break)
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
  bridged: BridgedCodes,
  write: boolean,
): Promise<FlowCounts> {
  if (step.previousAsAt === null) return {};
  const found = write ? `insert into workforce.flow (${COLUMNS}) ${EVENTS} returning kind` : EVENTS;
  const { ladder, blank } = meaning;
  const rows = await runner.query<{ kind: string; events: number }[]>(
    `with found as (${found}) select kind, count(*)::int as events from found group by kind`,
    [
      ...[step.force, step.previousAsAt, step.asAt, step.id],
      ...[ladder.ladders, ladder.workforceTypes, ladder.ranks, ladder.places],
      ...[blank.workforceType, blank.unit],
      ...[meaning.temporaryRank, meaning.substantiveRank],
      ...[blank.assignmentStatus, meaning.careerBreak, meaning.secondedOut],
      ...[bridged.unit.from, bridged.unit.to, bridged.rank.from, bridged.rank.to],
    ],
  );
  return Object.fromEntries(rows.map(({ kind, events }) => [kind, events]));
}
