import { type Refusal, type Result } from '@muster/domain';
import { type DataSource, type QueryRunner } from 'typeorm';
import { connectionOf } from './connection-of';

interface TransactionOptions {
  /** `rollback` for a look at what would happen. */
  readonly end?: 'commit' | 'rollback';
  /** A connection of the caller, who releases it; without it one of the pool. */
  readonly on?: QueryRunner | undefined;
}

/** Runs `work` in one transaction. A refusal or an error rolls back. */
export async function inTransaction<T, R extends Refusal>(
  dataSource: DataSource,
  work: (runner: QueryRunner) => Promise<Result<T, R>>,
  { end = 'commit', on }: TransactionOptions = {},
): Promise<Result<T, R>> {
  const runner = on ?? dataSource.createQueryRunner();
  try {
    await connectionOf(runner);
    await runner.startTransaction();
    const outcome = await work(runner);
    if (outcome.ok && end === 'commit') await runner.commitTransaction();
    else await runner.rollbackTransaction();
    return outcome;
  } catch (fault) {
    // With a dead connection there is nothing to roll back: the server has done it.
    if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
    throw fault;
  } finally {
    if (!on) await runner.release();
  }
}
