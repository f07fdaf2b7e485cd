import { type Refusal, type Result } from '@muster/domain';
import { type Client } from 'pg';
import { type DataSource, type QueryRunner } from 'typeorm';

const guarded = new WeakSet<Client>();

/** The driver's connection of a runner, for COPY. A connection that dies reports it more than once, also after the pool
 *  has let go of it; without a listener the second report would end the process. */
export async function connectionOf(runner: QueryRunner): Promise<Client> {
  const client = (await runner.connect()) as Client;
  if (!guarded.has(client)) {
    guarded.add(client);
    client.on('error', () => undefined);
  }
  return client;
}

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
