import { ChangeDetectionStrategy, Component, computed, effect, inject, input, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type CountFileDetail } from '@muster/contracts';
import { Api } from '../api/generated/api';
import {
  aggregatesConfirm,
  aggregatesDiscard,
  aggregatesGet,
  aggregatesUndo,
} from '../api/generated/functions';
import { type CountFileCalls, CountFileDesk } from '../count-files/count-file-desk';
import { CountFileReceipt } from '../count-files/count-file-receipt';
import { PageTitle } from '../shell/page-title';
import { dateAndTime } from '../ui/date-and-time';
import { ErrorSummary } from '../ui/error-summary';
import { NotificationBanner } from '../ui/notification-banner';
import { PageHeading } from '../ui/page-heading';
import { Waiting } from '../ui/waiting';
import { FigureTable } from './figure-table';
import { LeaverReconciliation } from './leaver-reconciliation';

/** One file of published totals: its receipt, the steward's decisions and, once published, whether the ledger agrees. */
@Component({
  selector: 'ms-aggregate-file-page',
  imports: [
    CountFileReceipt,
    ErrorSummary,
    FigureTable,
    LeaverReconciliation,
    NotificationBanner,
    PageHeading,
    RouterLink,
    Waiting,
  ],
  providers: [CountFileDesk],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <a routerLink="/data/aggregates" class="govuk-back-link">Published totals</a>
    <ms-error-summary [errors]="desk.errors()" [reference]="desk.reference()" />
    @if (desk.message()) {
      <ms-notification-banner tone="success">
        <p class="govuk-notification-banner__heading">{{ desk.message() }}</p>
      </ms-notification-banner>
    }
    <ms-page-heading caption="Published totals" [text]="heading()" />
    @if (file.hasValue()) {
      <ms-count-file-receipt
        list="/data/aggregates"
        [file]="file.value()"
        [desk]="desk"
        (confirmed)="desk.confirm(file, calls)"
        (discarded)="desk.discard(file, calls)"
        (undone)="desk.undo(file, calls)"
      />
      @if (desk.analyst() && file.value().state === 'published') {
        <ms-figure-table [file]="file.value().id" />
        @for (total of leavers(); track total.place + total.from + total.source) {
          <ms-leaver-reconciliation [total]="total" />
        }
      }
    } @else {
      <ms-waiting [of]="file" what="the file" />
    }
  `,
})
export class AggregateFilePage {
  readonly id = input.required<string>();

  readonly #api = inject(Api);
  protected readonly desk = inject(CountFileDesk);
  protected readonly file = resource({
    params: () => this.id(),
    loader: ({ params }): Promise<CountFileDetail> => this.#api.invoke(aggregatesGet, { id: params }),
  });
  protected readonly calls: CountFileCalls = {
    what: 'totals',
    confirm: (id, body) => this.#api.invoke(aggregatesConfirm, { id, body }),
    discard: (id) => this.#api.invoke(aggregatesDiscard, { id }),
    undo: (id, body) => this.#api.invoke(aggregatesUndo, { id, body }),
  };
  protected readonly heading = computed(() =>
    this.file.hasValue() ? `Received ${dateAndTime(this.file.value().createdAt)}` : 'Published totals',
  );
  protected readonly leavers = computed(() =>
    this.file.hasValue()
      ? (this.file.value().holds?.totals ?? []).filter(
          ({ measure, unit }) => measure === 'leavers' && unit === 'headcount',
        )
      : [],
  );

  constructor() {
    const title = inject(PageTitle);
    effect(() => title.name(`${this.heading()} – Published totals`));
  }
}
