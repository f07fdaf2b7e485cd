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
import { CountFileDesk } from '../count-files/count-file-desk';
import { CountFileReceipt } from '../count-files/count-file-receipt';
import { PageTitle } from '../shell/page-title';
import { dateAndTime } from '../ui/date-and-time';
import { ErrorSummary } from '../ui/error-summary';
import { NotificationBanner } from '../ui/notification-banner';
import { PageHeading } from '../ui/page-heading';
import { Waiting } from '../ui/waiting';
import { LeaverReconciliation } from './leaver-reconciliation';

/** One file of published totals: its receipt, the steward's decisions and, once published, whether the ledger agrees. */
@Component({
  selector: 'ms-aggregate-file-page',
  imports: [
    CountFileReceipt,
    ErrorSummary,
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
      @if (desk.analyst() && file.value().state === 'published') {
        @for (total of leavers(); track total.place + total.from + total.source) {
          <ms-leaver-reconciliation [total]="total" />
        }
      }
      <ms-count-file-receipt
        list="/data/aggregates"
        [file]="file.value()"
        [steward]="desk.steward()"
        [busy]="desk.busy()"
        [reasonError]="desk.reasonError()"
        [(reason)]="desk.reason"
        (confirmed)="confirm()"
        (discarded)="discard()"
        (undone)="undo()"
      />
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

  protected confirm(): Promise<void> {
    const replaces = this.file.hasValue() && this.file.value().supersedes.length > 0;
    const reason = replaces ? this.desk.reasonOr('Say in a few words why they are corrected') : undefined;
    if (reason === null) return Promise.resolve();
    const body = reason === undefined ? {} : { reason };
    return this.#settle(
      () => this.#api.invoke(aggregatesConfirm, { id: this.id(), body }),
      'The totals are published.',
    );
  }

  protected discard(): Promise<void> {
    return this.#settle(
      () => this.#api.invoke(aggregatesDiscard, { id: this.id() }),
      'The totals were discarded. Nothing has changed.',
    );
  }

  protected undo(): Promise<void> {
    const reason = this.desk.reasonOr('Say in a few words why it is taken back');
    if (reason === null) return Promise.resolve();
    return this.#settle(
      () => this.#api.invoke(aggregatesUndo, { id: this.id(), body: { reason } }),
      'The totals were taken back.',
    );
  }

  async #settle(act: () => Promise<CountFileDetail>, done: string): Promise<void> {
    const file = await this.desk.decide(act, done);
    if (file) this.file.set(file);
  }
}
