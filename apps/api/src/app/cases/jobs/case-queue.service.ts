import { type BeforeApplicationShutdown, Inject, Injectable } from '@nestjs/common';
import { PgBoss } from 'pg-boss';
import { type OpenDatabase } from '../../platform/open-database';
import { CONNECTIONS } from '../../platform/postgres/connections';
import { type DatabaseLogin } from '../../platform/postgres/database-address';
import { SteadyClient } from '../../platform/postgres/steady-client';
import { FaultLog } from '../../platform/problems/fault-log.service';
import { DATABASE } from '../../platform/tokens';
import { CaseJobs } from './case-jobs.service';

const SCHEMA = 'cases_jobs';
/** A database that is away would be written down at every poll. */
const FAULT_EVERY_MS = 60_000;

/** The queue of jobs about cases, on PostgreSQL, so that a job outlives the process (docs/adr/0027). The server starts it;
 *  commands do not. Jobs hold no data: each looks in the tables for what is due. */
@Injectable()
export class CaseQueue implements BeforeApplicationShutdown {
  private boss: PgBoss | undefined;
  private lastFault = -FAULT_EVERY_MS;

  constructor(
    @Inject(DATABASE) private readonly database: OpenDatabase,
    private readonly jobs: CaseJobs,
    private readonly faults: FaultLog,
  ) {}

  /** Starts every job at once, for what fell due while nothing ran, and then by its timetable. Throws where the retention
   *  file or the schema of the queue does not fit this program. */
  async start(): Promise<void> {
    await this.jobs.prepare();
    const boss = new PgBoss({
      ...connectionOf(this.database.address.cases),
      ...{ Client: SteadyClient },
      ...{ schema: SCHEMA, migrate: false, createSchema: false, max: CONNECTIONS.queue },
      ...{ registerInstance: false, reindex: false, monitorVacuum: false, persistWarnings: false },
    });
    boss.on('error', (fault) => this.record(fault));
    this.boss = boss;
    await boss.start();
    for (const { name, timetable, run } of this.jobs.all) {
      // At most one waits. One that a stopped program left behind must not hold up the next.
      await boss.createQueue(name, { policy: 'short', retryLimit: 8, retryDelay: 2, retryBackoff: true });
      await boss.schedule(name, timetable, null, { tz: 'Europe/London', missed: 'once' });
      await boss.send(name);
      await boss.work(name, { pollingIntervalSeconds: 5 }, () => this.attempt(run));
    }
  }

  /** The database is stopped after this. */
  async beforeApplicationShutdown(): Promise<void> {
    this.jobs.stop();
    await this.boss?.stop({ graceful: true, timeout: 10_000 }).catch((fault: unknown) => this.record(fault));
  }

  /** The queue tries again by itself and tells nobody why. */
  private async attempt(run: () => Promise<void>): Promise<void> {
    try {
      await run();
    } catch (fault) {
      this.faults.record('', SCHEMA, fault);
      throw fault;
    }
  }

  private record(fault: unknown): void {
    if (performance.now() - this.lastFault < FAULT_EVERY_MS) return;
    this.lastFault = performance.now();
    this.faults.record('', SCHEMA, fault);
  }
}

function connectionOf({ role, ...login }: DatabaseLogin): DatabaseLogin & { readonly options?: string } {
  return role === undefined ? login : { ...login, options: `-c role=${role}` };
}
