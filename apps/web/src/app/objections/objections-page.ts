import { ChangeDetectionStrategy, Component, computed, inject, resource, signal } from '@angular/core';
import { type ObjectionCount, type ObjectionStatus, type Problem } from '@muster/contracts';
import { formatNumber } from '@muster/narrative';
import { SessionStore } from '../access/session-store';
import { ForceStore } from '../api/force-store';
import { Api } from '../api/generated/api';
import { objectionsApply, objectionsCount, objectionsStatus } from '../api/generated/functions';
import { problemOf } from '../api/problem-of';
import { ForceChoice } from '../shell/force-choice';
import { Details } from '../ui/details';
import { PageHeading } from '../ui/page-heading';
import { ProblemPanel } from '../ui/problem-panel';
import { Waiting } from '../ui/waiting';
import { ObjectionCheckForm } from './objection-check-form';
import { ObjectionForm } from './objection-form';
import { ObjectionListForm } from './objection-list-form';
import { WithholdingLine } from './withholding-line';

/** Notices under the Data Protection Act 2018, Schedule 1 paragraph 8(5). Nothing on the page says who gave one. */
@Component({
  selector: 'ms-objections-page',
  imports: [
    PageHeading,
    ForceChoice,
    Details,
    ProblemPanel,
    Waiting,
    WithholdingLine,
    ObjectionForm,
    ObjectionListForm,
    ObjectionCheckForm,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './objections-page.html',
})
export class ObjectionsPage {
  readonly #api = inject(Api);
  readonly #sessions = inject(SessionStore);
  protected readonly forces = inject(ForceStore);
  protected readonly officer = computed(() => this.#sessions.has('dpo'));
  protected readonly code = computed(() => this.forces.current()?.code);
  /** Goes up when the status is to be asked for again; the forms keep what they show. */
  readonly #asked = signal(0);
  readonly #counted = signal(0);
  readonly #known = signal<ObjectionStatus | null>(null);
  protected readonly answer = resource({
    params: () => ({ force: this.code() ?? '', asked: this.#asked() }),
    loader: async ({ params: { force } }): Promise<ObjectionStatus | null> => {
      if (!force) return null;
      const status = await this.#api.invoke(objectionsStatus, { force });
      this.#known.set(status);
      return status;
    },
  });
  protected readonly status = computed(() => {
    const known = this.#known();
    return known?.force === this.code() ? known : null;
  });
  protected readonly count = resource({
    params: () => (this.officer() ? { force: this.code() ?? '', asked: this.#counted() } : undefined),
    loader: async ({ params: { force } }): Promise<ObjectionCount | null> =>
      force ? this.#api.invoke(objectionsCount, { force }) : null,
  });
  protected readonly countWords = computed(() => {
    const count = this.count.hasValue() ? this.count.value() : null;
    if (!count) return '';
    // The line about past snapshots says it already.
    if (count.people === 'none' && this.status()?.withholding.finishedAt === null) return '';
    if (count.people === 'none') return 'No notice stands.';
    if (count.people === 'fewer-than-ten') return 'Fewer than 10 notices stand.';
    return `${formatNumber(count.number ?? 0)} notices stand.`;
  });

  protected readonly problem = signal<Problem | null>(null);

  protected again(): void {
    this.#asked.update((asked) => asked + 1);
  }

  protected changed(): void {
    this.again();
    this.#counted.update((counted) => counted + 1);
  }

  protected async apply(): Promise<void> {
    const force = this.code();
    if (!force) return;
    this.problem.set(null);
    try {
      await this.#api.invoke(objectionsApply, { body: { force } });
    } catch (fault) {
      this.problem.set(problemOf(fault));
    }
    this.again();
  }
}
