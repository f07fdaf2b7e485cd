import { type QueryRunner } from 'typeorm';

/** Names of accounts without anything else of them, and whether they hold cases. Posts of listeners came with the roles
 *  that two people grant. Nobody is shown to a transaction that does not say who acts. Called by the fourteenth and the
 *  fifteenth migration alone, so what it does never changes. */
export async function showCasePeople(
  runner: QueryRunner,
  posts: 'before posts' | 'as granted',
): Promise<void> {
  const granted = `coalesce((select g.post from access.case_role g
    where g.username = a.username and g.role = 'listener' and g.confirmed_at is not null and g.ended_at is null), 'listener')`;
  await runner.query(`
    create or replace view cases.person as
      select a.id, a.display_name, a.disabled_at is null and 'listener' = any(a.roles) as listens,
             ${posts === 'as granted' ? granted : `'listener'::text`} as post
        from access.account a
       where coalesce(current_setting('muster.party', true), '') <> ''`);
}
