import { type QueryRunner } from 'typeorm';

/** Counts each state that a case reaches, once, in the half-year of its request; every case counts as requested. The counts
 *  stay when the case is erased. It runs as the owner, so that nobody who serves cases can change a count. Called by the
 *  seventeenth migration alone, so what it does never changes. */
export async function countCaseFunnel(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create function cases.count_funnel() returns trigger language plpgsql security definer
      set search_path = pg_catalog, pg_temp as $$
    declare
      reached text;
    begin
      foreach reached in array case when tg_op = 'INSERT' then array['requested', new.state] else array[new.state] end loop
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
}
