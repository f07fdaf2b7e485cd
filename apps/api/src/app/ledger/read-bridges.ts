import { type CanQuery } from './can-query';
import { type CodeBridge } from './code-bridge';

/** Bridges that were accepted with a snapshot. They hold in the period that ends with it and in no other, so that the
 *  ledger is the same in whichever order snapshots are loaded, and go when the snapshot goes. */
export async function readBridges(runner: CanQuery, snapshotId: string): Promise<readonly CodeBridge[]> {
  return runner.query<CodeBridge[]>(
    `select dimension, from_code as "from", to_code as "to" from workforce.code_bridge
      where snapshot = $1 order by dimension desc, from_code, to_code`,
    [snapshotId],
  );
}
