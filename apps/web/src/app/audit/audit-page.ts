import { ChangeDetectionStrategy, Component, computed, inject, input, resource } from '@angular/core';
import { type AuditEvent, type AuditPage as Events, type AuditVerification } from '@muster/contracts';
import { formatNumber } from '@muster/narrative';
import { Api } from '../api/generated/api';
import { auditPage, auditVerification } from '../api/generated/functions';
import { dateAndTime } from '../ui/date-and-time';
import { DataTable } from '../ui/data-table';
import { NotificationBanner } from '../ui/notification-banner';
import { PageHeading } from '../ui/page-heading';
import { Pagination } from '../ui/pagination';
import { type TableColumn } from '../ui/table-column';
import { Waiting } from '../ui/waiting';

const OUTCOMES = { done: 'Done', refused: 'Refused', failed: 'Failed' } as const;

/** Who did and asked what, oldest first, and whether the chain of events is whole. */
@Component({
  selector: 'ms-audit-page',
  imports: [PageHeading, DataTable, Pagination, NotificationBanner, Waiting],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ms-page-heading text="Audit trail" />
    <p class="govuk-body">
      Each event carries a hash over itself and the event before it, so a change or a gap shows. Events are
      never changed or removed, and none holds a figure or a value of a person.
    </p>
    @if (verification.hasValue()) {
      @if (verification.value().intact) {
        <div class="govuk-inset-text">
          The trail is whole: all {{ checked() }} events were checked just now, and each follows from the one
          before.
        </div>
      } @else {
        <ms-notification-banner>
          <p class="govuk-notification-banner__heading">
            The trail is broken at event {{ verification.value().firstBroken }}.
          </p>
          <p class="govuk-body">Keep a copy of the database as it is now and start an incident.</p>
        </ms-notification-banner>
      }
    } @else {
      <ms-waiting [of]="verification" what="the check of the trail" />
    }
    @if (events.hasValue()) {
      <ms-data-table
        caption="Events, oldest first"
        empty="There are no later events."
        [compact]="true"
        [columns]="columns"
        [rows]="events.value().events"
      />
      <ms-pagination
        label="Pages of the audit trail"
        previousText="First events"
        nextText="Later events"
        [previous]="start() > 0 ? { after: null } : null"
        [next]="later()"
      />
    } @else {
      <ms-waiting [of]="events" what="the events" />
    }
  `,
})
export class AuditPage {
  /** Number of the event after which this page begins. */
  readonly after = input<string>();

  readonly #api = inject(Api);
  protected readonly start = computed(() => Math.max(0, Math.trunc(Number(this.after() ?? 0)) || 0));
  protected readonly events = resource({
    params: () => this.start(),
    loader: ({ params }): Promise<Events> => this.#api.invoke(auditPage, { after: params }),
  });
  protected readonly verification = resource({
    loader: (): Promise<AuditVerification> => this.#api.invoke(auditVerification),
  });
  protected readonly checked = computed(() =>
    this.verification.hasValue() ? formatNumber(this.verification.value().events) : '',
  );
  protected readonly later = computed(() => {
    const next = this.events.hasValue() ? this.events.value().next : null;
    return next === null ? null : { after: String(next) };
  });

  protected readonly columns: readonly TableColumn<AuditEvent>[] = [
    { key: 'seq', label: 'Event', value: (event) => event.seq, numeric: true, header: true },
    { key: 'at', label: 'When', value: (event) => event.at, text: (event) => dateAndTime(event.at) },
    { key: 'actor', label: 'Who', value: (event) => event.actor },
    { key: 'action', label: 'What', value: (event) => event.action },
    { key: 'object', label: 'On what', value: (event) => event.object },
    {
      key: 'outcome',
      label: 'Outcome',
      value: (event) => event.outcome,
      text: (event) => OUTCOMES[event.outcome],
      tone: (event) => (event.outcome === 'done' ? 'good' : event.outcome === 'refused' ? 'waiting' : 'bad'),
    },
    { key: 'purpose', label: 'Purpose', value: (event) => event.purpose },
  ];
}
