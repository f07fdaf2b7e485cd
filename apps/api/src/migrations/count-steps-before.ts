import { type QueryRunner } from 'typeorm';

/** Counts each state that a case reaches, once, in the half-year of its request, and with it the steps that it stands for:
 *  whoever was heard counts as offered and accepted, also where the times were agreed outside the program. Cases that
 *  stand are filled in; of erased ones only that so many of them were heard is known. Called by the twenty-third migration
 *  alone, so what it does never changes. */
export async function countStepsBefore(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create function cases.count_funnel() returns trigger language plpgsql security definer
      set search_path = pg_catalog, pg_temp as $$
    declare
      reached text;
    begin
      foreach reached in array
        case when tg_op = 'INSERT' then array['requested'] else array[]::text[] end ||
        case new.state when 'arranged' then array['offered'] when 'held' then array['offered', 'arranged'] else array[]::text[] end ||
        new.state
      loop
        insert into cases.counted (case_id, step) values (new.id, reached) on conflict do nothing;
        continue when not found;
        insert into cases.funnel as f (force, half_year, step, days, count)
        values (new.force,
                to_char(new.opened_on, 'YYYY') || case when extract(month from new.opened_on) <= 6 then '-H1' else '-H2' end,
                reached,
                case when reached = 'acknowledged' and new.acknowledged_on is not null
                     then greatest(0, least(60, new.acknowledged_on - new.opened_on)) else 0 end,
                1)
        on conflict (force, half_year, step, days) do update set count = f.count + 1;
      end loop;
      return null;
    end $$`);
  await runner.query('revoke execute on function cases.count_funnel() from public');
  await runner.query(`
    create trigger count_funnel after insert or update of state on cases.case_file
      for each row execute function cases.count_funnel()`);
  // Also the owner is bound by row-level security: without a party it would find no case.
  await runner.query(`select set_config('muster.party', 'backup', true)`);
  for (const [step, stoodFor] of [
    ['arranged', ['held']],
    ['offered', ['arranged', 'held']],
  ] as const) {
    await fillIn(runner, step, stoodFor);
    await raise(runner, step, stoodFor);
  }
  await runner.query(`select set_config('muster.party', '', true)`);
}

const HALF_YEAR = `to_char(f.opened_on, 'YYYY') || case when extract(month from f.opened_on) <= 6 then '-H1' else '-H2' end`;

async function fillIn(runner: QueryRunner, step: string, stoodFor: readonly string[]): Promise<void> {
  await runner.query(
    `with missed as (
       insert into cases.counted (case_id, step)
       select distinct case_id, $1 from cases.counted where step = any ($2) on conflict do nothing returning case_id)
     insert into cases.funnel as known (force, half_year, step, days, count)
     select f.force, ${HALF_YEAR}, $1, 0, count(*) from missed join cases.case_file f on f.id = missed.case_id
      group by 1, 2
     on conflict (force, half_year, step, days) do update set count = known.count + excluded.count`,
    [step, stoodFor],
  );
}

/** Of erased cases at least as many reached a step as the later one. */
async function raise(
  runner: QueryRunner,
  step: string,
  [later]: readonly [string, ...string[]],
): Promise<void> {
  await runner.query(
    `with standing as (
       select f.force, ${HALF_YEAR} as half_year, c.step, count(*) as count
         from cases.counted c join cases.case_file f on f.id = c.case_id group by 1, 2, 3),
     erased as (
       select n.force, n.half_year, n.step, sum(n.count) - coalesce(min(s.count), 0) as count
         from cases.funnel n left join standing s using (force, half_year, step) group by 1, 2, 3)
     insert into cases.funnel as known (force, half_year, step, days, count)
     select force, half_year, $1, 0, further.count - coalesce(earlier.count, 0)
       from (select * from erased where step = $2) further
       left join (select * from erased where step = $1) earlier using (force, half_year)
      where further.count > coalesce(earlier.count, 0)
     on conflict (force, half_year, step, days) do update set count = known.count + excluded.count`,
    [step, later],
  );
}
