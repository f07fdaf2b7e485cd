import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { ok, refuse, type Result } from '@muster/domain';
import { DataSource, type QueryRunner } from 'typeorm';
import { AuditTrail } from '../access/audit-trail.service';
import { inTransaction } from '../platform/postgres/in-transaction';
import { lockForce } from '../ledger/lock-force';
import { moveGeneration } from '../ledger/move-generation';
import { type EventFeedRow } from './event-feed-row';
import { type EventFeedRefusal } from './event-feed.errors';
import { EventFeedStore } from './event-feed-store.service';

/** What a person decides about a feed once it has been checked. Each decision is one transaction with its audit event. */
@Injectable()
export class EventFeedLifecycle {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly store: EventFeedStore,
    private readonly audit: AuditTrail,
  ) {}

  /** The feed as it stands. */
  async get(id: string): Promise<Result<EventFeedRow, EventFeedRefusal>> {
    const row = await this.store.find(id);
    return row ? ok(row) : refuse('unknown-event-feed', 'There is no event feed with this id.');
  }

  /** `ready` -> `published`: its events count. */
  async confirm(id: string, actor: string): Promise<Result<EventFeedRow, EventFeedRefusal>> {
    return this.decide(id, async (runner, { force }) => {
      if (!(await lockForce(runner, force))) return busy();
      const [, moved]: [unknown, number] = await runner.query(
        `update workforce.event_feed set state = 'published', published_by = $2, published_at = now()
          where id = $1 and state = 'ready'`,
        [id, actor],
      );
      if (moved !== 1) return notReady();
      await moveGeneration(runner, force);
      await this.audit.append(runner, {
        ...{ actor, action: 'events.confirm', object: id, outcome: 'done' },
        detail: { force },
      });
      return ok(undefined);
    });
  }

  /** `ready` -> `discarded`: its events are deleted, the record of the import stays. */
  async discard(id: string, actor: string): Promise<Result<EventFeedRow, EventFeedRefusal>> {
    return this.decide(id, async (runner) => {
      const [, moved]: [unknown, number] = await runner.query(
        `update workforce.event_feed set state = 'discarded' where id = $1 and state = 'ready'`,
        [id],
      );
      if (moved !== 1) return notReady();
      await runner.query('delete from workforce.event where feed = $1', [id]);
      await this.audit.append(runner, { actor, action: 'events.discard', object: id, outcome: 'done' });
      return ok(undefined);
    });
  }

  /** `published` -> `undone`: its events no longer count; they and the record stay in history. */
  async undo(id: string, reason: string, actor: string): Promise<Result<EventFeedRow, EventFeedRefusal>> {
    return this.decide(id, async (runner, { force }) => {
      if (!(await lockForce(runner, force))) return busy();
      const [, moved]: [unknown, number] = await runner.query(
        `update workforce.event_feed set state = 'undone', undone_by = $2, undone_at = now(), undo_reason = $3
          where id = $1 and state = 'published'`,
        [id, actor, reason],
      );
      if (moved !== 1) {
        return refuse('event-feed-not-published', 'Only a published event feed can be taken back.');
      }
      await moveGeneration(runner, force);
      await this.audit.append(runner, {
        ...{ actor, action: 'events.undo', object: id, outcome: 'done', purpose: reason },
        detail: { force },
      });
      return ok(undefined);
    });
  }

  private async decide(
    id: string,
    act: (runner: QueryRunner, feed: EventFeedRow) => Promise<Result<void, EventFeedRefusal>>,
  ): Promise<Result<EventFeedRow, EventFeedRefusal>> {
    const found = await this.get(id);
    if (!found.ok) return found;
    const done = await inTransaction(this.dataSource, (runner) => act(runner, found.value));
    return done.ok ? this.get(id) : done;
  }
}

function busy(): Result<never, EventFeedRefusal> {
  return refuse(
    'import-in-progress',
    'A snapshot of this force is being applied. Try again when it is done.',
  );
}

function notReady(): Result<never, EventFeedRefusal> {
  return refuse('event-feed-not-ready', 'This event feed does not wait for confirmation (any more).');
}
