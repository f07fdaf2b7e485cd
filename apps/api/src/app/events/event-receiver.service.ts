import { createHash, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type EventMapping, type Issue, ok, refuse, type Result } from '@muster/domain';
import { type EventOutcome, type EventRequest, screenEvents } from '@muster/ingest';
import { DataSource, type QueryRunner } from 'typeorm';
import { AuditTrail } from '../access/audit-trail.service';
import { FreeSpace } from '../files/free-space.service';
import { unpackFile } from '../files/unpack-file';
import { UnreadableFile } from '../files/unreadable-file';
import { extendVocabulary } from '../ledger/extend-vocabulary';
import { inTransaction } from '../platform/postgres/in-transaction';
import { type EventFeedRow } from './event-feed-row';
import { type EventReceiveRefusal } from './event-feed.errors';
import { EventFeedStore, type NewEventFeed } from './event-feed-store.service';
import { EventRequests } from './event-requests.service';
import { storeEvents } from './store-events';

/** A file of events that arrives: who sends it, whose events it lists, and its bytes. */
export interface IncomingEvents {
  readonly force: string;
  readonly mapping: EventMapping;
  /** Period that the file is said to cover; null when nobody says it. */
  readonly period: EventRequest['period'];
  readonly actor: string;
  readonly bytes: AsyncIterable<Uint8Array>;
}

/** What was read: with an error among the issues there is no outcome to be stored. */
interface ReadFile {
  readonly outcome: EventOutcome;
  readonly issues: readonly Issue[];
  readonly sha256: Buffer;
}

/** Takes a file of events in: bytes -> screened events -> rows, in one transaction. Either all of it is stored or nothing;
 *  a file that breaks off leaves no trace. The raw bytes are never written anywhere (docs/adr/0005). */
@Injectable()
export class EventReceiver {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly requests: EventRequests,
    private readonly store: EventFeedStore,
    private readonly audit: AuditTrail,
    private readonly space: FreeSpace,
  ) {}

  /** Reads the file to its end, or until it is hopeless. The feed returned is `refused` with its issues; `discarded` with
   *  `duplicate_of` when the same file already counts; or `ready` for confirmation. Throws what the source or the database
   *  throws. */
  async receive(file: IncomingEvents): Promise<Result<EventFeedRow, EventReceiveRefusal>> {
    const room = this.space.check(null);
    if (!room.ok) return room;
    const id = randomUUID();
    const received = await inTransaction(
      this.dataSource,
      async (runner): Promise<Result<void, EventReceiveRefusal>> => {
        if (!(await lockImport(runner, file.force))) {
          return refuse(
            'import-in-progress',
            'Another file of this force is being read; wait until that is done.',
          );
        }
        const request = await this.requests.prepare(runner, file.force, file.mapping, file.period);
        if (!request.ok) return request;
        await this.keep(runner, id, file, request.value, await read(file, request.value));
        return ok(undefined);
      },
    );
    if (!received.ok) return received;
    const row = await this.store.find(id);
    if (!row) throw new Error('The feed just received is not there');
    return ok(row);
  }

  private async keep(
    runner: QueryRunner,
    id: string,
    { force, mapping, actor }: IncomingEvents,
    request: EventRequest,
    { outcome, issues, sha256 }: ReadFile,
  ): Promise<void> {
    const refused = issues.some(({ severity }) => severity === 'error');
    const twin = refused ? null : await this.store.twinOf(runner, { force, sha256, mapping });
    const state = refused ? 'refused' : twin === null ? 'ready' : 'discarded';
    const counts = state === 'refused' ? {} : countKinds(outcome);
    const feed: NewEventFeed = {
      ...{ id, force, state, mapping, sha256, actor, issues, counts, rows: outcome.rows, duplicate_of: twin },
      period_from: refused ? null : (outcome.period?.from ?? null),
      period_to: refused ? null : (outcome.period?.to ?? null),
      complete: refused ? [] : [...(mapping.complete ?? Object.keys(counts))],
    };
    await this.store.insert(runner, feed);
    if (state === 'ready') {
      await extendVocabulary(runner, force, request.vocabulary, outcome.vocabulary);
      await storeEvents(runner, id, force, outcome.events);
    }
    await this.audit.append(runner, {
      actor,
      action: 'events.receive',
      object: id,
      outcome: refused ? 'refused' : 'done',
      detail: {
        force,
        mapping: mapping.id,
        ...(refused ? { problems: [...new Set(issues.map(({ code }) => code))] } : {}),
        ...(twin === null ? {} : { duplicateOf: twin }),
      },
    });
  }
}

async function read({ bytes, mapping }: IncomingEvents, request: EventRequest): Promise<ReadFile> {
  const hash = createHash('sha256');
  const screen = screenEvents(request);
  let broken: readonly Issue[] | null = null;
  try {
    for await (const piece of unpackFile(bytes, undefined, mapping.delimiter)) {
      hash.update(piece);
      screen.write(piece);
      if (screen.hopeless) break;
    }
  } catch (problem) {
    if (!(problem instanceof UnreadableFile)) throw problem;
    broken = problem.issues;
  }
  const outcome = screen.finish();
  return { outcome, issues: broken ?? outcome.issues, sha256: hash.digest() };
}

function countKinds({ events }: EventOutcome): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { kind } of events) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

/** One file of a force at a time, of whatever kind: both extend its vocabulary. */
async function lockImport(runner: QueryRunner, force: string): Promise<boolean> {
  const rows: { locked: boolean }[] = await runner.query(
    `select pg_try_advisory_xact_lock(hashtextextended('muster:import:' || $1, 0)) as locked`,
    [force],
  );
  return rows[0]?.locked === true;
}
