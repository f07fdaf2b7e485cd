import { ChangeDetectionStrategy, Component, computed, effect, inject, input, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type EventFeedDetail } from '@muster/contracts';
import { EVENT_KINDS, type EventKind } from '@muster/domain';
import { formatNumber } from '@muster/narrative';
import { ForceStore } from '../api/force-store';
import { Api } from '../api/generated/api';
import { eventsConfirm, eventsDiscard, eventsGet, eventsUndo } from '../api/generated/functions';
import { DecisionDesk } from '../data/decision-desk';
import { IssueList } from '../data/issue-list';
import { TakeBackForm } from '../data/take-back-form';
import { PageTitle } from '../shell/page-title';
import { dateAndTime } from '../ui/date-and-time';
import { ErrorSummary } from '../ui/error-summary';
import { NotificationBanner } from '../ui/notification-banner';
import { PageHeading } from '../ui/page-heading';
import { SummaryList, type SummaryRow } from '../ui/summary-list';
import { Tag } from '../ui/tag';
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
    TakeBackForm,
    Waiting,
  ],
  providers: [DecisionDesk],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './event-feed-page.html',
})
export class EventFeedPage {
  readonly id = input.required<string>();

  readonly #api = inject(Api);
  readonly #forces = inject(ForceStore);
  protected readonly desk = inject(DecisionDesk);
  protected readonly feed = resource({
    params: () => this.id(),
    loader: ({ params }): Promise<EventFeedDetail> => this.#api.invoke(eventsGet, { id: params }),
  });

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

  protected confirm(): Promise<boolean> {
    return this.desk.decide(
      this.feed,
      () => this.#api.invoke(eventsConfirm, { id: this.id() }),
      'The feed was loaded. Its events count.',
    );
  }

  protected discard(): Promise<boolean> {
    return this.desk.decide(
      this.feed,
      () => this.#api.invoke(eventsDiscard, { id: this.id() }),
      'The feed was discarded. Nothing has changed.',
    );
  }

  protected undo(): Promise<boolean> {
    return this.desk.takeBack(
      this.feed,
      (reason) => this.#api.invoke(eventsUndo, { id: this.id(), body: { reason } }),
      'The feed was taken back. Its events no longer count.',
    );
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
