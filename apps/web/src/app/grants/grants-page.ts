import { ChangeDetectionStrategy, Component, computed, inject, resource, signal } from '@angular/core';
import { type Problem, type SensitiveGrant } from '@muster/contracts';
import { formatDate } from '@muster/narrative';
import { SessionStore } from '../access/session-store';
import { Api } from '../api/generated/api';
import { grantsEnd, grantsList, grantsMine } from '../api/generated/functions';
import { problemOf } from '../api/problem-of';
import { DataTable } from '../ui/data-table';
import { KeepFocus } from '../ui/keep-focus';
import { NotificationBanner } from '../ui/notification-banner';
import { PageHeading } from '../ui/page-heading';
import { ProblemPanel } from '../ui/problem-panel';
import { type TableColumn } from '../ui/table-column';
import { Waiting } from '../ui/waiting';
import { GrantForm } from './grant-form';
import { grantState } from './grant-state';
import { SENSITIVE_DIMENSIONS } from './sensitive-dimensions';

/** Leave to count by sensitive characteristics. The data protection officer gives and ends it; an analyst sees their
 *  own. */
@Component({
  selector: 'ms-grants-page',
  imports: [PageHeading, DataTable, GrantForm, NotificationBanner, ProblemPanel, Waiting],
  hostDirectives: [KeepFocus],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (message()) {
      <ms-notification-banner tone="success">
        <p class="govuk-notification-banner__heading">{{ message() }}</p>
      </ms-notification-banner>
    }
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <ms-page-heading text="Grants" />
        <p class="govuk-body">
          Analysts count by religion, sexual orientation, disability or gender only with a grant. It is for
          one person, one purpose and a time.
        </p>
        <p class="govuk-body">
          Counts below 10 by these characteristics are not shown, with a grant or without.
        </p>
        @if (!officer()) {
          <p class="govuk-body">The data protection officer gives and ends grants. Ask them for one.</p>
        }
      </div>
    </div>
    @if (problem(); as known) {
      <ms-problem [problem]="known" [retryable]="false" />
    }
    @if (answer.hasValue()) {
      <ms-data-table
        [caption]="officer() ? 'All grants' : 'Your grants'"
        [empty]="officer() ? 'No grant has been given.' : 'You have no grant.'"
        [columns]="columns"
        [rows]="answer.value().grants"
      />
      @if (officer()) {
        @if (valid().length > 0) {
          <h2 class="govuk-heading-m">End a grant</h2>
          <ul class="govuk-list">
            @for (grant of valid(); track grant.id) {
              <li>
                <button
                  type="button"
                  class="govuk-button govuk-button--secondary"
                  [attr.aria-disabled]="busy() ? true : null"
                  (click)="end(grant)"
                >
                  End: {{ grant.username }}, {{ name(grant) }}
                </button>
              </li>
            }
          </ul>
        }
        <div class="govuk-grid-row">
          <div class="govuk-grid-column-two-thirds">
            <h2 class="govuk-heading-m">Give a grant</h2>
            <ms-grant-form (given)="given($event)" />
          </div>
        </div>
      }
    } @else {
      <ms-waiting [of]="answer" what="the grants" />
    }
  `,
})
export class GrantsPage {
  readonly #api = inject(Api);
  readonly #sessions = inject(SessionStore);
  protected readonly officer = computed(() => this.#sessions.has('dpo'));
  protected readonly answer = resource({
    params: () => ({ officer: this.officer() }),
    loader: ({ params: { officer } }): Promise<{ grants: SensitiveGrant[] }> =>
      this.#api.invoke(officer ? grantsList : grantsMine),
  });
  protected readonly valid = computed(() =>
    this.answer.hasValue() ? this.answer.value().grants.filter(({ valid }) => valid) : [],
  );
  protected readonly busy = signal(false);
  protected readonly message = signal('');
  protected readonly problem = signal<Problem | null>(null);

  protected readonly columns: readonly TableColumn<SensitiveGrant>[] = [
    { key: 'username', label: 'Analyst', value: ({ username }) => username, header: true, sortable: true },
    { key: 'dimension', label: 'Characteristic', value: (grant) => this.name(grant), sortable: true },
    {
      key: 'state',
      label: 'State',
      value: (grant) => grantState(grant).word,
      tone: (grant) => grantState(grant).tone,
      sortable: true,
    },
    day('from', 'First day'),
    day('until', 'Last day'),
    { key: 'purpose', label: 'For', value: ({ purpose }) => purpose },
    { key: 'by', label: 'Given by', value: ({ grantedBy }) => grantedBy, sortable: true },
  ];

  protected name({ dimension }: SensitiveGrant): string {
    const names: Readonly<Record<string, string>> = SENSITIVE_DIMENSIONS;
    return names[dimension] ?? dimension;
  }

  protected given({ username }: SensitiveGrant): void {
    this.#say(`${username} may count by this characteristic now.`);
  }

  protected async end(grant: SensitiveGrant): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.problem.set(null);
    this.message.set('');
    try {
      await this.#api.invoke(grantsEnd, { id: grant.id });
      this.#say('The grant has ended.');
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

function day(key: 'from' | 'until', label: string): TableColumn<SensitiveGrant> {
  return {
    key,
    label,
    value: (grant) => grant[key],
    text: (grant) => formatDate(grant[key]),
    sortable: true,
  };
}
