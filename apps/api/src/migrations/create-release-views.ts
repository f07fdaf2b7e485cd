import { type QueryRunner } from 'typeorm';
import { describeRelation } from './describe-relation';

const ROW_COLUMNS = {
  release_id: 'The release, published. [Sensitivity: NONE]',
  table_id: 'Table of the release. [Sensitivity: NONE]',
  coords: 'Dimension and code; a dimension left out means everybody. [Sensitivity: NONE]',
  place: 'Position in the table, the same whatever is shown. [Sensitivity: NONE]',
  measure: 'stock, joiners, leavers or promotions. [Sensitivity: NONE]',
  value: 'Rounded number of people, null unless the reader sees it. [Sensitivity: OFFICIAL-SENSITIVE]',
  status: 'ok, c (withheld from this reader) or z (cannot exist). [Sensitivity: OFFICIAL-SENSITIVE]',
};

const RELEASE_COLUMNS = {
  id: 'Random id of the release. [Sensitivity: NONE]',
  force: 'Code of the force. [Sensitivity: NONE]',
  period: 'Calendar quarter, YYYY-Qn. [Sensitivity: NONE]',
  as_at: 'As-at date of the snapshot that the stocks count. [Sensitivity: NONE]',
  published_at: 'When readers could first read it. [Sensitivity: NONE]',
  policy: 'Version of the disclosure policy it was built under. [Sensitivity: NONE]',
  rules:
    'Numbers of that policy that readers meet: rounding base, thresholds, how deep each role reads. [Sensitivity: NONE]',
  in_force: 'Whether readers are sent to it. [Sensitivity: NONE]',
  dimensions: 'Dimensions by workforce type: codes, labels and groups. [Sensitivity: OFFICIAL-SENSITIVE]',
  tables:
    'Tables with their dimensions, categories, period and how deep each role reads. [Sensitivity: OFFICIAL-SENSITIVE]',
};

const READERS = [
  { role: 'plan-lead', view: 'plan_lead_cell', shown: `c.status = 'ok'`, who: 'plan leads' },
  { role: 'board', view: 'board_cell', shown: `c.status = 'ok'`, who: 'the retention board' },
  { role: 'network', view: 'network_cell', shown: 'c.network', who: 'staff networks' },
] as const;

/** What a reader may see of published releases. The views run with the rights of their owner, not of the reader, because
 *  the reader has no right to any table; `security_barrier` keeps a function in a reader's condition from being shown
 *  rows that the view leaves out. What a role may not see is cut here, below every program. Called by the twelfth
 *  migration alone, so what it does never changes. */
export async function createReleaseViews(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create view release.published_release with (security_barrier = true) as
    select r.id, r.force, r.period, r.as_at, r.published_at, r.policy, r.rules, f.release_id is not null as in_force,
           r.dimensions, r.tables
      from release.release r
      left join release.in_force f on f.release_id = r.id
     where r.state = 'published'`);
  await describeRelation(
    runner,
    'view release.published_release',
    'Releases that can be read',
    RELEASE_COLUMNS,
  );
  for (const { role, view, shown, who } of READERS) {
    await runner.query(`
      create view release.${view} with (security_barrier = true) as
      select c.release_id, c.table_id, c.coords, c.place, c.measure,
             case when ${shown} then c.value end as value,
             case when c.status = 'z' then 'z' when ${shown} then 'ok' else 'c' end as status
        from release.cell c
        join (select r.id, t.id as table_id, (t.depth ->> '${role}')::int as depth
                from release.release r
               cross join lateral jsonb_to_recordset(r.tables) as t (id text, depth jsonb)
               where r.state = 'published') readable
          on readable.id = c.release_id and readable.table_id = c.table_id
       where readable.depth > 0 and c.depth <= readable.depth`);
    await describeRelation(
      runner,
      `view release.${view}`,
      `Protected counts as ${who} read them`,
      ROW_COLUMNS,
    );
  }
  await runner.query(
    `grant select on release.published_release, release.plan_lead_cell, release.board_cell, release.network_cell
       to muster_reader`,
  );
}
