import { ChangeDetectionStrategy, Component, inject, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type Account, type AccountList } from '@muster/contracts';
import { Api } from '../api/generated/api';
import { accountList } from '../api/generated/functions';
import { ROLE_NAMES } from '../shell/role-names';
import { dateAndTime } from '../ui/date-and-time';
import { DataTable } from '../ui/data-table';
import { PageHeading } from '../ui/page-heading';
import { type TableColumn } from '../ui/table-column';
import { Waiting } from '../ui/waiting';

/** Every account of this installation. An administrator sees accounts, no figures and no cases. */
@Component({
  selector: 'ms-accounts-page',
  imports: [PageHeading, DataTable, Waiting, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ms-page-heading text="Accounts" />
    <a class="govuk-button" routerLink="/accounts/add">Add an account</a>
    @if (accounts.hasValue()) {
      <ms-data-table caption="All accounts" [columns]="columns" [rows]="accounts.value().accounts" />
    } @else {
      <ms-waiting [of]="accounts" what="the accounts" />
    }
  `,
})
export class AccountsPage {
  readonly #api = inject(Api);
  protected readonly accounts = resource({
    loader: (): Promise<AccountList> => this.#api.invoke(accountList),
  });

  protected readonly columns: readonly TableColumn<Account>[] = [
    {
      key: 'name',
      label: 'Name',
      value: (account) => account.displayName,
      header: true,
      sortable: true,
      link: (account) => ['/accounts', account.id],
    },
    { key: 'username', label: 'Username', value: (account) => account.username, sortable: true },
    {
      key: 'roles',
      label: 'Roles',
      value: (account) => account.roles.map((role) => ROLE_NAMES[role].name).join(', '),
      sortable: true,
    },
    {
      key: 'status',
      label: 'Status',
      value: (account) => (account.status === 'active' ? 'Active' : 'Disabled'),
      tone: (account) => (account.status === 'active' ? 'good' : 'neutral'),
      sortable: true,
    },
    {
      key: 'seen',
      label: 'Last signed in',
      value: (account) => account.lastSignInAt,
      text: (account) => (account.lastSignInAt ? dateAndTime(account.lastSignInAt) : 'Never'),
      sortable: true,
    },
  ];
}
