import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { type OfficeHolder } from '@muster/contracts';
import { Api } from '../api/generated/api';
import { officeHoldersPropose } from '../api/generated/functions';
import { Attempt } from '../ui/attempt';
import { ErrorSummary, type FieldError } from '../ui/error-summary';
import { TextField } from '../ui/text-field';

/** Proposes an office-holder. A second person confirms. */
@Component({
  selector: 'ms-propose-form',
  imports: [ErrorSummary, TextField],
  providers: [Attempt],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ms-error-summary [errors]="attempt.errors()" [reference]="attempt.reference()" />
    <form novalidate (submit)="propose($event)">
      <ms-text-field
        field="holder-username"
        label="Username"
        hint="An open account that manages no accounts."
        width="govuk-input--width-20"
        [error]="attempt.errorOf('holder-username')"
        [(value)]="username"
      />
      <ms-text-field
        field="holder-office"
        label="Office"
        hint="For example, Deputy Chief Constable. It stands across the list."
        [error]="attempt.errorOf('holder-office')"
        [(value)]="office"
      />
      <button type="submit" class="govuk-button" [attr.aria-disabled]="attempt.busy() ? true : null">
        Propose
      </button>
    </form>
  `,
})
export class ProposeForm {
  readonly force = input.required<string>();
  readonly proposed = output<OfficeHolder>();

  readonly #api = inject(Api);
  protected readonly username = signal('');
  protected readonly office = signal('');
  protected readonly attempt = inject(Attempt);
  readonly #missing = computed<readonly FieldError[]>(() => [
    ...(this.username().trim() === ''
      ? [{ field: 'holder-username', message: 'Enter the username of the office-holder' }]
      : []),
    ...(this.office().trim().length < 3
      ? [{ field: 'holder-office', message: 'Enter the office in three characters or more' }]
      : []),
    ...(this.office().length > 80
      ? [{ field: 'holder-office', message: 'Enter the office in 80 characters or fewer' }]
      : []),
  ]);

  protected async propose(event: Event): Promise<void> {
    event.preventDefault();
    await this.attempt.run(this.#missing(), async () => {
      const body = { force: this.force(), username: this.username().trim(), office: this.office().trim() };
      this.proposed.emit(await this.#api.invoke(officeHoldersPropose, { body }));
      this.username.set('');
      this.office.set('');
    });
  }
}
