import { ChangeDetectionStrategy, Component, computed, inject, resource, signal } from '@angular/core';
import { type CaseRoleGrant, type CaseRoleList, type FactorReset, type Problem } from '@muster/contracts';
import { Api } from '../api/generated/api';
import {
  caseRolesConfirm,
  caseRolesEnd,
  caseRolesList,
  factorResetsConfirm,
  factorResetsEnd,
} from '../api/generated/functions';
import { problemOf } from '../api/problem-of';
import { dateAndTime } from '../ui/date-and-time';
import { DataTable } from '../ui/data-table';
import { NotificationBanner } from '../ui/notification-banner';
import { PageHeading } from '../ui/page-heading';
import { ProblemPanel } from '../ui/problem-panel';
import { type TableColumn } from '../ui/table-column';
import { Waiting } from '../ui/waiting';
import { caseRoleName } from './case-role-words';
import { DecisionCard } from './decision-card';
import { ProposeCaseRoleForm } from './propose-case-role-form';
import { SessionStore } from './session-store';

/** Who may meet cases, and lost second factors: two people decide about a third. */
@Component({
  selector: 'ms-case-roles-page',
  imports: [
    DataTable,
    DecisionCard,
    NotificationBanner,
    PageHeading,
    ProblemPanel,
    ProposeCaseRoleForm,
    Waiting,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './case-roles-page.html',
})
export class CaseRolesPage {
  readonly #api = inject(Api);
  readonly #session = inject(SessionStore).session;
  protected readonly username = computed(() => this.#session()?.username ?? '');
  protected readonly answer = resource({
    loader: (): Promise<CaseRoleList> => this.#api.invoke(caseRolesList),
  });
  readonly #list = computed<CaseRoleList>(() =>
    this.answer.hasValue() ? this.answer.value() : { roles: [], resets: [] },
  );
  protected readonly standing = computed(() => this.#list().roles.filter(({ endedAt }) => endedAt === null));
  protected readonly past = computed(() => this.#list().roles.filter(({ endedAt }) => endedAt !== null));
  protected readonly lost = computed(() =>
    this.#list().resets.filter(({ endedAt, confirmedBy }) => endedAt === null && confirmedBy === null),
  );
  protected readonly busy = signal(false);
  protected readonly message = signal('');
  protected readonly problem = signal<Problem | null>(null);
  protected readonly nameOf = caseRoleName;

  protected readonly columns: readonly TableColumn<CaseRoleGrant>[] = [
    { key: 'name', label: 'Name', value: ({ displayName }) => displayName, header: true },
    { key: 'role', label: 'What', value: (grant) => caseRoleName(grant) },
    {
      key: 'ended',
      label: 'Ended',
      value: ({ endedAt }) => endedAt,
      text: ({ endedAt }) => (endedAt === null ? '' : dateAndTime(endedAt)),
    },
  ];

  protected proposed({ displayName }: CaseRoleGrant | FactorReset): void {
    this.#say(`${displayName} is proposed. A second person confirms.`);
  }

  protected confirm({ id, displayName }: CaseRoleGrant): Promise<void> {
    return this.#decide(`${displayName} has the role. Their sessions have ended.`, () =>
      this.#api.invoke(caseRolesConfirm, { body: { id } }),
    );
  }

  protected end({ id, displayName }: CaseRoleGrant): Promise<void> {
    return this.#decide(`The role or proposal of ${displayName} has ended.`, () =>
      this.#api.invoke(caseRolesEnd, { body: { id } }),
    );
  }

  protected confirmReset({ id, displayName }: FactorReset): Promise<void> {
    return this.#decide(`The second factor of ${displayName} is removed. Their sessions have ended.`, () =>
      this.#api.invoke(factorResetsConfirm, { body: { id } }),
    );
  }

  protected endReset({ id, displayName }: FactorReset): Promise<void> {
    return this.#decide(`${displayName} keeps the second factor.`, () =>
      this.#api.invoke(factorResetsEnd, { body: { id } }),
    );
  }

  async #decide(done: string, act: () => Promise<unknown>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.problem.set(null);
    this.message.set('');
    try {
      await act();
      this.#say(done);
    } catch (fault) {
      this.problem.set(problemOf(fault));
    } finally {
      this.busy.set(false);
    }
  }

  #say(message: string): void {
    this.problem.set(null);
    this.message.set(message);
    this.answer.reload();
  }
}
