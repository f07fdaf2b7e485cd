import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type EventMapping } from '@muster/domain';
import { DataSource, type QueryRunner } from 'typeorm';
import { isUuid } from '../platform/postgres/is-uuid';
import { EVENT_FEED_ROW, type EventFeedRow } from './event-feed-row';

/** A feed as it is stored the first and only time; what changes later is its state. */
export interface NewEventFeed extends Pick<
  EventFeedRow,
  | 'id'
  | 'force'
  | 'state'
  | 'period_from'
  | 'period_to'
  | 'complete'
  | 'rows'
  | 'counts'
  | 'issues'
  | 'duplicate_of'
> {
  readonly mapping: EventMapping;
  readonly sha256: Buffer;
  readonly actor: string;
}

/** The table `workforce.event_feed`. */
@Injectable()
export class EventFeedStore {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** The feed, or null when there is none with this id (or it is no id at all). */
  async find(id: string): Promise<EventFeedRow | null> {
    if (!isUuid(id)) return null;
    const rows = await this.dataSource.query<EventFeedRow[]>(
      `select ${EVENT_FEED_ROW} from workforce.event_feed where id = $1`,
      [id],
    );
    return rows[0] ?? null;
  }

  /** The feeds of a force, the latest first. */
  async list(force: string): Promise<readonly EventFeedRow[]> {
    return this.dataSource.query<EventFeedRow[]>(
      `select ${EVENT_FEED_ROW} from workforce.event_feed where force = $1 order by created_at desc, id`,
      [force],
    );
  }

  /** Id of the published feed that was made from the same bytes with the same mapping, or null. */
  async twinOf(
    runner: QueryRunner,
    { force, sha256, mapping }: Pick<NewEventFeed, 'force' | 'sha256' | 'mapping'>,
  ): Promise<string | null> {
    const rows: { id: string }[] = await runner.query(
      `select id from workforce.event_feed
        where force = $1 and state = 'published' and file_sha256 = $2 and mapping = $3::jsonb
        order by published_at limit 1`,
      [force, sha256, JSON.stringify(mapping)],
    );
    return rows[0]?.id ?? null;
  }

  async insert(runner: QueryRunner, feed: NewEventFeed): Promise<void> {
    await runner.query(
      `insert into workforce.event_feed (id, force, state, period_from, period_to, complete, mapping_id, mapping,
         file_sha256, rows, counts, issues, duplicate_of, created_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
      [
        ...[feed.id, feed.force, feed.state, feed.period_from, feed.period_to, feed.complete],
        ...[feed.mapping.id, JSON.stringify(feed.mapping), feed.sha256, feed.rows],
        ...[JSON.stringify(feed.counts), JSON.stringify(feed.issues), feed.duplicate_of, feed.actor],
      ],
    );
  }
}
