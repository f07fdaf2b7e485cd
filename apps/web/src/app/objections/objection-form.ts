import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { type ObjectionStatus } from '@muster/contracts';
import { Api } from '../api/generated/api';
import { objectionsAdd } from '../api/generated/functions';
import { DateField } from '../ui/date-field';
import { ErrorSummary, type FieldError } from '../ui/error-summary';
import { NotificationBanner } from '../ui/notification-banner';
import { TextField } from '../ui/text-field';
import { checkNotice } from './check-notice';
import { noticeErrors } from './notice-errors';
import { REFERENCE_WORDS } from './reference-words';
import { today } from './today';

const IDS = { reference: 'add-reference', day: 'received-on' };

/** Records the notice of one person. The field is empty again as soon as the reference has been sent. */
@Component({
  selector: 'ms-objection-form',
  imports: [TextField, DateField, ErrorSummary, NotificationBanner],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ms-error-summary [errors]="errors()" />
    @if (recorded()) {
      <ms-notification-banner tone="success">
        <p class="govuk-notification-banner__heading">The notice is recorded.</p>
        <p class="govuk-body">Past snapshots are being changed. That goes on when you leave this page.</p>
      </ms-notification-banner>
    }
    <form novalidate (submit)="add($event)">
      <ms-text-field
        field="add-reference"
        width="govuk-input--width-20"
        [label]="words().label"
        [hint]="words().hint"
        [error]="errorOf('add-reference')"
        [(value)]="reference"
      />
      <ms-date-field
        field="received-on"
        legend="When did the force receive the notice?"
        hint="For example, 31 3 2026."
        [error]="errorOf('received-on')"
        [(value)]="day"
      />
      <button type="submit" class="govuk-button" [attr.aria-disabled]="busy() ? true : null">
        Record the notice
      </button>
    </form>
  `,
})
export class ObjectionForm {
  readonly status = input.required<ObjectionStatus>();
  readonly sent = output();

  readonly #api = inject(Api);
  protected readonly words = computed(() => REFERENCE_WORDS[this.status().mode]);
  protected readonly reference = signal('');
  protected readonly day = signal('');
  protected readonly busy = signal(false);
  protected readonly recorded = signal(false);
  protected readonly errors = signal<readonly FieldError[]>([]);

  protected errorOf(field: string): string {
    return this.errors().find((error) => error.field === field)?.message ?? '';
  }

  protected async add(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy()) return;
    this.recorded.set(false);
    const [reference, day] = [this.reference(), this.day()];
    this.errors.set(checkNotice({ reference, day }, IDS, today(new Date())));
    if (this.errors().length > 0) return;
    this.busy.set(true);
    this.reference.set('');
    const { force, mode } = this.status();
    try {
      await this.#api.invoke(objectionsAdd, { body: { force, mode, reference, receivedOn: day } });
      this.recorded.set(true);
      this.sent.emit();
    } catch (fault) {
      this.errors.set(noticeErrors(fault, IDS));
    } finally {
      this.busy.set(false);
    }
  }
}
