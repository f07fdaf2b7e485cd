import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { ok, refuse, type Result } from '@muster/domain';
import { DataSource } from 'typeorm';
import { AuditTrail } from '../access/audit-trail.service';
import { applySnapshot } from './apply-snapshot';
import { ForceMeanings } from './force-meanings.service';
import { inTransaction } from './in-transaction';
import { type LedgerRefusal } from './ledger.errors';
import { type LedgerSnapshot, readPublished } from './ledger-snapshot';
import { lockForce } from './lock-force';
import { moveGeneration } from './move-generation';

/** Works spells and flows out anew from the kept content of the published snapshots, for example after a rank ladder
 *  was corrected. */
@Injectable()
export class LedgerRebuilder {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly audit: AuditTrail,
    private readonly meanings: ForceMeanings,
  ) {}

  /** Replaces all spells and flows of `force` in one transaction; returns how many snapshots they come from. With
   *  unchanged definitions the result is what was stored. */
  async rebuild(force: string, actor: string): Promise<Result<number, LedgerRefusal>> {
    return inTransaction(this.dataSource, async (runner): Promise<Result<number, LedgerRefusal>> => {
      if (!(await lockForce(runner, force))) {
        return refuse(
          'import-in-progress',
          'A snapshot of this force is being applied. Try again when it is done.',
        );
      }
      await runner.query('delete from workforce.flow where force = $1', [force]);
      await runner.query('delete from workforce.spell where force = $1', [force]);
      const published = await readPublished(runner, force);
      const context = { dataSource: this.dataSource, runner, meanings: this.meanings, staged: false };
      let previous: LedgerSnapshot | null = null;
      for (const snapshot of published) {
        await applySnapshot(context, snapshot, previous, true);
        previous = snapshot;
      }
      await moveGeneration(runner, force);
      await this.audit.append(runner, { actor, action: 'ledger.rebuild', object: force, outcome: 'done' });
      return ok(published.length);
    });
  }
}
