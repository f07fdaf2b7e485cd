import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal, resource } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, RouterLink } from '@angular/router';
import { type ShareChangeAnswer } from '@muster/contracts';
import { formatNumber, shareChangeChart } from '@muster/narrative';
import { Api } from '../api/generated/api';
import { shareChangeAsk } from '../api/generated/functions';
import { problemOf } from '../api/problem-of';
import { Chart } from '../charts/chart';
import { type ChartLink } from '../charts/chart-link';
import { ASKED_LIMITS, NO_LIMITS } from '../questions/asked-limits';
import { AskedPeriod } from '../questions/asked-period';
import { PeriodPage } from '../questions/period-page';
import { figuresNeeded } from '../questions/figures-needed';
import { ProblemPanel } from '../ui/problem-panel';
import { SelectField } from '../ui/select-field';
import { SummaryList } from '../ui/summary-list';
import { Waiting } from '../ui/waiting';
import { mostMoved } from './most-moved';

/** Why did the share move? Force, two dates and filters stand in the address; which group is looked at does not. */
@Component({
  selector: 'ms-share-change-page',
  imports: [Chart, PeriodPage, ProblemPanel, RouterLink, SelectField, SummaryList, Waiting],
  providers: [AskedPeriod, { provide: ASKED_LIMITS, useValue: { ...NO_LIMITS, characteristicsOnly: true } }],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './share-change-page.html',
})
export class ShareChangePage {
  readonly #api = inject(Api);
  protected readonly asked = inject(AskedPeriod);
  protected readonly fragment = toSignal(inject(ActivatedRoute).fragment, { initialValue: null });

  protected readonly answer = resource({
    params: () => {
      const [question, state] = [this.asked.period(), this.asked.state()];
      return question && state ? { ...question, characteristic: state.by } : undefined;
    },
    loader: ({ params }): Promise<ShareChangeAnswer> => this.#api.invoke(shareChangeAsk, { body: params }),
  });
  protected readonly problem = computed(() => {
    const fault = this.answer.error();
    return fault ? problemOf(fault) : null;
  });
  /** The last answer stays in sight while the next one is on its way. */
  protected readonly shown = linkedSignal<
    { value: ShareChangeAnswer | undefined; loading: boolean },
    ShareChangeAnswer | undefined
  >({
    source: () => ({
      value: this.answer.hasValue() ? this.answer.value() : undefined,
      loading: this.answer.isLoading(),
    }),
    computation: ({ value, loading }, before) => value ?? (loading ? before?.value : undefined),
  });

  /** Groups whose change can be split. */
  protected readonly groups = computed(() =>
    (this.shown()?.groups ?? [])
      .filter(({ status }) => status === 'shown')
      .map(({ group, label }) => ({ value: group, label })),
  );
  protected readonly group = linkedSignal<ShareChangeAnswer | undefined, string>({
    source: () => this.shown(),
    computation: (answer, before) => {
      const groups = answer?.groups.filter(({ status }) => status === 'shown') ?? [];
      return groups.some(({ group }) => group === before?.value)
        ? (before?.value ?? '')
        : (mostMoved(groups) ?? '');
    },
  });
  readonly #charts = computed(() => {
    const answer = this.shown();
    return answer ? shareChangeChart(answer) : null;
  });
  protected readonly change = computed(() => this.#charts()?.change ?? null);
  protected readonly parts = computed(() =>
    this.group() === '' ? null : (this.#charts()?.parts(this.group()) ?? null),
  );

  protected readonly needed = computed(() => {
    const answer = this.shown();
    return answer ? figuresNeeded(answer.about, answer.grouping) : [];
  });
  protected readonly announcement = computed(() => {
    if (this.answer.isLoading()) return 'Loading figures';
    const groups = this.answer.hasValue() ? this.answer.value().groups.length : null;
    return groups === null
      ? ''
      : `Figures of ${formatNumber(groups)} ${groups === 1 ? 'group' : 'groups'} shown.`;
  });
  protected readonly links = computed<readonly ChartLink[]>(() => {
    const grouping = this.shown()?.grouping ?? null;
    return [
      { text: 'How a change is split', path: '/about/methods' },
      ...(grouping === null
        ? []
        : [{ text: 'Definition of the groups', path: `/about/definitions/${grouping}` }]),
    ];
  });
}
