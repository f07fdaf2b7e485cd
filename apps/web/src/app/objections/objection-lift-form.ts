import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { type ObjectionStatus } from '@muster/contracts';
import { Api } from '../api/generated/api';
import { objectionsLift } from '../api/generated/functions';
import { DateField } from '../ui/date-field';
import { ErrorSummary, type FieldError } from '../ui/error-summary';
import { NotificationBanner } from '../ui/notification-banner';
import { TextField } from '../ui/text-field';
import { checkNotice } from './check-notice';
import { noticeErrors } from './notice-errors';
import { REFERENCE_WORDS } from './reference-words';
import { today } from './today';

const IDS = { reference: 'lift-reference', day: 'withdrawn-on' };

/** Ends the notice of one person who withdrew it. */
@Component({
  selector: 'ms-objection-lift-form',
  imports: [TextField, DateField, ErrorSummary, NotificationBanner],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ms-error-summary [errors]="errors()" />
    @if (lifted()) {
      <ms-notification-banner tone="success">
        <p class="govuk-notification-banner__heading">The notice has ended.</p>
        <p class="govuk-body">The next workforce file brings the characteristics of the person again.</p>
      </ms-notification-banner>
    }
    <p class="govuk-body">
      Files that are loaded from now on bring the characteristics of the person again. What past snapshots
      held is gone: it cannot be brought back.
    </p>
    <form novalidate (submit)="lift($event)">
      <ms-text-field
        field="lift-reference"
        width="govuk-input--width-20"
        [label]="words().label"
        [hint]="words().hint"
        [error]="errorOf('lift-reference')"
        [(value)]="reference"
      />
      <ms-date-field
        field="withdrawn-on"
        legend="When did the force receive the withdrawal?"
        hint="For example, 31 3 2026."
        [error]="errorOf('withdrawn-on')"
        [(value)]="day"
      />
      <button
        type="submit"
        class="govuk-button govuk-button--secondary"
        [attr.aria-disabled]="busy() ? true : null"
      >
        End the notice
      </button>
    </form>
  `,
})
export class ObjectionLiftForm {
  readonly status = input.required<ObjectionStatus>();
  readonly sent = output();

  readonly #api = inject(Api);
  protected readonly words = computed(() => REFERENCE_WORDS[this.status().mode]);
  protected readonly reference = signal('');
  protected readonly day = signal('');
  protected readonly busy = signal(false);
  protected readonly lifted = signal(false);
  protected readonly errors = signal<readonly FieldError[]>([]);

  protected errorOf(field: string): string {
    return this.errors().find((error) => error.field === field)?.message ?? '';
  }

  protected async lift(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy()) return;
    this.lifted.set(false);
    const [reference, day] = [this.reference(), this.day()];
    this.errors.set(checkNotice({ reference, day }, IDS, today(new Date())));
    if (this.errors().length > 0) return;
    this.busy.set(true);
    this.reference.set('');
    const { force, mode } = this.status();
    try {
      await this.#api.invoke(objectionsLift, { body: { force, mode, reference, withdrawnOn: day } });
      this.lifted.set(true);
      this.sent.emit();
    } catch (fault) {
      this.errors.set(noticeErrors(fault, IDS));
    } finally {
      this.busy.set(false);
    }
  }
}
