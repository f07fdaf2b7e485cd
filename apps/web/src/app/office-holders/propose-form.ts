import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { type OfficeHolder } from '@muster/contracts';
import { Api } from '../api/generated/api';
import { officeHoldersPropose } from '../api/generated/functions';
import { problemOf } from '../api/problem-of';
import { requestReference } from '../api/request-reference';
import { ErrorSummary, type FieldError } from '../ui/error-summary';
import { TextField } from '../ui/text-field';

/** Proposes an office-holder. A second person confirms. */
@Component({
  selector: 'ms-propose-form',
  imports: [ErrorSummary, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ms-error-summary [errors]="errors()" [reference]="reference()" />
    <form novalidate (submit)="propose($event)">
      <ms-text-field
        field="holder-username"
        label="Username"
        hint="An open account that manages no accounts."
        width="govuk-input--width-20"
        [error]="errorOf('holder-username')"
        [(value)]="username"
      />
      <ms-text-field
        field="holder-office"
        label="Office"
        hint="For example, Deputy Chief Constable. It stands across the list."
        [error]="errorOf('holder-office')"
        [(value)]="office"
      />
      <button type="submit" class="govuk-button" [attr.aria-disabled]="busy() ? true : null">Propose</button>
    </form>
  `,
})
export class ProposeForm {
  readonly force = input.required<string>();
  readonly proposed = output<OfficeHolder>();

  readonly #api = inject(Api);
  protected readonly username = signal('');
  protected readonly office = signal('');
  protected readonly busy = signal(false);
  protected readonly errors = signal<readonly FieldError[]>([]);
  protected readonly reference = signal<string | null>(null);
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

  protected errorOf(field: string): string {
    return this.errors().find((error) => error.field === field)?.message ?? '';
  }

  protected async propose(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy()) return;
    this.errors.set(this.#missing());
    this.reference.set(null);
    if (this.errors().length > 0) return;
    this.busy.set(true);
    try {
      const body = { force: this.force(), username: this.username().trim(), office: this.office().trim() };
      this.proposed.emit(await this.#api.invoke(officeHoldersPropose, { body }));
      this.username.set('');
      this.office.set('');
    } catch (fault) {
      const problem = problemOf(fault);
      this.errors.set([{ message: problem.detail }]);
      this.reference.set(requestReference(problem));
    } finally {
      this.busy.set(false);
    }
  }
}
