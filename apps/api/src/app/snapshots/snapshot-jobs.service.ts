import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { InjectDataSource } from '@nestjs/typeorm';
import { type Issue, type Result } from '@muster/domain';
import { DataSource } from 'typeorm';
import { type LedgerRefusal } from '../ledger/ledger.errors';
import { LedgerWriter } from '../ledger/ledger-writer.service';
import { ResumedJobs } from '../platform/jobs/resumed-jobs';
import { whileLocked } from '../platform/postgres/while-locked';
import { FaultLog } from '../platform/problems/fault-log.service';
import { identifyProblem } from '../platform/problems/identify-problem';
import { type SnapshotRow } from './snapshot-row';
import { SnapshotStore } from './snapshot-store.service';

const WAIT_MS = 500;
const ATTEMPTS = 240;
const REPAIR = 'Nothing of the file is stored.';
const INTERRUPTED =
  'The program ended while it read the file. A raw file is never kept and nothing was stored: send the file again.';
const WAITS = 'Waiting until another snapshot of this force is done.';
const NOT_APPLIED = 'The snapshot could not be applied. The state before stands; try again, or ask for help.';

/** Does the work that goes on after a request has been answered: working out what a snapshot will change, and applying
 *  it. What has to be done stands in the database, so that it goes on after a restart: the server looks for unfinished
 *  snapshots on which nobody works and takes them up, whichever process left them. */
@Injectable()
export class SnapshotJobs extends ResumedJobs {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly store: SnapshotStore,
    private readonly ledger: LedgerWriter,
    private readonly faults: FaultLog,
    host: HttpAdapterHost,
  ) {
    super(host);
  }

  /** Does what the state of the snapshot asks for; resolves when it is done or has failed. What became of it stands in
   *  the snapshot. */
  async run(id: string): Promise<void> {
    return this.once(id, () => this.work(id));
  }

  protected async unfinished(): Promise<readonly string[]> {
    return (await this.store.unfinished()).map(({ id }) => id);
  }

  protected record(id: string, fault: unknown): void {
    this.faults.record(id, 'snapshots.job', fault);
  }

  private async work(id: string): Promise<void> {
    await whileLocked(this.dataSource, `muster:snapshot:${id}`, async () => {
      const row = await this.store.find(id);
      if (row) await this.step(row);
    });
  }

  private async step(row: SnapshotRow): Promise<void> {
    try {
      if (row.state === 'publishing') await this.publish(row);
      else if (row.state === 'screening' && row.rows === null) await this.fail(row, INTERRUPTED);
      else if (row.state === 'screening') await this.preview(row);
    } catch (fault) {
      // Without the database the work stays open and is taken up again; anything else would only fail again.
      if (identifyProblem(fault).code === 'unavailable') throw fault;
      await this.fail(row, NOT_APPLIED);
      throw fault;
    }
  }

  private async preview(row: SnapshotRow): Promise<void> {
    const possible = await this.ledger.check(row.id);
    if (!possible.ok) return this.turnDown(row, possible.refusal);
    const worked = await this.waitingTurn(row, () => this.ledger.preview(row.id));
    if (worked === null) return;
    if (!worked.ok) return this.turnDown(row, worked.refusal);
    await this.store.move(
      row.id,
      ['screening'],
      { to: 'ready', ...worked.value },
      { actor: row.created_by, action: 'snapshots.preview', outcome: 'done' },
    );
  }

  private async publish(row: SnapshotRow): Promise<void> {
    const actor = row.published_by ?? row.created_by;
    const published = await this.waitingTurn(row, () => this.ledger.publish(row.id, actor));
    if (published && !published.ok) return this.turnDown(row, published.refusal);
  }

  /** Tries until no other snapshot of the force is being applied, and says so meanwhile. Null when it gives up: the sweep
   *  goes on from there. */
  private async waitingTurn<T>(
    row: SnapshotRow,
    work: () => Promise<Result<T, LedgerRefusal>>,
  ): Promise<Result<T, LedgerRefusal> | null> {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      const outcome = await work();
      if (outcome.ok || outcome.refusal.code !== 'import-in-progress') return outcome;
      if (attempt === 1) await this.store.say(row.id, row.state, WAITS);
      await pause(WAIT_MS);
    }
    return null;
  }

  /** The ledger says no: the person reads why among the problems of the file. */
  private async turnDown(row: SnapshotRow, { code, message }: LedgerRefusal): Promise<void> {
    const issue: Issue = { code, severity: 'error', message, repair: REPAIR, count: 1 };
    await this.store.move(
      row.id,
      [row.state],
      { to: 'refused', message, issues: [issue, ...row.issues] },
      { ...this.event(row), outcome: 'refused', detail: { problems: [code] } },
    );
  }

  private async fail(row: SnapshotRow, message: string): Promise<void> {
    await this.store.move(
      row.id,
      [row.state],
      { to: 'failed', message },
      { ...this.event(row), outcome: 'failed' },
    );
  }

  private event(row: SnapshotRow): { actor: string; action: string } {
    if (row.state === 'publishing')
      return { actor: row.published_by ?? row.created_by, action: 'snapshots.publish' };
    return { actor: row.created_by, action: row.rows === null ? 'snapshots.screen' : 'snapshots.preview' };
  }
}
