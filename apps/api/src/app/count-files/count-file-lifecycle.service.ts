import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { ok, refuse, type Result } from '@muster/domain';
import { DataSource, type QueryRunner } from 'typeorm';
import { inTransaction } from '../platform/postgres/in-transaction';
import { type FindConflicts } from './count-conflicts';
import { type CountFileKind, type CountFileRow } from './count-file-row';
import { type CountFileRefusal } from './count-file.errors';
import { CountFileStore } from './count-file-store.service';

/** Who decides about which file. */
export interface CountFileDecision {
  readonly kind: CountFileKind;
  readonly id: string;
  readonly actor: string;
}

const NOT_READY = refuse('count-file-not-ready', 'This file does not wait for confirmation (any more).');
const NOT_PUBLISHED = refuse('count-file-not-published', 'Only counts that are published can be taken back.');
const REASON_NEEDED = refuse(
  'reissue-reason-needed',
  'These counts replace counts that are published: say why they were corrected.',
);
const OVERLAP = refuse(
  'counts-overlap',
  'Something that was published in the meantime overlaps with this file. Send it again to see how.',
);

/** What a person decides about a file of counts once it has been checked. Each decision and its audit event are one
 *  transaction. */
@Injectable()
export class CountFileLifecycle {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly store: CountFileStore,
  ) {}

  async get(
    kind: CountFileKind,
    id: string,
    runner?: QueryRunner,
  ): Promise<Result<CountFileRow, CountFileRefusal>> {
    const row = await this.store.find(kind, id, runner);
    return row ? ok(row) : refuse('unknown-count-file', 'There is no such file of counts.');
  }

  /** `ready` -> `published`. Published files with the same figures become `superseded`, which takes a reason. */
  async confirm(
    decision: CountFileDecision,
    reason: string | undefined,
    findConflicts: FindConflicts,
  ): Promise<Result<CountFileRow, CountFileRefusal>> {
    const { id, actor } = decision;
    return this.decide(decision, 'confirm', async (runner, row) => {
      if (row.state !== 'ready') return NOT_READY;
      const { replaces, issue } = await findConflicts(runner, row);
      if (issue !== null) return OVERLAP;
      if (replaces.length > 0 && reason === undefined) return REASON_NEEDED;
      const settled = await this.store.move(runner, replaces, 'published', 'superseded');
      const published = await this.store.move(runner, [id], 'ready', 'published', {
        supersedes: replaces,
        publishedBy: actor,
        ...(replaces.length > 0 ? { reissueReason: reason ?? null } : {}),
      });
      if (!settled || !published) return NOT_READY;
      return ok(replaces.length > 0 ? { supersedes: replaces } : {});
    });
  }

  /** `ready` -> `discarded`: the counts are deleted, the record of the import stays. */
  async discard(decision: CountFileDecision): Promise<Result<CountFileRow, CountFileRefusal>> {
    return this.decide(decision, 'discard', async (runner) => {
      if (!(await this.store.move(runner, [decision.id], 'ready', 'discarded'))) return NOT_READY;
      await this.store.clear(runner, decision.id);
      return ok({});
    });
  }

  /** `published` -> `undone`: what it had replaced counts again; counts and record stay in history. */
  async undo(decision: CountFileDecision, reason: string): Promise<Result<CountFileRow, CountFileRefusal>> {
    return this.decide(decision, 'undo', async (runner, row) => {
      const undone = await this.store.move(runner, [row.id], 'published', 'undone', {
        undoneBy: decision.actor,
        undoReason: reason,
      });
      if (!undone) return NOT_PUBLISHED;
      await this.store.move(runner, row.supersedes, 'superseded', 'published');
      return ok(row.supersedes.length > 0 ? { restored: row.supersedes } : {});
    });
  }

  private async decide(
    { kind, id, actor }: CountFileDecision,
    verb: 'confirm' | 'discard' | 'undo',
    act: (runner: QueryRunner, row: CountFileRow) => Promise<Result<object, CountFileRefusal>>,
  ): Promise<Result<CountFileRow, CountFileRefusal>> {
    const decided = await inTransaction(this.dataSource, async (runner) => {
      await this.store.lock(runner, kind);
      const found = await this.get(kind, id, runner);
      const done = found.ok ? await act(runner, found.value) : found;
      if (!done.ok) return done;
      const action = `${kind === 'stages' ? 'processes' : 'aggregates'}.${verb}`;
      const detail = { ...done.value };
      await this.store.tell(runner, { actor, action, object: id, outcome: 'done', detail });
      return done;
    });
    return decided.ok ? this.get(kind, id) : decided;
  }
}
