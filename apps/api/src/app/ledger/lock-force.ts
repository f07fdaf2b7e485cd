import { type CanQuery } from './can-query';

/** Whether this transaction is now the only one that changes the ledger of `force`. Does not wait. */
export async function lockForce(runner: CanQuery, force: string): Promise<boolean> {
  const rows = await runner.query<{ locked: boolean }[]>(
    `select pg_try_advisory_xact_lock(hashtextextended('ledger|' || $1, 0)) as locked`,
    [force],
  );
  return rows[0]?.locked === true;
}
