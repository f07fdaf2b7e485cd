import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { type ObjectionPurpose, type ObjectionStatus } from '@muster/contracts';
import { Api } from '../api/generated/api';
import { objectionsCheck } from '../api/generated/functions';
import { ErrorSummary, type FieldError } from '../ui/error-summary';
import { NotificationBanner } from '../ui/notification-banner';
import { RadiosField } from '../ui/radios-field';
import { TextField } from '../ui/text-field';
import { checkNotice } from './check-notice';
import { noticeErrors } from './notice-errors';
import { REFERENCE_WORDS } from './reference-words';
import { today } from '../ui/today';

const IDS = { reference: 'check-reference' };
const PURPOSES: readonly { readonly value: ObjectionPurpose; readonly label: string }[] = [
  { value: 'person-asked', label: 'The person asked' },
  { value: 'notice-received', label: 'A notice came in' },
  { value: 'list-review', label: 'I review the list' },
];

/** Answers whether one reference is on the list. */
@Component({
  selector: 'ms-objection-check-form',
  imports: [TextField, RadiosField, ErrorSummary, NotificationBanner],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ms-error-summary [errors]="errors()" />
    @if (onList() !== null) {
      <ms-notification-banner tone="success">
        <p class="govuk-notification-banner__heading">
          {{ onList() ? 'The reference is on the list.' : 'The reference is not on the list.' }}
        </p>
      </ms-notification-banner>
    }
    <form novalidate (submit)="check($event)">
      <ms-text-field
        field="check-reference"
        width="govuk-input--width-20"
        [label]="words().label"
        hint="It is not stored. The audit trail keeps that you asked, and why."
        [error]="errorOf('check-reference')"
        [(value)]="reference"
      />
      <ms-radios-field
        field="purpose"
        legend="Why do you ask?"
        [small]="true"
        [choices]="purposes"
        [error]="errorOf('purpose')"
        [(value)]="purpose"
      />
      <button type="submit" class="govuk-button" [attr.aria-disabled]="busy() ? true : null">Check</button>
    </form>
  `,
})
export class ObjectionCheckForm {
  readonly status = input.required<ObjectionStatus>();

  readonly #api = inject(Api);
  protected readonly purposes = PURPOSES;
  protected readonly words = computed(() => REFERENCE_WORDS[this.status().mode]);
  protected readonly reference = signal('');
  protected readonly purpose = signal('');
  protected readonly busy = signal(false);
  protected readonly onList = signal<boolean | null>(null);
  protected readonly errors = signal<readonly FieldError[]>([]);

  protected errorOf(field: string): string {
    return this.errors().find((error) => error.field === field)?.message ?? '';
  }

  protected async check(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy()) return;
    this.onList.set(null);
    const reference = this.reference();
    const purpose = PURPOSES.find(({ value }) => value === this.purpose())?.value;
    this.errors.set([
      ...checkNotice({ reference }, IDS, today(new Date())),
      ...(purpose ? [] : [{ field: 'purpose', message: 'Choose why you ask' }]),
    ]);
    if (!purpose || this.errors().length > 0) return;
    this.busy.set(true);
    this.reference.set('');
    const { force, mode } = this.status();
    try {
      const answer = await this.#api.invoke(objectionsCheck, { body: { force, mode, reference, purpose } });
      this.onList.set(answer.onList);
    } catch (fault) {
      this.errors.set(noticeErrors(fault, IDS));
    } finally {
      this.busy.set(false);
    }
  }
}
