import { ChangeDetectionStrategy, Component, computed, inject, output, signal } from '@angular/core';
import { type CaseRoleGrant, type FactorReset } from '@muster/contracts';
import { Api } from '../api/generated/api';
import { caseRolesPropose, factorResetsPropose } from '../api/generated/functions';
import { Attempt } from '../ui/attempt';
import { ErrorSummary, type FieldError } from '../ui/error-summary';
import { RadiosField } from '../ui/radios-field';
import { type Choice } from '../ui/select-field';
import { TextField } from '../ui/text-field';
import { askedRole, CASE_ROLE_CHOICES } from './case-role-words';

const RESET = 'reset';
const CHOICES: readonly Choice[] = [
  ...CASE_ROLE_CHOICES,
  {
    value: RESET,
    label: 'Remove a lost second factor',
    hint: 'For somebody who has neither telephone nor recovery code. They set up another one.',
  },
];

/** Proposes a role of cases, or the end of a lost second factor. A second person confirms. */
@Component({
  selector: 'ms-propose-case-role-form',
  imports: [ErrorSummary, RadiosField, TextField],
  providers: [Attempt],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ms-error-summary [errors]="attempt.errors()" [reference]="attempt.reference()" />
    <form novalidate (submit)="propose($event)">
      <ms-text-field
        field="case-username"
        label="Username"
        hint="An open account of somebody else."
        width="govuk-input--width-20"
        [error]="attempt.errorOf('case-username')"
        [(value)]="username"
      />
      <ms-radios-field
        field="case-choice"
        legend="What do you propose?"
        [small]="true"
        [choices]="choices"
        [error]="attempt.errorOf('case-choice')"
        [(value)]="choice"
      />
      <button type="submit" class="govuk-button" [attr.aria-disabled]="attempt.busy() ? true : null">
        Propose
      </button>
    </form>
  `,
})
export class ProposeCaseRoleForm {
  readonly proposed = output<CaseRoleGrant | FactorReset>();

  readonly #api = inject(Api);
  protected readonly choices = CHOICES;
  protected readonly username = signal('');
  protected readonly choice = signal('');
  protected readonly attempt = inject(Attempt);
  readonly #missing = computed<readonly FieldError[]>(() => [
    ...(this.username().trim().length < 3
      ? [{ field: 'case-username', message: 'Enter the username of the person' }]
      : []),
    ...(this.choice() === '' ? [{ field: 'case-choice', message: 'Choose what you propose' }] : []),
  ]);

  protected async propose(event: Event): Promise<void> {
    event.preventDefault();
    await this.attempt.run(this.#missing(), async () => {
      this.proposed.emit(await this.#send());
      this.username.set('');
    });
  }

  #send(): Promise<CaseRoleGrant | FactorReset> {
    const username = this.username().trim();
    const asked = askedRole(this.choice());
    return asked
      ? this.#api.invoke(caseRolesPropose, { body: { username, ...asked } })
      : this.#api.invoke(factorResetsPropose, { body: { username } });
  }
}
