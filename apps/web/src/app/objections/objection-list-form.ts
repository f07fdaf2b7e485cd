import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { type ObjectionReceipt, type ObjectionStatus } from '@muster/contracts';
import { formatNumber } from '@muster/narrative';
import { Api } from '../api/generated/api';
import { objectionsLoad } from '../api/generated/functions';
import { IssueList } from '../data/issue-list';
import { DateField } from '../ui/date-field';
import { ErrorSummary, type FieldError } from '../ui/error-summary';
import { FileField } from '../ui/file-field';
import { NotificationBanner } from '../ui/notification-banner';
import { TextField } from '../ui/text-field';
import { checkNotice } from './check-notice';
import { noticeErrors } from './notice-errors';
import { today } from '../ui/today';

const IDS = { reference: 'list-file', day: 'list-received-on' };

/** Records the notices of a list. It says how many rows were read, never whom they match. */
@Component({
  selector: 'ms-objection-list-form',
  imports: [FileField, TextField, DateField, ErrorSummary, NotificationBanner, IssueList],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ms-error-summary [errors]="errors()" />
    @if (receipt(); as done) {
      @if (done.recorded) {
        <ms-notification-banner tone="success">
          <p class="govuk-notification-banner__heading">{{ rowsRead(done) }}</p>
          <p class="govuk-body">Past snapshots are being changed. That goes on when you leave this page.</p>
        </ms-notification-banner>
      }
      <ms-issue-list [issues]="done.issues" />
    }
    <form novalidate (submit)="load($event)">
      <ms-file-field
        field="list-file"
        label="List of references, one a row"
        hint="CSV, gzip, XLSX or ODS. The list is read in memory and not stored."
        accept=".csv,.tsv,.txt,.gz,.xlsx,.ods,text/csv"
        [error]="errorOf('list-file')"
        [(file)]="file"
      />
      <ms-text-field
        field="list-column"
        label="Column of the reference (optional)"
        hint="Needed when the list has other columns than the workforce file."
        width="govuk-input--width-20"
        [(value)]="column"
      />
      <ms-date-field
        field="list-received-on"
        legend="When did the force receive these notices?"
        hint="For example, 31 3 2026."
        [error]="errorOf('list-received-on')"
        [(value)]="day"
      />
      <button type="submit" class="govuk-button" [attr.aria-disabled]="busy() ? true : null">
        Load the list
      </button>
    </form>
  `,
})
export class ObjectionListForm {
  readonly status = input.required<ObjectionStatus>();
  readonly sent = output();

  readonly #api = inject(Api);
  protected readonly file = signal<File | null>(null);
  protected readonly column = signal('');
  protected readonly day = signal('');
  protected readonly busy = signal(false);
  protected readonly receipt = signal<ObjectionReceipt | null>(null);
  protected readonly errors = signal<readonly FieldError[]>([]);

  protected errorOf(field: string): string {
    return this.errors().find((error) => error.field === field)?.message ?? '';
  }

  protected rowsRead({ rows }: ObjectionReceipt): string {
    return rows === 1 ? '1 row was read.' : `${formatNumber(rows)} rows were read.`;
  }

  protected async load(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy()) return;
    this.receipt.set(null);
    const file = this.file();
    const dayErrors = checkNotice({ reference: 'list', day: this.day() }, IDS, today(new Date()));
    this.errors.set([...(file ? [] : [{ field: IDS.reference, message: 'Choose a file' }]), ...dayErrors]);
    if (!file || this.errors().length > 0) return;
    this.busy.set(true);
    const { force, mode } = this.status();
    const column = this.column().trim();
    const about = { force, mode, receivedOn: this.day(), ...(column ? { column } : {}) };
    try {
      const receipt = await this.#api.invoke(objectionsLoad, { body: { ...about, file } });
      this.receipt.set(receipt);
      if (!receipt.recorded) this.errors.set([{ field: IDS.reference, message: 'Nothing was recorded' }]);
      this.sent.emit();
    } catch (fault) {
      this.errors.set(noticeErrors(fault, IDS));
    } finally {
      this.busy.set(false);
    }
  }
}
