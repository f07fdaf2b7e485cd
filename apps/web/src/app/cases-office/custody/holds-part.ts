import { ChangeDetectionStrategy, Component, computed, inject, resource, signal } from '@angular/core';
import { type LegalHold, type Problem } from '@muster/contracts';
import { Api } from '../../api/generated/api';
import { holdsConfirm, holdsEnd, holdsList, holdsProposeEnd } from '../../api/generated/functions';
import { problemOf } from '../../api/problem-of';
import { NotificationBanner } from '../../ui/notification-banner';
import { ProblemPanel } from '../../ui/problem-panel';
import { Waiting } from '../../ui/waiting';
import { HoldCard } from './hold-card';
import { type HoldStep } from './hold-words';
import { ProposeHoldForm } from './propose-hold-form';

/** Legal holds: a case that must be kept is kept by two persons, and let go by two. */
@Component({
  selector: 'ms-holds-part',
  imports: [HoldCard, NotificationBanner, ProblemPanel, ProposeHoldForm, Waiting],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2 class="govuk-heading-m">Legal holds</h2>
    <p class="govuk-body">
      While a case is held, nothing of it is removed, and nobody can erase it. The colleague is shown that.
    </p>
    @if (message()) {
      <ms-notification-banner tone="success">
        <p class="govuk-notification-banner__heading">{{ message() }}</p>
      </ms-notification-banner>
    }
    @if (problem(); as known) {
      <ms-problem [problem]="known" [retryable]="false" />
    }
    @if (answer.hasValue()) {
      @for (hold of holds(); track hold.id) {
        <ms-hold-card [hold]="hold" [busy]="busy()" (decided)="decide(hold, $event)" />
      } @empty {
        <p class="govuk-body">No case is held.</p>
      }
    } @else {
      <ms-waiting [of]="answer" what="the legal holds" />
    }
    <h3 class="govuk-heading-s">Propose a hold</h3>
    <ms-propose-hold-form (proposed)="proposed($event)" />
  `,
})
export class HoldsPart {
  readonly #api = inject(Api);
  protected readonly answer = resource({
    loader: (): Promise<{ holds: readonly LegalHold[] }> => this.#api.invoke(holdsList),
  });
  protected readonly holds = computed(() => (this.answer.hasValue() ? this.answer.value().holds : []));
  protected readonly busy = signal(false);
  protected readonly message = signal('');
  protected readonly problem = signal<Problem | null>(null);

  protected proposed({ reference }: LegalHold): void {
    this.#say(`A hold on case ${reference} is proposed. A second person confirms.`);
  }

  protected async decide({ id, reference }: LegalHold, step: HoldStep): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.problem.set(null);
    this.message.set('');
    try {
      this.#say(await this.#take(step, id, reference));
    } catch (fault) {
      this.problem.set(problemOf(fault));
    } finally {
      this.busy.set(false);
    }
  }

  async #take(step: HoldStep, id: string, reference: string): Promise<string> {
    const params = { body: { id } };
    switch (step) {
      case 'confirm':
        await this.#api.invoke(holdsConfirm, params);
        return `Case ${reference} is held. Nothing of it is removed.`;
      case 'propose-end':
        await this.#api.invoke(holdsProposeEnd, params);
        return `The end of the hold on case ${reference} is proposed. A second person ends it.`;
      case 'end':
        await this.#api.invoke(holdsEnd, params);
        return `The hold on case ${reference} has ended. What is due is removed next.`;
    }
  }

  #say(message: string): void {
    this.problem.set(null);
    this.message.set(message);
    this.answer.reload();
  }
}
