import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { countIssueOf } from '@muster/ingest';
import { DataSource, type QueryRunner } from 'typeorm';
import { type CountConflicts } from './count-conflicts';
import { type CountFileRow } from './count-file-row';
import { type CheckedCountFile, CountFileStore } from './count-file-store.service';

/** What a feature adds to the storing of its files. */
export interface CountFileContent {
  /** How the file stands to what is published. */
  conflicts(runner: QueryRunner): Promise<CountConflicts>;
  /** Writes its counts. */
  write(runner: QueryRunner): Promise<void>;
}

/** Stores a file of counts that was read: refused with its problems, recognised as loaded before, or ready to be
 *  confirmed. Record, counts and audit event stand in one transaction. */
@Injectable()
export class CountFileReceiver {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly store: CountFileStore,
  ) {}

  async receive(checked: CheckedCountFile, content: CountFileContent): Promise<CountFileRow> {
    await this.dataSource.transaction(async ({ queryRunner: runner }) => {
      if (!runner) throw new Error('A transaction without a connection');
      await this.store.lock(runner, checked.kind);
      await this.settle(runner, checked, content);
    });
    const row = await this.store.find(checked.kind, checked.id);
    if (!row) throw new Error('The file just received is not there');
    return row;
  }

  private async settle(
    runner: QueryRunner,
    checked: CheckedCountFile,
    content: CountFileContent,
  ): Promise<void> {
    const sound = checked.issues.every(({ severity }) => severity !== 'error');
    const twin = sound ? await this.store.publishedTwin(runner, checked) : null;
    if (twin !== null) {
      await this.store.insert(runner, { ...checked, holds: null }, 'discarded', twin);
      await this.tell(runner, checked, 'done', { duplicateOf: twin });
      return;
    }
    const conflicts = await content.conflicts(runner);
    const issues =
      conflicts.issue === null ? checked.issues : [...checked.issues, countIssueOf(conflicts.issue)];
    if (!sound || conflicts.issue !== null) {
      await this.store.insert(runner, { ...checked, issues, holds: null }, 'refused', null);
      const problems = [...new Set(issues.map(({ code }) => code))];
      await this.tell(runner, checked, 'refused', { problems });
      return;
    }
    await this.store.insert(runner, checked, 'ready', null);
    await content.write(runner);
    if (conflicts.replaces.length > 0) {
      await this.store.move(runner, [checked.id], 'ready', 'ready', { supersedes: conflicts.replaces });
    }
    await this.tell(runner, checked, 'done', {});
  }

  private async tell(
    runner: QueryRunner,
    { id, kind, about, actor, mapping }: CheckedCountFile,
    outcome: 'done' | 'refused',
    detail: object,
  ): Promise<void> {
    await this.store.tell(runner, {
      actor,
      action: kind === 'stages' ? 'processes.receive' : 'aggregates.receive',
      object: id,
      outcome,
      detail: { ...about, mapping: mapping.id, ...detail },
    });
  }
}
