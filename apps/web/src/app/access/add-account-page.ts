import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type AccountWithPassword } from '@muster/contracts';
import { Api } from '../api/generated/api';
import { accountAdd } from '../api/generated/functions';
import { problemOf } from '../api/problem-of';
import { CheckboxesField } from '../ui/checkboxes-field';
import { ErrorSummary, type FieldError } from '../ui/error-summary';
import { PageHeading } from '../ui/page-heading';
import { TextField } from '../ui/text-field';
import { checkNewAccount } from './check-new-account';
import { OneTimePassword } from './one-time-password';
import { ROLE_CHOICES } from './role-choices';
import { rolesIn } from './roles-in';

const FIELD_OF: Readonly<Record<string, { readonly field: string }>> = {
  'username-taken': { field: 'username' },
  'username-unsuitable': { field: 'username' },
  'roles-incompatible': { field: 'roles' },
};

/** Adds an account with a generated password. */
@Component({
  selector: 'ms-add-account-page',
  imports: [PageHeading, TextField, CheckboxesField, ErrorSummary, OneTimePassword, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <a routerLink="/accounts" class="govuk-back-link">Accounts</a>
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <ms-error-summary [errors]="errors()" />
        @if (added(); as done) {
          <ms-one-time-password
            [message]="done.account.displayName + ' has an account.'"
            [username]="done.account.displayName"
            [password]="done.password"
          />
        }
        <ms-page-heading text="Add an account" />
        <form novalidate (submit)="add($event)">
          <ms-text-field field="name" label="Name" [error]="errorOf('name')" [(value)]="name" />
          <ms-text-field
            field="username"
            label="Username"
            hint="3 to 40 small letters, digits, dots, dashes or underscores; starts with a letter. Do not use a staff number."
            width="govuk-input--width-20"
            [error]="errorOf('username')"
            [(value)]="username"
          />
          <ms-checkboxes-field
            field="roles"
            legend="What may this person do?"
            hint="An administrator has no other role. Nobody is both data steward and analyst. Leave all empty for somebody who will only be a listener, allocator or key custodian: two data protection officers grant that."
            [small]="true"
            [choices]="choices"
            [error]="errorOf('roles')"
            [(values)]="roles"
          />
          <button type="submit" class="govuk-button" [attr.aria-disabled]="busy() ? true : null">
            Add account
          </button>
        </form>
      </div>
    </div>
  `,
})
export class AddAccountPage {
  readonly #api = inject(Api);
  protected readonly choices = ROLE_CHOICES;
  protected readonly name = signal('');
  protected readonly username = signal('');
  protected readonly roles = signal<readonly string[]>([]);
  protected readonly busy = signal(false);
  protected readonly errors = signal<readonly FieldError[]>([]);
  protected readonly added = signal<AccountWithPassword | null>(null);

  protected errorOf(field: string): string {
    return this.errors().find((error) => error.field === field)?.message ?? '';
  }

  protected async add(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy()) return;
    this.added.set(null);
    const account = {
      displayName: this.name().trim(),
      username: this.username().trim(),
      roles: this.roles(),
    };
    this.errors.set(checkNewAccount(account));
    if (this.errors().length > 0) return;
    this.busy.set(true);
    try {
      this.added.set(
        await this.#api.invoke(accountAdd, { body: { ...account, roles: rolesIn(account.roles) } }),
      );
      this.name.set('');
      this.username.set('');
      this.roles.set([]);
    } catch (fault) {
      const problem = problemOf(fault);
      this.errors.set([{ ...FIELD_OF[problem.code], message: problem.detail }]);
    } finally {
      this.busy.set(false);
    }
  }
}
