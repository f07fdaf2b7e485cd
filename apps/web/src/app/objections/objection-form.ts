import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { type ObjectionStatus } from '@muster/contracts';
import { Api } from '../api/generated/api';
import { DateField } from '../ui/date-field';
import { ErrorSummary, type FieldError } from '../ui/error-summary';
import { NotificationBanner } from '../ui/notification-banner';
import { TextField } from '../ui/text-field';
import { checkNotice } from './check-notice';
import { noticeErrors } from './notice-errors';
import { OBJECTION_ACTS } from './objection-acts';
import { REFERENCE_WORDS } from './reference-words';
import { today } from '../ui/today';

/** Records the notice of one person, or ends it; what stands inside is said before the fields. The field is empty again as soon as the reference has been sent. */
@Component({
  selector: 'ms-objection-form',
  imports: [TextField, DateField, ErrorSummary, NotificationBanner],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ms-error-summary [errors]="errors()" />
    @if (done()) {
      <ms-notification-banner tone="success">
        <p class="govuk-notification-banner__heading">{{ act().done }}</p>
        <p class="govuk-body">{{ act().then }}</p>
      </ms-notification-banner>
    }
    <ng-content />
    <form novalidate (submit)="send($event)">
      <ms-text-field
        [field]="act().ids.reference"
        width="govuk-input--width-20"
        [label]="words().label"
        [hint]="words().hint"
        [error]="errorOf(act().ids.reference)"
        [(value)]="reference"
      />
      <ms-date-field
        [field]="act().ids.day"
        [legend]="act().legend"
        hint="For example, 31 3 2026."
        [error]="errorOf(act().ids.day)"
        [(value)]="day"
      />
      <button
        type="submit"
        class="govuk-button"
        [class]="act().tone"
        [attr.aria-disabled]="busy() ? true : null"
      >
        {{ act().button }}
      </button>
    </form>
  `,
})
export class ObjectionForm {
  readonly kind = input.required<keyof typeof OBJECTION_ACTS>();
  readonly status = input.required<ObjectionStatus>();
  readonly sent = output();

  readonly #api = inject(Api);
  protected readonly act = computed(() => OBJECTION_ACTS[this.kind()]);
  protected readonly words = computed(() => REFERENCE_WORDS[this.status().mode]);
  protected readonly reference = signal('');
  protected readonly day = signal('');
  protected readonly busy = signal(false);
  protected readonly done = signal(false);
  protected readonly errors = signal<readonly FieldError[]>([]);

  protected errorOf(field: string): string {
    return this.errors().find((error) => error.field === field)?.message ?? '';
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy()) return;
    this.done.set(false);
    const { ids, send } = this.act();
    const [reference, day] = [this.reference(), this.day()];
    this.errors.set(checkNotice({ reference, day }, ids, today(new Date())));
    if (this.errors().length > 0) return;
    this.busy.set(true);
    this.reference.set('');
    const { force, mode } = this.status();
    try {
      await send(this.#api, { force, mode }, reference, day);
      this.done.set(true);
      this.sent.emit();
    } catch (fault) {
      this.errors.set(noticeErrors(fault, ids));
    } finally {
      this.busy.set(false);
    }
  }
}
