import { setTimeout as pause } from 'node:timers/promises';
import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { FaultLog } from '../platform/problems/fault-log.service';
import { readWithholding, unfinishedWithholdings } from './withholding-store';
import { Withholdings } from './withholdings.service';

const SWEEP_EVERY_MS = 15_000;
const WAIT_MS = 500;
const ATTEMPTS = 240;

/** Does the work that notices ask for, after the request has been answered. What has to be done stands in the database:
 *  the server takes up what another process left, whichever way that ended. */
@Injectable()
export class WithholdingJobs implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly running = new Map<string, Promise<void>>();
  private sweeping: NodeJS.Timeout | undefined;
  private closing = false;

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly withholdings: Withholdings,
    private readonly faults: FaultLog,
    private readonly host: HttpAdapterHost,
  ) {}

  /** Only the server takes up what was left; a command does its own work and ends. */
  onApplicationBootstrap(): void {
    if (!this.host.httpAdapter) return;
    this.sweep();
    this.sweeping = setInterval(() => this.sweep(), SWEEP_EVERY_MS).unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.closing = true;
    clearInterval(this.sweeping);
    await Promise.allSettled(this.running.values());
  }

  /** Starts what is left to do for a force and returns at once. */
  start(force: string): void {
    void this.run(force);
  }

  /** Does what is left to do for a force, or waits for the process that does. Resolves when it is done, has failed, or has
   *  waited for two minutes; the sweep goes on then. */
  async run(force: string): Promise<void> {
    const already = this.running.get(force);
    if (already) {
      await already;
      // What was asked for since then may not be in it.
      if (!this.running.has(force)) return this.run(force);
      return;
    }
    const work = this.work(force)
      .catch((fault: unknown) => this.faults.record('', 'objections.withhold', fault))
      .finally(() => this.running.delete(force));
    this.running.set(force, work);
    return work;
  }

  private sweep(): void {
    unfinishedWithholdings(this.dataSource)
      .then((forces) => forces.forEach((force) => this.start(force)))
      // While the database is away there is nothing to take up.
      .catch(() => undefined);
  }

  private async work(force: string): Promise<void> {
    for (let attempt = 1; attempt <= ATTEMPTS && !this.closing; attempt += 1) {
      const row = await readWithholding(this.dataSource, force);
      if (!row || row.finished === row.requested) return;
      const done = await this.locked(force, () => this.withholdings.carryOut(row));
      if (!done) await pause(WAIT_MS);
    }
  }

  /** Runs `work` while no other process does the same for the force; false without it. */
  private async locked(force: string, work: () => Promise<boolean>): Promise<boolean> {
    await using runner = this.dataSource.createQueryRunner();
    await runner.connect();
    const key = `muster:withholding:${force}`;
    const [lock]: { locked: boolean }[] = await runner.query(
      'select pg_try_advisory_lock(hashtextextended($1, 0)) as locked',
      [key],
    );
    if (!lock?.locked) return false;
    try {
      return await work();
    } finally {
      await runner.query('select pg_advisory_unlock(hashtextextended($1, 0))', [key]).catch(() => undefined);
    }
  }
}
