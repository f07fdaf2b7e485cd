import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal, resource } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, RouterLink } from '@angular/router';
import { type BaselineDetail, type RepresentationAnswer, type RepresentationSeries } from '@muster/contracts';
import {
  formatDate,
  formatNumber,
  representationChart,
  representationTrendChart,
  type TrendChartSpec,
} from '@muster/narrative';
import { ForceStore } from '../api/force-store';
import { Api } from '../api/generated/api';
import { baselinesGet, representationAsk, representationSeries } from '../api/generated/functions';
import { problemOf } from '../api/problem-of';
import { Chart } from '../charts/chart';
import { type ChartLink } from '../charts/chart-link';
import { LinkPart } from '../permalinks/link-part';
import { DataTable } from '../ui/data-table';
import { PageHeading } from '../ui/page-heading';
import { ProblemPanel } from '../ui/problem-panel';
import { StatusLine } from '../ui/status-line';
import { SummaryList } from '../ui/summary-list';
import { Waiting } from '../ui/waiting';
import { FilterChips } from '../questions/filter-chips';
import { QuestionMemory } from '../questions/question-memory';
import { AskedRepresentation } from './asked-representation';
import { baseRange, sameArea } from './base-range';
import { FilterPanel } from './filter-panel';
import { mainFacts } from './main-facts';
import { neededToKnow } from './needed-to-know';

/** Are we representative? The question stands in the address (without values of personal characteristics); the figures
 *  come from one POST, the trend from another. */
@Component({
  selector: 'ms-representation-page',
  imports: [
    LinkPart,
    Chart,
    DataTable,
    FilterChips,
    FilterPanel,
    PageHeading,
    RouterLink,
    ProblemPanel,
    StatusLine,
    SummaryList,
    Waiting,
  ],
  providers: [AskedRepresentation],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './representation-page.html',
  styleUrl: './representation-page.scss',
})
export class RepresentationPage {
  readonly #api = inject(Api);
  protected readonly memory = inject(QuestionMemory);
  protected readonly forces = inject(ForceStore);
  protected readonly asked = inject(AskedRepresentation);

  protected readonly fragment = toSignal(inject(ActivatedRoute).fragment, { initialValue: null });

  protected readonly answer = resource({
    params: () => this.asked.question(),
    loader: ({ params }): Promise<RepresentationAnswer> =>
      this.#api.invoke(representationAsk, { body: params }),
  });
  /** Asked once the answer is there, so that a refused question is refused once, and only for the undivided workforce:
   *  lines for every part of it would be too many to read. */
  protected readonly series = resource({
    params: () => {
      const question = this.asked.question();
      return question?.by.length === 1 && this.severalSnapshots() && this.answer.hasValue()
        ? question
        : undefined;
    },
    loader: ({ params }): Promise<RepresentationSeries> =>
      this.#api.invoke(representationSeries, { body: params }),
  });

  /** The same area on every loaded base, to show how far the comparison depends on the base. */
  protected readonly otherBases = resource({
    params: () => {
      const answer = this.shown();
      const ids =
        answer && this.asked.options.hasValue()
          ? sameArea(answer.baseline, this.asked.options.value().baselines)
          : [];
      const grouping = answer?.grouping;
      return ids.length > 1 ? { ids, ...(grouping ? { grouping } : {}) } : undefined;
    },
    loader: ({ params: { ids, ...grouping } }): Promise<BaselineDetail[]> =>
      Promise.all(ids.map((id) => this.#api.invoke(baselinesGet, { id, ...grouping }))),
  });
  protected readonly baseRange = computed(() =>
    this.otherBases.hasValue() ? baseRange(this.otherBases.value()) : null,
  );

  protected readonly severalSnapshots = computed(
    () => this.asked.options.hasValue() && this.asked.options.value().snapshots.length > 1,
  );
  protected readonly problem = computed(() => {
    const fault = this.answer.error();
    return fault ? problemOf(fault) : null;
  });
  /** The last answer stays in sight while the next one is on its way. */
  protected readonly shown = linkedSignal<
    { value: RepresentationAnswer | undefined; loading: boolean },
    RepresentationAnswer | undefined
  >({
    source: () => ({
      value: this.answer.hasValue() ? this.answer.value() : undefined,
      loading: this.answer.isLoading(),
    }),
    computation: ({ value, loading }, before) => value ?? (loading ? before?.value : undefined),
  });
  protected readonly chart = computed(() => {
    const answer = this.shown();
    return answer ? representationChart(answer) : null;
  });
  protected readonly trend = linkedSignal<
    { value: RepresentationSeries | undefined; failed: boolean },
    TrendChartSpec | null
  >({
    source: () => ({
      value: this.series.hasValue() ? this.series.value() : undefined,
      failed: this.series.error() !== undefined,
    }),
    computation: ({ value, failed }, before) =>
      value ? representationTrendChart(value) : failed ? null : (before?.value ?? null),
  });
  protected readonly facts = computed(() => {
    const answer = this.shown();
    return answer ? mainFacts(answer) : [];
  });
  protected readonly needed = computed(() => {
    const answer = this.shown();
    return answer ? neededToKnow(answer) : [];
  });
  protected readonly caption = computed(() => {
    const name = this.asked.force()?.name ?? '';
    const asAt = this.shown()?.asAt ?? this.asked.state()?.asAt;
    return asAt === undefined ? name : `${name}, as at ${formatDate(asAt)}`;
  });
  protected readonly announcement = computed(() => {
    if (this.answer.isLoading()) return 'Loading figures';
    const rows = this.answer.hasValue() ? this.answer.value().rows.length : null;
    return rows === null ? '' : `${formatNumber(rows)} ${rows === 1 ? 'row' : 'rows'} of figures shown.`;
  });
  protected readonly links = computed<readonly ChartLink[]>(() => {
    const answer = this.shown();
    if (!answer) return [];
    return [
      { text: 'How representation is measured', path: '/about/methods' },
      ...(answer.grouping === null
        ? []
        : [{ text: 'Definition of the groups', path: `/about/definitions/${answer.grouping}` }]),
      ...(answer.baseline === null
        ? []
        : [{ text: 'The baseline', path: `/about/baselines/${answer.baseline}` }]),
      { text: 'The snapshot', path: `/data/${answer.snapshot}` },
    ];
  });
}
