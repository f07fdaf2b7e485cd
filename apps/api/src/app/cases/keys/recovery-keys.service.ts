import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type PublicKeys } from '@muster/case-protocol';
import { ok, refuse, type Refusal, type Result } from '@muster/domain';
import { DataSource } from 'typeorm';
import { Accounts } from '../../access/accounts.service';
import { AuditTrail } from '../../access/audit-trail.service';
import { DefinitionsService } from '../../definitions/definitions.service';
import { CLOCK } from '../../platform/tokens';
import { CaseTransaction } from '../case-transaction.service';
import { readRecovery } from '../read-recovery';

export interface RecoveryRefusal extends Refusal {
  readonly code: 'second-person-needed' | 'unknown-account' | 'unknown-force' | 'recovery-exists';
}

type Outcome = Promise<Result<{ readonly force: string; readonly isNew: boolean }, RecoveryRefusal>>;

/** The public key of the custodians, to which every new case is encrypted besides its readers. Whoever could put their own
 *  in its place could read what follows: two people do it together, and the audit trail names both. */
@Injectable()
export class RecoveryKeys {
  constructor(
    private readonly transaction: CaseTransaction,
    @InjectDataSource() private readonly general: DataSource,
    private readonly accounts: Accounts,
    private readonly trail: AuditTrail,
    private readonly definitions: DefinitionsService,
    @Inject(CLOCK) private readonly clock: () => Date,
  ) {}

  /** Installs a key for a force, by default the only one. The same key again changes nothing; another one needs `replace`,
   *  and cases of before stay with the old shares. Answers what is in force, and whether something changed. */
  async install(
    { recipient, verifyKey }: PublicKeys,
    [first, second]: readonly [string, string],
    { force, replace }: { readonly force: string | null; readonly replace: boolean },
  ): Outcome {
    if (first === second) return refuse('second-person-needed', 'two different people install the key.');
    const account = await this.accounts.findByUsername(first);
    if (!account) return refuse('unknown-account', 'there is no account with this username.');
    const codes = (await this.definitions.forces()).map(({ code }) => code);
    const chosen = force ?? (codes.length === 1 ? codes[0] : undefined);
    if (chosen === undefined || !codes.includes(chosen)) {
      return refuse('unknown-force', `name the force with --force; it is one of ${codes.join(', ')}.`);
    }
    return this.transaction.as({ party: 'custodian', account: account.id }, async (runner): Outcome => {
      const standing = await readRecovery(runner);
      if (
        standing?.verifyKey === verifyKey &&
        standing.recipient === recipient &&
        standing.force === chosen
      ) {
        return ok({ force: chosen, isNew: false });
      }
      if (standing && standing.force !== chosen) {
        return refuse(
          'unknown-force',
          `return codes here belong to ${standing.force}, and would open nothing under another force.`,
        );
      }
      if (standing && !replace) {
        return refuse(
          'recovery-exists',
          'there is another recovery key; add --replace. Keep the old shares while cases of before are kept.',
        );
      }
      const now = this.clock();
      await runner.query('update cases.recovery set ended_at = $1 where ended_at is null', [now]);
      await runner.query(
        `insert into cases.recovery (force, recipient, verify_key, installed_by, installed_at)
         values ($1, $2, $3, $4, $5)`,
        [chosen, recipient, verifyKey, `${first} and ${second}`, now],
      );
      await this.trail.append(this.general, {
        ...{ actor: first, action: 'cases.install-recovery', object: '', outcome: 'done' },
        detail: { second, recipient, replaced: standing !== null },
      });
      return ok({ force: chosen, isNew: true });
    });
  }
}
