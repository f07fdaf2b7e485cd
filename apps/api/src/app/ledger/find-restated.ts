import { type CanQuery } from './can-query';
import { type FlowCounts } from './record-flows';
import { STATE_COLUMNS } from './state-columns';

/** An as-at date whose figures changed after they had counted. */
export interface Restated {
  /** `YYYY-MM-DD`. */
  readonly asAt: string;
  /** Headcounts or characteristics at the date. */
  readonly stock: boolean;
  /** Events of the period that ends at the date. */
  readonly flows: boolean;
  /** Events of that period by kind, before and after. */
  readonly before: FlowCounts;
  readonly after: FlowCounts;
}

/** Compares what `rememberLedger` kept with what stands now, at each of `dates` (those that counted before, on or after
 *  `from`). People are compared one by one, so that two changes that leave a headcount alone are found. A spell that is
 *  cut in two without a change of state is no difference. */
export async function findRestated(
  runner: CanQuery,
  force: string,
  from: string,
  dates: readonly string[],
): Promise<readonly Restated[]> {
  if (dates.length === 0) return [];
  const stock = await changedStock(runner, force, from, dates);
  const flows = await changedFlows(runner, force, from);
  const counts = await countFlows(runner, force, from);
  return dates
    .filter((asAt) => stock.has(asAt) || flows.has(asAt))
    .map((asAt) => ({
      asAt,
      stock: stock.has(asAt),
      flows: flows.has(asAt),
      before: counts('before', asAt),
      after: counts('after', asAt),
    }));
}

async function changedStock(
  runner: CanQuery,
  force: string,
  from: string,
  dates: readonly string[],
): Promise<ReadonlySet<string>> {
  const spell = ['person', 'valid_from', 'valid_to', ...STATE_COLUMNS].join(', ');
  const state = ['person', ...STATE_COLUMNS].join(', ');
  const at = (spells: string) =>
    `select ${state} from ${spells} where valid_from <= days.day and valid_to > days.day`;
  const rows = await runner.query<{ day: string }[]>(
    `with was as (select ${spell} from pg_temp.ledger_spell_before),
          is_now as (select ${spell} from workforce.spell where force = $1 and valid_to > $2::date),
          gone as materialized (select * from was except select * from is_now),
          come as materialized (select * from is_now except select * from was)
     select to_char(day, 'YYYY-MM-DD') as day from unnest($3::date[]) as days (day)
      where exists (${at('gone')} except ${at('come')}) or exists (${at('come')} except ${at('gone')})`,
    [force, from, dates],
  );
  return new Set(rows.map(({ day }) => day));
}

async function changedFlows(runner: CanQuery, force: string, from: string): Promise<ReadonlySet<string>> {
  const names = await runner.query<{ name: string }[]>(
    `select attname as name from pg_attribute
      where attrelid = 'workforce.flow'::regclass and attnum > 0 and not attisdropped
        and attname not in ('force', 'snapshot') order by attnum`,
  );
  const columns = names.map(({ name }) => name).join(', ');
  const rows = await runner.query<{ day: string }[]>(
    `with was as (select ${columns} from pg_temp.ledger_flow_before),
          is_now as (select ${columns} from workforce.flow where force = $1 and as_at >= $2::date)
     select distinct to_char(as_at, 'YYYY-MM-DD') as day
       from ((table was except table is_now) union all (table is_now except table was)) as changed`,
    [force, from],
  );
  return new Set(rows.map(({ day }) => day));
}

async function countFlows(
  runner: CanQuery,
  force: string,
  from: string,
): Promise<(side: 'before' | 'after', asAt: string) => FlowCounts> {
  const rows = await runner.query<{ side: string; day: string; kind: string; events: number }[]>(
    `select side, to_char(as_at, 'YYYY-MM-DD') as day, kind, count(*)::int as events
       from (select 'before' as side, as_at, kind from pg_temp.ledger_flow_before
             union all
             select 'after', as_at, kind from workforce.flow where force = $1 and as_at >= $2::date) as both_sides
      group by side, as_at, kind order by kind`,
    [force, from],
  );
  return (side, asAt) =>
    Object.fromEntries(
      rows.filter((row) => row.side === side && row.day === asAt).map(({ kind, events }) => [kind, events]),
    );
}
