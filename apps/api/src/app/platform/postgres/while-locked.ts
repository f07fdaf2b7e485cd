import { type DataSource } from 'typeorm';

/** Runs `work` while no other process holds the lock named `name`, and frees the lock whichever way it ends. Null, and
 *  nothing is run, when another process holds it. The lock goes with its connection, so a killed process leaves none. */
export async function whileLocked<T>(
  dataSource: DataSource,
  name: string,
  work: () => Promise<T>,
): Promise<T | null> {
  await using runner = dataSource.createQueryRunner();
  await runner.connect();
  const [lock]: { locked: boolean }[] = await runner.query(
    'select pg_try_advisory_lock(hashtextextended($1, 0)) as locked',
    [name],
  );
  if (!lock?.locked) return null;
  try {
    return await work();
  } finally {
    await runner.query('select pg_advisory_unlock(hashtextextended($1, 0))', [name]).catch(() => undefined);
  }
}
