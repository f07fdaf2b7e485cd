import { ChangeDetectionStrategy, Component, inject, output, signal } from '@angular/core';
import { type SensitiveDimension, type SensitiveGrant } from '@muster/contracts';
import { Api } from '../api/generated/api';
import { grantsAdd } from '../api/generated/functions';
import { Attempt } from '../ui/attempt';
import { today } from '../ui/today';
import { DateField } from '../ui/date-field';
import { ErrorSummary } from '../ui/error-summary';
import { type Choice, SelectField } from '../ui/select-field';
import { TextareaField } from '../ui/textarea-field';
import { TextField } from '../ui/text-field';
import { checkGrant } from './check-grant';
import { SENSITIVE_DIMENSIONS } from './sensitive-dimensions';

const CHOICES: readonly Choice[] = Object.entries(SENSITIVE_DIMENSIONS).map(([value, label]) => ({
  value,
  label,
}));

/** Lets an analyst count by one sensitive characteristic for a time. */
@Component({
  selector: 'ms-grant-form',
  imports: [DateField, ErrorSummary, SelectField, TextareaField, TextField],
  providers: [Attempt],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ms-error-summary [errors]="attempt.errors()" [reference]="attempt.reference()" />
    <form novalidate (submit)="give($event)">
      <ms-text-field
        field="grant-username"
        label="Username of the analyst"
        width="govuk-input--width-20"
        [error]="attempt.errorOf('grant-username')"
        [(value)]="username"
      />
      <ms-select-field
        field="grant-dimension"
        label="Characteristic"
        [choices]="choices"
        [value]="dimension()"
        (valueChange)="choose($event)"
      />
      <ms-date-field
        field="grant-until"
        legend="Last day"
        hint="At most twelve months from now. For example, 31 3 2027."
        [error]="attempt.errorOf('grant-until')"
        [(value)]="until"
      />
      <ms-textarea-field
        field="grant-purpose"
        label="What it is for"
        hint="Kept in the audit trail. Do not name anybody."
        [error]="attempt.errorOf('grant-purpose')"
        [(value)]="purpose"
      />
      <button type="submit" class="govuk-button" [attr.aria-disabled]="attempt.busy() ? true : null">
        Give the grant
      </button>
    </form>
  `,
})
export class GrantForm {
  readonly given = output<SensitiveGrant>();

  readonly #api = inject(Api);
  protected readonly choices = CHOICES;
  protected readonly username = signal('');
  protected readonly dimension = signal<SensitiveDimension>('religion');
  protected readonly until = signal('');
  protected readonly purpose = signal('');
  protected readonly attempt = inject(Attempt);

  protected choose(value: string): void {
    if (Object.hasOwn(SENSITIVE_DIMENSIONS, value)) this.dimension.set(value as SensitiveDimension);
  }

  protected async give(event: Event): Promise<void> {
    event.preventDefault();
    const form = { username: this.username(), until: this.until(), purpose: this.purpose() };
    const errors = checkGrant(form, today(new Date()));
    await this.attempt.run(errors, async () => {
      const body = {
        ...{ username: form.username.trim(), dimension: this.dimension() },
        ...{ until: form.until, purpose: form.purpose.trim() },
      };
      this.given.emit(await this.#api.invoke(grantsAdd, { body }));
      this.username.set('');
      this.purpose.set('');
    });
  }
}
