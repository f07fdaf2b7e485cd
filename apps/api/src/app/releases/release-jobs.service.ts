import { Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { ResumedJobs } from '../platform/jobs/resumed-jobs';
import { whileLocked } from '../platform/postgres/while-locked';
import { FaultLog } from '../platform/problems/fault-log.service';
import { identifyProblem } from '../platform/problems/identify-problem';
import { AuditStopped } from './audit/audit-stopped';
import { ReleaseBuilder } from './release-builder.service';
import { type Telling } from './release-progress.service';
import { ReleaseStore } from './release-store.service';

const NOT_BUILT = 'The release could not be built. Nothing was released; build it again, or ask for help.';

/** Builds releases after the request has been answered. What has to be done stands in the database, so that it goes on
 *  after a restart: the server looks for unfinished releases on which nobody works and begins them again, whichever
 *  process left them. A release appears whole or not at all. */
@Injectable()
export class ReleaseJobs extends ResumedJobs {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly store: ReleaseStore,
    private readonly builder: ReleaseBuilder,
    private readonly faults: FaultLog,
    host: HttpAdapterHost,
  ) {
    super(host);
  }

  /** Builds unless another process does; resolves when it is done or has failed. What became of it stands in the
   *  release. */
  async run(id: string, tell: Telling = () => undefined): Promise<void> {
    return this.once(id, () => this.work(id, tell));
  }

  protected async unfinished(): Promise<readonly string[]> {
    return (await this.store.unfinished()).map(({ id }) => id);
  }

  protected record(id: string, fault: unknown): void {
    this.faults.record(id, 'releases.build', fault);
  }

  private async work(id: string, tell: Telling): Promise<void> {
    await whileLocked(this.dataSource, `muster:release:${id}`, () => this.build(id, tell));
  }

  private async build(id: string, tell: Telling): Promise<void> {
    try {
      const row = await this.store.find(id);
      if (row?.state !== 'building' && row?.state !== 'auditing') return;
      const refusal = await this.builder.build(row, tell);
      if (refusal) await this.builder.fail(row, refusal.message);
    } catch (fault) {
      // Without the database, and when the program ends, the work stays open and is taken up again.
      if (this.closing || identifyProblem(fault).code === 'unavailable') throw fault;
      const row = await this.store.find(id);
      if (row) await this.builder.fail(row, fault instanceof AuditStopped ? fault.message : NOT_BUILT);
      throw fault;
    }
  }
}
