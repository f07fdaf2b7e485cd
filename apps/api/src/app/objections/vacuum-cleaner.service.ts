import { Inject, Injectable } from '@nestjs/common';
import { type OpenDatabase } from '../platform/open-database';
import { SteadyClient } from '../platform/postgres/steady-client';
import { FaultLog } from '../platform/problems/fault-log.service';
import { DATABASE } from '../platform/tokens';

/** Frees the room of rows that were replaced, so that PostgreSQL overwrites what they held. */
@Injectable()
export class VacuumCleaner {
  constructor(
    @Inject(DATABASE) private readonly database: OpenDatabase,
    private readonly faults: FaultLog,
  ) {}

  /** Plain VACUUM of kept content, spells and flows, as their owner: the role of the API may not. A failure is written to
   *  the log and changes nothing; the next autovacuum does the same. */
  async clean(): Promise<void> {
    const client = new SteadyClient(this.database.address.owner);
    try {
      await client.connect();
      await client.query('vacuum workforce.snapshot_content');
      await client.query('vacuum workforce.spell');
      await client.query('vacuum workforce.flow');
    } catch (fault) {
      this.faults.record('', 'objections.vacuum', fault);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}
