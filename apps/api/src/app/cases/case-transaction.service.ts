import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type Refusal, type Result } from '@muster/domain';
import { DataSource, type QueryRunner } from 'typeorm';
import { inTransaction } from '../platform/postgres/in-transaction';
import { CASES, CLOCK } from '../platform/tokens';
import { type CaseActor } from './case-actor';

/** The only way to the tables of cases. The first statement of each transaction says who acts and when, for that
 *  transaction alone: a setting that outlived it would hand the next request somebody else's rows. */
@Injectable()
export class CaseTransaction {
  constructor(
    @InjectDataSource(CASES) private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: () => Date,
  ) {}

  /** Runs `work` as `actor`. A refusal or an error takes everything back. */
  async as<T, R extends Refusal>(
    actor: CaseActor,
    work: (runner: QueryRunner) => Promise<Result<T, R>>,
  ): Promise<Result<T, R>> {
    return inTransaction(this.dataSource, async (runner) => {
      await runner.query(
        `select set_config('muster.party', $1, true), set_config('muster.account', $2, true),
                set_config('muster.access', $3, true), set_config('muster.case', '', true),
                set_config('muster.now', $4, true)`,
        [
          actor.party,
          'account' in actor ? actor.account : '',
          'access' in actor ? (actor.access?.toString('hex') ?? '') : '',
          this.clock().toISOString(),
        ],
      );
      return work(runner);
    });
  }

  /** For the rest of the transaction the server itself acts, within the one case that was found for somebody. */
  async actAsSystem(runner: QueryRunner, caseId: string): Promise<void> {
    await runner.query(
      `select set_config('muster.party', 'system', true), set_config('muster.case', $1, true)`,
      [caseId],
    );
  }
}
