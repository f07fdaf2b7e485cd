import { ChangeDetectionStrategy, Component, computed, inject, resource, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type OfficeHolder, type Problem } from '@muster/contracts';
import { SessionStore } from '../access/session-store';
import { ForceStore } from '../api/force-store';
import { Api } from '../api/generated/api';
import { officeHoldersConfirm, officeHoldersEnd, officeHoldersList } from '../api/generated/functions';
import { problemOf } from '../api/problem-of';
import { ForceChoice } from '../shell/force-choice';
import { dateAndTime } from '../ui/date-and-time';
import { DataTable } from '../ui/data-table';
import { NotificationBanner } from '../ui/notification-banner';
import { PageHeading } from '../ui/page-heading';
import { ProblemPanel } from '../ui/problem-panel';
import { type TableColumn } from '../ui/table-column';
import { Waiting } from '../ui/waiting';
import { HolderCard } from './holder-card';
import { ProposeForm } from './propose-form';

const SEATS = 6;
const REQUESTS = {
  confirm: { send: officeHoldersConfirm, done: 'is confirmed, and may open the list.' },
  end: { send: officeHoldersEnd, done: 'may not open the list any more.' },
} as const;

/** Who may open the list for office-holders: at most six people, each named by two others. */
@Component({
  selector: 'ms-office-holders-page',
  imports: [
    PageHeading,
    ForceChoice,
    DataTable,
    HolderCard,
    NotificationBanner,
    ProblemPanel,
    ProposeForm,
    Waiting,
    RouterLink,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        @if (message()) {
          <ms-notification-banner tone="success">
            <p class="govuk-notification-banner__heading">{{ message() }}</p>
          </ms-notification-banner>
        }
        <ms-page-heading text="Office-holders" />
        <p class="govuk-body">
          Up to six office-holders may read one short list of true counts each quarter, on screen only. Two
          people name each of them.
        </p>
        <p class="govuk-body">
          <a class="govuk-link" routerLink="/office-holders/list">Open the list</a>, if you are one of them.
        </p>
        @if (forces.list.hasValue()) {
          <ms-force-choice />
          @if (problem(); as known) {
            <ms-problem [problem]="known" [retryable]="false" />
          }
          @if (answer.hasValue()) {
            <h2 class="govuk-heading-m">Appointments</h2>
            @for (holder of standing(); track holder.username) {
              <ms-holder-card
                [holder]="holder"
                [username]="username()"
                [busy]="busy()"
                (confirmWanted)="decide('confirm', holder)"
                (endWanted)="decide('end', holder)"
              />
            } @empty {
              <p class="govuk-body">Nobody is named, so nobody can open the list.</p>
            }
            <h2 class="govuk-heading-m">Propose somebody</h2>
            @if (standing().length < seats) {
              <ms-propose-form [force]="code() ?? ''" (proposed)="proposed($event)" />
            } @else {
              <p class="govuk-body">There are six appointments. End one before you propose another.</p>
            }
            @if (past().length > 0) {
              <ms-data-table caption="Ended" [columns]="columns" [rows]="past()" />
            }
          } @else if (code()) {
            <ms-waiting [of]="answer" what="the office-holders" />
          } @else {
            <ms-waiting [of]="null" what="the forces" />
          }
        } @else {
          <ms-waiting [of]="forces.list" what="the forces" />
        }
      </div>
    </div>
  `,
})
export class OfficeHoldersPage {
  readonly #api = inject(Api);
  readonly #session = inject(SessionStore).session;
  protected readonly forces = inject(ForceStore);
  protected readonly seats = SEATS;
  protected readonly username = computed(() => this.#session()?.username ?? '');
  protected readonly code = computed(() => this.forces.current()?.code);
  protected readonly answer = resource({
    params: () => this.code(),
    loader: ({ params }): Promise<{ holders: OfficeHolder[] }> =>
      this.#api.invoke(officeHoldersList, { force: params }),
  });
  readonly #holders = computed(() => (this.answer.hasValue() ? this.answer.value().holders : []));
  protected readonly standing = computed(() => this.#holders().filter(({ endedAt }) => endedAt === null));
  protected readonly past = computed(() => this.#holders().filter(({ endedAt }) => endedAt !== null));
  protected readonly busy = signal(false);
  protected readonly message = signal('');
  protected readonly problem = signal<Problem | null>(null);

  protected readonly columns: readonly TableColumn<OfficeHolder>[] = [
    { key: 'name', label: 'Name', value: ({ displayName }) => displayName, header: true },
    { key: 'office', label: 'Office', value: ({ office }) => office },
    {
      key: 'ended',
      label: 'Ended',
      value: ({ endedAt }) => endedAt,
      text: ({ endedAt }) => (endedAt === null ? '' : dateAndTime(endedAt)),
    },
  ];

  protected proposed({ displayName }: OfficeHolder): void {
    this.problem.set(null);
    this.#say(`${displayName} is proposed. A second person confirms.`);
  }

  protected async decide(kind: keyof typeof REQUESTS, holder: OfficeHolder): Promise<void> {
    const [force, { send, done }] = [this.code(), REQUESTS[kind]];
    if (this.busy() || !force) return;
    this.busy.set(true);
    this.problem.set(null);
    this.message.set('');
    try {
      await this.#api.invoke(send, { body: { force, username: holder.username } });
      this.#say(`${holder.displayName} ${done}`);
    } catch (fault) {
      this.problem.set(problemOf(fault));
    } finally {
      this.busy.set(false);
    }
  }

  #say(message: string): void {
    this.message.set(message);
    this.answer.reload();
  }
}
