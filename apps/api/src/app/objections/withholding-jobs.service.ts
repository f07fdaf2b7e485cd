import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { ResumedJobs } from '../platform/jobs/resumed-jobs';
import { whileLocked } from '../platform/postgres/while-locked';
import { FaultLog } from '../platform/problems/fault-log.service';
import { readWithholding, unfinishedWithholdings } from './withholding-store';
import { Withholdings } from './withholdings.service';

const WAIT_MS = 500;
const ATTEMPTS = 240;

/** Does the work that notices ask for, after the request has been answered. What has to be done stands in the database:
 *  the server takes up what another process left, whichever way that ended. */
@Injectable()
export class WithholdingJobs extends ResumedJobs {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly withholdings: Withholdings,
    private readonly faults: FaultLog,
    host: HttpAdapterHost,
  ) {
    super(host);
  }

  /** Does what is left to do for a force, or waits for the process that does. Resolves when it is done, has failed, or has
   *  waited for two minutes; the sweep goes on then. */
  async run(force: string): Promise<void> {
    const joined = this.isRunning(force);
    await this.once(force, () => this.work(force));
    // What was asked for since that began may not be in it.
    if (joined && !this.isRunning(force)) return this.run(force);
  }

  protected unfinished(): Promise<readonly string[]> {
    return unfinishedWithholdings(this.dataSource);
  }

  protected record(_force: string, fault: unknown): void {
    this.faults.record('', 'objections.withhold', fault);
  }

  private async work(force: string): Promise<void> {
    for (let attempt = 1; attempt <= ATTEMPTS && !this.closing; attempt += 1) {
      const row = await readWithholding(this.dataSource, force);
      if (!row || row.finished === row.requested) return;
      const done = await whileLocked(this.dataSource, `muster:withholding:${force}`, () =>
        this.withholdings.carryOut(row),
      );
      if (!done) await pause(WAIT_MS);
    }
  }
}
