import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  resource,
  signal,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { type AccountList } from '@muster/contracts';
import { isCaseRole, type Role } from '@muster/domain';
import { Api } from '../api/generated/api';
import {
  accountDisable,
  accountEnable,
  accountList,
  accountReset,
  accountSetRoles,
} from '../api/generated/functions';
import { ROLE_NAMES } from '../shell/role-names';
import { problemOf } from '../api/problem-of';
import { requestReference } from '../api/request-reference';
import { CheckboxesField } from '../ui/checkboxes-field';
import { dateAndTime } from '../ui/date-and-time';
import { ErrorSummary, type FieldError } from '../ui/error-summary';
import { NotificationBanner } from '../ui/notification-banner';
import { PageHeading } from '../ui/page-heading';
import { SummaryList } from '../ui/summary-list';
import { Waiting } from '../ui/waiting';
import { OneTimePassword } from './one-time-password';
import { ROLE_CHOICES } from './role-choices';
import { rolesIn } from './roles-in';

/** One account: what it may do, whether it is open, a new password. */
@Component({
  selector: 'ms-account-page',
  imports: [
    PageHeading,
    SummaryList,
    CheckboxesField,
    ErrorSummary,
    NotificationBanner,
    OneTimePassword,
    Waiting,
    RouterLink,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './account-page.html',
})
export class AccountPage {
  readonly id = input.required<string>();

  readonly #api = inject(Api);
  protected readonly choices = ROLE_CHOICES;
  protected readonly list = resource({ loader: (): Promise<AccountList> => this.#api.invoke(accountList) });
  protected readonly account = computed(() =>
    this.list.hasValue() ? this.list.value().accounts.find(({ id }) => id === this.id()) : undefined,
  );
  protected readonly roles = linkedSignal<readonly string[]>(() => this.account()?.roles ?? []);
  protected readonly busy = signal(false);
  protected readonly message = signal('');
  protected readonly password = signal('');
  protected readonly errors = signal<readonly FieldError[]>([]);
  protected readonly reference = signal<string | null>(null);

  protected readonly facts = computed(() => {
    const account = this.account();
    if (!account) return [];
    const facts = [
      { key: 'Username', value: account.username },
      { key: 'Granted by two people', value: caseRoles(account.roles) },
      { key: 'Status', value: account.status === 'active' ? 'Active' : 'Disabled' },
      { key: 'Added', value: dateAndTime(account.createdAt) },
      { key: 'Last signed in', value: account.lastSignInAt ? dateAndTime(account.lastSignInAt) : 'Never' },
    ];
    return facts.filter(({ value }) => value !== '');
  });

  protected saveRoles(event: Event): Promise<void> {
    event.preventDefault();
    return this.#do('The roles have been changed. Sessions of this account have ended.', () =>
      this.#api.invoke(accountSetRoles, { id: this.id(), body: { roles: rolesIn(this.roles()) } }),
    );
  }

  protected disable(): Promise<void> {
    return this.#do('The account is disabled. Its sessions have ended.', () =>
      this.#api.invoke(accountDisable, { id: this.id() }),
    );
  }

  protected enable(): Promise<void> {
    return this.#do('The account is open again.', () => this.#api.invoke(accountEnable, { id: this.id() }));
  }

  protected reset(): Promise<void> {
    return this.#do('The account has a new password.', async () => {
      const { password } = await this.#api.invoke(accountReset, { id: this.id() });
      this.password.set(password);
    });
  }

  async #do(done: string, act: () => Promise<unknown>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.message.set('');
    this.password.set('');
    this.errors.set([]);
    try {
      await act();
      this.message.set(done);
      this.list.reload();
    } catch (fault) {
      const problem = problemOf(fault);
      this.errors.set([{ message: problem.detail }]);
      this.reference.set(requestReference(problem));
    } finally {
      this.busy.set(false);
    }
  }
}

function caseRoles(roles: readonly Role[]): string {
  return roles
    .filter(isCaseRole)
    .map((role) => ROLE_NAMES[role].name)
    .join(', ');
}
