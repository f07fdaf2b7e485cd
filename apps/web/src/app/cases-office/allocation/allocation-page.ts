import { ChangeDetectionStrategy, Component, computed, inject, resource, signal } from '@angular/core';
import { type Problem, type WaitingCase, type WaitingCaseList } from '@muster/contracts';
import { Api } from '../../api/generated/api';
import { allocationAssign, allocationList, allocationRelease } from '../../api/generated/functions';
import { problemOf } from '../../api/problem-of';
import { KeepFocus } from '../../ui/keep-focus';
import { NotificationBanner } from '../../ui/notification-banner';
import { PageHeading } from '../../ui/page-heading';
import { ProblemPanel } from '../../ui/problem-panel';
import { Waiting } from '../../ui/waiting';
import { sortWaiting } from './sort-waiting';
import { WaitingCaseCard } from './waiting-case-card';

/** Cases that have not ended: who has each, how long it may wait, and whom it can be given to. */
@Component({
  selector: 'ms-allocation-page',
  imports: [NotificationBanner, PageHeading, ProblemPanel, Waiting, WaitingCaseCard],
  hostDirectives: [KeepFocus],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        @if (message()) {
          <ms-notification-banner tone="success">
            <p class="govuk-notification-banner__heading">{{ message() }}</p>
          </ms-notification-banner>
        }
        <ms-page-heading text="Allocation" />
        <p class="govuk-body">
          You give cases to listeners and never read them. What was said, and why somebody must not have a
          case, is not known here.
        </p>
        @if (problem(); as known) {
          <ms-problem [problem]="known" [retryable]="false" />
        }
        @if (answer.hasValue()) {
          <button type="button" class="govuk-button govuk-button--secondary" (click)="answer.reload()">
            Look again
          </button>
          @for (part of parts(); track part.heading) {
            <h2 class="govuk-heading-m">{{ part.heading }}</h2>
            @for (each of part.cases; track each.case) {
              <ms-waiting-case-card
                [waiting]="each"
                [busy]="busy()"
                (given)="give(each, $event)"
                (taken)="take(each)"
              />
            } @empty {
              <p class="govuk-body">{{ part.empty }}</p>
            }
          }
        } @else {
          <ms-waiting [of]="answer" what="the cases" />
        }
      </div>
    </div>
  `,
})
export class AllocationPage {
  readonly #api = inject(Api);
  protected readonly answer = resource({
    loader: (): Promise<WaitingCaseList> => this.#api.invoke(allocationList),
  });
  protected readonly busy = signal(false);
  protected readonly message = signal('');
  protected readonly problem = signal<Problem | null>(null);
  protected readonly parts = computed(() => {
    const cases = this.answer.hasValue() ? sortWaiting(this.answer.value().cases) : [];
    return [
      {
        heading: 'Waiting for a listener',
        cases: cases.filter(({ listener }) => listener === null),
        empty: 'No case waits for a listener.',
      },
      {
        heading: 'With a listener',
        cases: cases.filter(({ listener }) => listener !== null),
        empty: 'No listener has an open case.',
      },
    ];
  });

  protected give(waiting: WaitingCase, listener: string): Promise<void> {
    const name = waiting.eligible.find(({ id }) => id === listener)?.displayName ?? 'The listener';
    return this.#decide(`${name} has case ${waiting.reference}.`, () =>
      this.#api.invoke(allocationAssign, { body: { case: waiting.case, listener } }),
    );
  }

  protected take({ case: id, reference }: WaitingCase): Promise<void> {
    return this.#decide(`Case ${reference} waits for another listener.`, () =>
      this.#api.invoke(allocationRelease, { body: { case: id } }),
    );
  }

  /** After a refusal the list is old: somebody else was quicker, or the colleague shut somebody out. */
  async #decide(done: string, act: () => Promise<unknown>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.problem.set(null);
    this.message.set('');
    try {
      await act();
      this.message.set(done);
    } catch (fault) {
      this.problem.set(problemOf(fault));
    } finally {
      this.busy.set(false);
      this.answer.reload();
    }
  }
}
