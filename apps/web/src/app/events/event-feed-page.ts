import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  resource,
  signal,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { type EventFeedDetail } from '@muster/contracts';
import { EVENT_KINDS, type EventKind } from '@muster/domain';
import { formatNumber } from '@muster/narrative';
import { SessionStore } from '../access/session-store';
import { ForceStore } from '../api/force-store';
import { Api } from '../api/generated/api';
import { eventsConfirm, eventsDiscard, eventsGet, eventsUndo } from '../api/generated/functions';
import { problemOf } from '../api/problem-of';
import { requestReference } from '../api/request-reference';
import { IssueList } from '../data/issue-list';
import { PageTitle } from '../shell/page-title';
import { dateAndTime } from '../ui/date-and-time';
import { ErrorSummary, type FieldError } from '../ui/error-summary';
import { NotificationBanner } from '../ui/notification-banner';
import { PageHeading } from '../ui/page-heading';
import { SummaryList, type SummaryRow } from '../ui/summary-list';
import { Tag } from '../ui/tag';
import { TextareaField } from '../ui/textarea-field';
import { Waiting } from '../ui/waiting';
import { EVENT_FEED_STATES } from './event-feed-states';
import { feedPeriod } from './feed-period';
import { ReconciliationPanel } from './reconciliation-panel';

/** One event feed from check to receipt: its problems, how it fits the snapshots, and what the steward decides. */
@Component({
  selector: 'ms-event-feed-page',
  imports: [
    ErrorSummary,
    IssueList,
    NotificationBanner,
    PageHeading,
    ReconciliationPanel,
    RouterLink,
    SummaryList,
    Tag,
    TextareaField,
    Waiting,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './event-feed-page.html',
})
export class EventFeedPage {
  readonly id = input.required<string>();

  readonly #api = inject(Api);
  readonly #forces = inject(ForceStore);
  readonly #sessions = inject(SessionStore);
  protected readonly steward = computed(() => this.#sessions.has('steward'));
  protected readonly feed = resource({
    params: () => this.id(),
    loader: ({ params }): Promise<EventFeedDetail> => this.#api.invoke(eventsGet, { id: params }),
  });

  protected readonly reason = signal('');
  protected readonly busy = signal(false);
  protected readonly message = signal('');
  protected readonly errors = signal<readonly FieldError[]>([]);
  protected readonly reference = signal<string | null>(null);

  protected readonly states = EVENT_FEED_STATES;
  protected readonly forceName = computed(() => {
    const code = this.feed.hasValue() ? this.feed.value().force : '';
    return this.#forces.forces().find((force) => force.code === code)?.name ?? code;
  });
  protected readonly heading = computed(() => {
    const period = this.feed.hasValue() ? this.feed.value().period : null;
    return period ? `Events of ${feedPeriod(period)}` : 'Event feed';
  });
  protected readonly facts = computed(() => (this.feed.hasValue() ? factsOf(this.feed.value()) : []));

  constructor() {
    const title = inject(PageTitle);
    effect(() => title.name(this.heading()));
    effect(() => {
      if (this.feed.hasValue()) this.#forces.choose(this.feed.value().force);
    });
  }

  protected confirm(): Promise<void> {
    return this.#decide(
      () => this.#api.invoke(eventsConfirm, { id: this.id() }),
      'The feed was loaded. Its events count.',
    );
  }

  protected discard(): Promise<void> {
    return this.#decide(
      () => this.#api.invoke(eventsDiscard, { id: this.id() }),
      'The feed was discarded. Nothing has changed.',
    );
  }

  protected undo(event: Event): Promise<void> {
    event.preventDefault();
    const reason = this.reason().trim();
    if (reason.length < 3) {
      this.errors.set([{ field: 'reason', message: 'Say in a few words why it is taken back' }]);
      return Promise.resolve();
    }
    return this.#decide(
      () => this.#api.invoke(eventsUndo, { id: this.id(), body: { reason } }),
      'The feed was taken back. Its events no longer count.',
    );
  }

  async #decide(act: () => Promise<EventFeedDetail>, done: string): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.errors.set([]);
    this.reference.set(null);
    this.message.set('');
    try {
      this.feed.set(await act());
      this.message.set(done);
    } catch (fault) {
      const problem = problemOf(fault);
      this.errors.set([{ message: problem.detail }]);
      this.reference.set(requestReference(problem));
    } finally {
      this.busy.set(false);
    }
  }
}

function factsOf(feed: EventFeedDetail): readonly SummaryRow[] {
  const named = (kind: string): string => EVENT_KINDS[kind as EventKind]?.label ?? kind;
  return [
    { key: 'Rows in the file', value: formatNumber(feed.rows) },
    ...Object.entries(feed.counts).map(([kind, count]) => ({ key: named(kind), value: formatNumber(count) })),
    { key: 'Complete for', value: feed.complete.map(named).join(', ') },
    { key: 'Read with the mapping', value: feed.mapping },
    { key: 'Received', value: `${dateAndTime(feed.createdAt)} from ${feed.createdBy}` },
    { key: 'Loaded', value: feed.publishedAt ? dateAndTime(feed.publishedAt) : '' },
    { key: 'Reason for taking it back', value: feed.undoReason ?? '' },
    { key: 'Fingerprint of the file (SHA-256)', value: feed.fileSha256 },
  ].filter(({ value }) => value !== '');
}
