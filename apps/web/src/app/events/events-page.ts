import { ChangeDetectionStrategy, Component, computed, inject, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type EventFeedList, type EventFeedSummary, type Reconciliation } from '@muster/contracts';
import { formatNumber } from '@muster/narrative';
import { SessionStore } from '../access/session-store';
import { ForceStore } from '../api/force-store';
import { Api } from '../api/generated/api';
import { eventsList, eventsReconcile } from '../api/generated/functions';
import { ForceChoice } from '../shell/force-choice';
import { DataTable } from '../ui/data-table';
import { dateAndTime } from '../ui/date-and-time';
import { PageHeading } from '../ui/page-heading';
import { type TableColumn } from '../ui/table-column';
import { Waiting } from '../ui/waiting';
import { EVENT_FEED_STATES } from './event-feed-states';
import { EventUpload } from './event-upload';
import { feedPeriod } from './feed-period';
import { ReconciliationPanel } from './reconciliation-panel';

/** The event feeds of a force, the way in for a further one, and where events and snapshots contradict each other. */
@Component({
  selector: 'ms-events-page',
  imports: [DataTable, EventUpload, PageHeading, ReconciliationPanel, RouterLink, ForceChoice, Waiting],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <a routerLink="/data" class="govuk-back-link">Snapshots</a>
    <ms-page-heading text="Event feeds" />
    <p class="govuk-body">
      An event feed lists joiners, leavers with their reason, promotions and moves. Muster compares it with
      the snapshots and lists what contradicts.
    </p>
    @if (forces.list.hasValue()) {
      <ms-force-choice />
      @if (code(); as force) {
        @if (feeds.hasValue()) {
          <ms-data-table
            [caption]="'Event feeds of ' + (forces.current()?.name ?? 'the force')"
            empty="No event feed has been loaded yet."
            [columns]="columns"
            [rows]="feeds.value().feeds"
          />
        } @else {
          <ms-waiting [of]="feeds" what="the event feeds" />
        }
        @if (counting()) {
          <h2 class="govuk-heading-m">Events and snapshots</h2>
          @if (reconciliation.hasValue()) {
            <ms-reconciliation-panel
              [reconciliation]="reconciliation.value()"
              [feeds]="feeds.hasValue() ? feeds.value().feeds : []"
            />
          } @else {
            <ms-waiting [of]="reconciliation" what="the comparison" />
          }
        }
        @if (steward()) {
          <h2 class="govuk-heading-m">Load an event feed</h2>
          <ms-event-upload [force]="force" />
        }
      } @else {
        <ms-waiting [of]="null" what="the forces" />
      }
    } @else {
      <ms-waiting [of]="forces.list" what="the forces" />
    }
  `,
})
export class EventsPage {
  readonly #api = inject(Api);
  readonly #sessions = inject(SessionStore);
  protected readonly forces = inject(ForceStore);
  protected readonly steward = computed(() => this.#sessions.has('steward'));
  protected readonly code = computed(() => this.forces.current()?.code);
  protected readonly feeds = resource({
    params: () => this.code(),
    loader: ({ params }): Promise<EventFeedList> => this.#api.invoke(eventsList, { force: params }),
  });
  protected readonly counting = computed(
    () => this.feeds.hasValue() && this.feeds.value().feeds.some(({ state }) => state === 'published'),
  );
  protected readonly reconciliation = resource({
    params: () => (this.counting() ? this.code() : undefined),
    loader: ({ params }): Promise<Reconciliation> => this.#api.invoke(eventsReconcile, { force: params }),
  });

  protected readonly columns: readonly TableColumn<EventFeedSummary>[] = [
    {
      key: 'period',
      label: 'Period',
      value: (row) => row.period?.from ?? null,
      text: (row) => feedPeriod(row.period),
      header: true,
      sortable: true,
      link: (row) => ['/data/events', row.id],
    },
    {
      key: 'state',
      label: 'State',
      value: (row) => EVENT_FEED_STATES[row.state].word,
      tone: (row) => EVENT_FEED_STATES[row.state].tone,
      sortable: true,
    },
    {
      key: 'events',
      label: 'Events',
      value: (row) => row.events,
      text: (row) => formatNumber(row.events),
      numeric: true,
      sortable: true,
    },
    { key: 'by', label: 'Received from', value: (row) => row.createdBy, sortable: true },
    {
      key: 'at',
      label: 'Received',
      value: (row) => row.createdAt,
      text: (row) => dateAndTime(row.createdAt),
      sortable: true,
    },
  ];
}
