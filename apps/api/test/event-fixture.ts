import { type EventFeedDetail, type Reconciliation } from '@muster/contracts';
import { eventMappingSchema, toReferenceDate } from '@muster/domain';
import { AuditTrail } from '../src/app/access/audit-trail.service';
import { DefinitionsService } from '../src/app/definitions/definitions.service';
import { EventFeedLifecycle } from '../src/app/events/event-feed-lifecycle.service';
import { toFeedDetail } from '../src/app/events/event-feed-row';
import { EventFeedStore } from '../src/app/events/event-feed-store.service';
import { EventReceiver } from '../src/app/events/event-receiver.service';
import { EventRequests } from '../src/app/events/event-requests.service';
import { Reconciler } from '../src/app/events/reconciler.service';
import { FreeSpace } from '../src/app/files/free-space.service';
import { PseudonymKeys } from '../src/app/pseudonyms/pseudonym-keys.service';
import { SnapshotStore } from '../src/app/snapshots/snapshot-store.service';
import { FORCE, type LedgerFixture, personId } from './ledger-fixture';
import { testConfiguration } from './test-configuration';

/** One event in words. `person` is a word of the ledger fixture; `from` and `to` belong to what the kind changes. */
export interface EventRow {
  readonly person: string;
  readonly event: string;
  readonly date: string;
  readonly from?: string;
  readonly to?: string;
  readonly reason?: string;
  readonly route?: string;
}

const DIMENSIONS: Readonly<Record<string, string>> = {
  promotion: 'rank',
  demotion: 'rank',
  transfer: 'unit',
  conversion: 'type',
};
const SIDES = ['rank', 'unit', 'type'].flatMap((dimension) => [`${dimension} from`, `${dimension} to`]);
const side = (end: 'from' | 'to') => ({
  rank: { column: `rank ${end}` },
  unit: { column: `unit ${end}` },
  'workforce-type': { column: `type ${end}` },
});
const MAPPING = {
  kind: 'event-mapping',
  id: 'test-events',
  label: 'Events of tests',
  person: { column: 'person', mode: 'pre' },
  event: { column: 'event' },
  date: { column: 'date' },
  leavingReason: { column: 'reason' },
  entryRoute: { column: 'route' },
  from: side('from'),
  to: side('to'),
};

/** The services of event feeds on the database of a ledger fixture, put together by hand. It is 30 June 2026. */
export class EventFixture {
  readonly lifecycle: EventFeedLifecycle;
  readonly reconciler: Reconciler;
  readonly receiver: EventReceiver;

  constructor(ledger: LedgerFixture) {
    const { dataSource } = ledger;
    const audit = new AuditTrail();
    const store = new EventFeedStore(dataSource);
    const requests = new EventRequests(
      new DefinitionsService(dataSource),
      new PseudonymKeys(testConfiguration()),
      new SnapshotStore(dataSource, audit),
      () => new Date('2026-06-30T12:00:00Z'),
    );
    this.lifecycle = new EventFeedLifecycle(dataSource, store, audit);
    this.reconciler = new Reconciler(dataSource, audit);
    this.receiver = new EventReceiver(dataSource, requests, store, audit, new FreeSpace(testConfiguration()));
  }

  /** A checked feed that waits for confirmation. Throws when it is refused. */
  async ready(
    events: readonly EventRow[],
    period: { readonly from: string; readonly to: string } | null = null,
    complete?: readonly string[],
  ): Promise<EventFeedDetail> {
    const received = await this.receiver.receive({
      force: FORCE,
      mapping: eventMappingSchema.parse({ ...MAPPING, ...(complete ? { complete } : {}) }),
      period: period && { from: toReferenceDate(period.from), to: toReferenceDate(period.to) },
      actor: 'steward',
      bytes: bytesOf(events),
    });
    if (!received.ok) throw new Error(received.refusal.code);
    if (received.value.state !== 'ready') throw new Error(JSON.stringify(received.value.issues));
    return toFeedDetail(received.value, await this.reconciler.ofFeed(received.value));
  }

  /** Makes a feed and publishes it. Returns its id. */
  async publish(...feed: Parameters<EventFixture['ready']>): Promise<string> {
    const { id } = await this.ready(...feed);
    const confirmed = await this.lifecycle.confirm(id, 'steward');
    if (!confirmed.ok) throw new Error(confirmed.refusal.code);
    return id;
  }

  async undo(id: string): Promise<void> {
    const undone = await this.lifecycle.undo(id, 'only a try', 'steward');
    if (!undone.ok) throw new Error(undone.refusal.code);
  }

  /** The reconciliation of the force, with the names of `feeds` for their ids. */
  async reconciliation(feeds: Readonly<Record<string, string>> = {}): Promise<Reconciliation> {
    const names = new Map(Object.entries(feeds).map(([name, id]) => [id, name]));
    const found = await this.reconciler.of(FORCE);
    return {
      ...found,
      contradictions: found.contradictions.map((each) => ({
        ...each,
        rows: each.rows
          .map((place) => ({ ...place, feed: names.get(place.feed) ?? place.feed }))
          .sort((a, b) => a.feed.localeCompare(b.feed)),
      })),
    };
  }
}

async function* bytesOf(events: readonly EventRow[]): AsyncGenerator<Uint8Array> {
  const lines = events.map(({ person, event, date, from = '', to = '', reason = '', route = '' }) => {
    const dimension = DIMENSIONS[event];
    const states = SIDES.map((column) =>
      column === `${dimension} from` ? from : column === `${dimension} to` ? to : '',
    );
    return [personId(person), event, date, reason, route, ...states].join(',');
  });
  yield Buffer.from(
    [['person', 'event', 'date', 'reason', 'route', ...SIDES].join(','), ...lines, ''].join('\n'),
  );
}
