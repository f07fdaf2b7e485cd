import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  linkedSignal,
  resource,
  signal,
} from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, RouterLink } from '@angular/router';
import { type DecompositionAnswer } from '@muster/contracts';
import { mixAndRateChart } from '@muster/narrative';
import { Api } from '../api/generated/api';
import { standardisationSplit } from '../api/generated/functions';
import { problemOf } from '../api/problem-of';
import { Chart } from '../charts/chart';
import { FIGURE_NOTES } from '../charts/figure-notes';
import { LinkPart } from '../permalinks/link-part';
import { ASKED_LIMITS, NO_LIMITS } from '../questions/asked-limits';
import { AskedPeriod } from '../questions/asked-period';
import { figureLinks } from '../questions/figure-links';
import { figuresNeeded } from '../questions/figures-needed';
import { lastAnswer } from '../questions/last-answer';
import { PAGE_CHOICES, type PageChoice } from '../questions/page-choice';
import { PeriodPage } from '../questions/period-page';
import { ProblemPanel } from '../ui/problem-panel';
import { SelectField } from '../ui/select-field';
import { SummaryList } from '../ui/summary-list';
import { Waiting } from '../ui/waiting';
import { AlikePart } from './alike-part';
import { askedPair, type ChosenPair, pairChoices } from './chosen-pair';
import { PairMemory } from './pair-memory';

/** The way of leaving that is looked at stands in the address; which groups are compared never does. */
const WAYS: readonly PageChoice[] = [
  {
    ...{ name: 'way', label: 'way of leaving', usual: 'all' },
    values: ['resignation', 'dismissal', 'retirement', 'other'],
  },
];

/** Is a gap in leaving mix or rate? The gap as it is comes first, for every way of leaving; then what it goes with, step by
 *  step. Force, period and filters stand in the address. */
@Component({
  selector: 'ms-mix-and-rate-page',
  imports: [
    AlikePart,
    Chart,
    LinkPart,
    PeriodPage,
    ProblemPanel,
    RouterLink,
    SelectField,
    SummaryList,
    Waiting,
  ],
  providers: [
    AskedPeriod,
    { provide: ASKED_LIMITS, useValue: { ...NO_LIMITS, characteristicsOnly: true } },
    { provide: PAGE_CHOICES, useValue: WAYS },
    { provide: FIGURE_NOTES, useValue: 'folded' },
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './mix-and-rate-page.html',
})
export class MixAndRatePage {
  readonly #api = inject(Api);
  protected readonly asked = inject(AskedPeriod);
  protected readonly fragment = toSignal(inject(ActivatedRoute).fragment, { initialValue: null });
  readonly #memory = inject(PairMemory);
  readonly #chosen = signal<ChosenPair | null>(this.#memory.pair());

  /** The groups chosen by hand among those of the question; they stand in no address. */
  protected readonly pair = computed(() => {
    const state = this.asked.state();
    return state ? askedPair(this.#chosen(), state.by, state.grouping) : {};
  });
  /** Equal questions are asked once: another way of leaving is in the same answer. */
  readonly #question = computed(
    () => {
      const [question, state] = [this.asked.period(), this.asked.state()];
      return question && state ? { ...question, ...this.pair(), characteristic: state.by } : undefined;
    },
    { equal: (a, b) => JSON.stringify(a) === JSON.stringify(b) },
  );
  protected readonly answer = resource({
    params: this.#question,
    loader: ({ params: body }): Promise<DecompositionAnswer> =>
      this.#api.invoke(standardisationSplit, { body }),
  });
  protected readonly problem = computed(() => {
    const fault = this.answer.error();
    return fault ? problemOf(fault) : null;
  });
  /** The last answer stays in sight while the next one is on its way. */
  protected readonly shown = lastAnswer(this.answer);
  protected readonly charts = computed(() => {
    const answer = this.shown();
    return answer ? mixAndRateChart(answer) : null;
  });
  protected readonly way = linkedSignal(() => this.asked.chosen('way') ?? 'all');
  protected readonly figures = computed(() => this.charts()?.of(this.way()) ?? null);
  protected readonly sides = computed(() => {
    const answer = this.shown();
    if (!answer?.group || !answer.comparator) return null;
    return {
      group: { value: answer.group.code, choices: pairChoices(answer, 'group') },
      comparator: { value: answer.comparator.code, choices: pairChoices(answer, 'comparator') },
    };
  });

  protected readonly needed = computed(() => {
    const answer = this.shown();
    return answer ? figuresNeeded(answer.about, answer.grouping) : [];
  });
  protected readonly announcement = computed(() => {
    if (this.answer.isLoading()) return 'Loading figures';
    return this.answer.hasValue() ? 'Figures of both groups shown.' : '';
  });
  protected readonly links = computed(() =>
    figureLinks('How mix and rate are split', this.shown()?.grouping ?? null, this.shown()?.about),
  );

  protected compare(side: 'group' | 'comparator', code: string): void {
    const [state, answer] = [this.asked.state(), this.shown()];
    if (!state || !answer?.group || !answer.comparator) return;
    const { by, grouping } = state;
    const pair = { group: answer.group.code, comparator: answer.comparator.code, [side]: code };
    const chosen = { by, grouping, ...pair };
    this.#chosen.set(chosen);
    this.#memory.keep(chosen);
  }
}
