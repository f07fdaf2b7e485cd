import { type CanQuery } from './can-query';

/** Whether the kept rows of a snapshot were changed after its file was read, because somebody gave notice. Rows that were
 *  staged from the file may then hold what must not come back (docs/adr/0015). */
export async function wasRewritten(runner: CanQuery, snapshotId: string): Promise<boolean> {
  const rows = await runner.query<unknown[]>(
    'select 1 from workforce.content_rewrite where snapshot_id = $1',
    [snapshotId],
  );
  return rows.length > 0;
}
