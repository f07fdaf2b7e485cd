import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type Refusal, type Result } from '@muster/domain';
import { DataSource, type QueryRunner } from 'typeorm';
import { AuditTrail } from '../../access/audit-trail.service';
import { CaseTransaction } from '../case-transaction.service';

/** Who decides about a case without being its listener. */
export interface Decider {
  readonly id: string;
  readonly username: string;
  readonly party: 'custodian' | 'dpo';
}

/** Decisions about cases that are written in two places: in the case, for its colleague, and in the audit trail, which says
 *  who did what and names no case. */
@Injectable()
export class CaseCustody {
  constructor(
    private readonly transaction: CaseTransaction,
    @InjectDataSource() private readonly general: DataSource,
    private readonly trail: AuditTrail,
  ) {}

  /** Runs `decide` as the server, for a person whom the route has let in. The trail is written last and before the decision
   *  is kept: no line, no decision. */
  async decide<T, R extends Refusal>(
    { username }: Decider,
    action: string,
    decide: (runner: QueryRunner) => Promise<Result<T, R>>,
  ): Promise<Result<T, R>> {
    return this.transaction.as({ party: 'job' }, async (runner) => {
      const decided = await decide(runner);
      if (decided.ok) {
        await this.trail.append(this.general, { actor: username, action, object: '', outcome: 'done' });
      }
      return decided;
    });
  }
}
