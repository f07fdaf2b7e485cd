import { type QueryRunner } from 'typeorm';

/** What the database itself keeps true of releases, whoever asks: which state may follow which, that an approved release
 *  never changes, and that released rows stay as they are. Called by the twelfth migration alone, so what it does never
 *  changes. */
export async function createReleaseRules(runner: QueryRunner): Promise<void> {
  await keepReleases(runner);
  await keepCells(runner);
  await dropDiscarded(runner);
  await forgetPeople(runner);
}

/** Requests never say that a release has been counted or audited: only the builder does. */
async function keepReleases(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create function release.keep_release() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
    begin
      if tg_op = 'DELETE' then
        raise exception 'releases are never deleted' using errcode = 'restrict_violation';
      end if;
      if new.state <> old.state then
        if not (old.state || ' ' || new.state = any (array[
          'building auditing', 'building failed', 'building discarded', 'auditing building', 'auditing built',
          'auditing breached', 'auditing failed', 'auditing discarded', 'built approved', 'built discarded',
          'breached discarded', 'failed discarded', 'approved published', 'approved discarded', 'published archived'
        ])) then
          raise exception 'a release does not go from % to %', old.state, new.state using errcode = 'restrict_violation';
        end if;
        if current_user = 'muster_api' and new.state in ('auditing', 'built', 'breached') then
          raise exception 'only a build says so' using errcode = 'insufficient_privilege';
        end if;
      end if;
      if (new.id, new.force, new.period, new.built_by, new.started_at)
         is distinct from (old.id, old.force, old.period, old.built_by, old.started_at)
         or (old.state not in ('building', 'auditing') and
             (new.policy, new.rules, new.params_hash, new.snapshot, new.as_at, new.base, new.dimensions, new.tables, new.notes,
              new.report, new.built_at)
             is distinct from
             (old.policy, old.rules, old.params_hash, old.snapshot, old.as_at, old.base, old.dimensions, old.tables, old.notes,
              old.report, old.built_at))
         or (old.approved_by is not null and (new.approved_by, new.approved_at) is distinct from (old.approved_by, old.approved_at))
         or (old.published_by is not null and (new.published_by, new.published_at) is distinct from (old.published_by, old.published_at))
      then
        raise exception 'a release that has been built is never changed' using errcode = 'restrict_violation';
      end if;
      return new;
    end $$`);
  await runner.query(`
    create trigger keep_release before update or delete on release.release
      for each row execute function release.keep_release()`);
}

/** Rows come while a release is audited, and go with a discarded one. Whoever owns the table may bring rows of finished
 *  releases back from a backup; nobody may change one. */
async function keepCells(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create function release.keep_cell() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
    declare
      found text;
    begin
      if tg_op = 'INSERT' then
        if current_user <> 'muster_builder' then return new; end if;
        select state into found from release.release where id = new.release_id;
        if found = 'auditing' then return new; end if;
      elsif tg_op = 'DELETE' then
        select state into found from release.release where id = old.release_id;
        if found = 'discarded' then return old; end if;
      end if;
      raise exception 'released rows are never changed' using errcode = 'restrict_violation';
    end $$`);
  await runner.query(`
    create trigger keep_cell before insert or update or delete on release.cell
      for each row execute function release.keep_cell()`);
}

/** What a discarded release held is nobody's business any more. Runs with the rights of the owner, because those who
 *  discard may read neither. */
async function dropDiscarded(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create function release.drop_discarded() returns trigger language plpgsql security definer
      set search_path = pg_catalog, pg_temp as $$
    begin
      delete from release.cell where release_id = new.id;
      delete from disclosure.cell_state where release_id = new.id;
      return null;
    end $$`);
  await runner.query(`
    create trigger drop_discarded after update of state on release.release for each row
      when (new.state = 'discarded' and old.state <> 'discarded') execute function release.drop_discarded()`);
}

/** Only the keys of people with a notice that stands: whoever serves requests can forget nobody else. */
async function forgetPeople(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create function release.forget_objectors(of_force text) returns void language sql security definer
      set search_path = pg_catalog, pg_temp as $$
      delete from disclosure.record_key k
       using workforce.objection o
       where k.force = of_force and o.force = k.force and o.person = k.person and o.lifted_on is null
    $$`);
  await runner.query('revoke execute on function release.forget_objectors(text) from public');
  await runner.query('grant execute on function release.forget_objectors(text) to muster_api');
}
