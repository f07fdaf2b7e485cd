import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  linkedSignal,
  resource,
  signal,
} from '@angular/core';
import { takeUntilDestroyed, toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import {
  type RepresentationAnswer,
  type RepresentationOptions,
  type RepresentationSeries,
} from '@muster/contracts';
import { formatDate, formatNumber, representationChart, representationTrendChart } from '@muster/narrative';
import { ApiClient } from '../api/api-client';
import { ForceStore } from '../api/force-store';
import { problemOf } from '../api/problem-of';
import { Chart } from '../charts/chart';
import { type ChartLink } from '../charts/chart-link';
import { PageHeading } from '../ui/page-heading';
import { ProblemPanel } from '../ui/problem-panel';
import { StatusLine } from '../ui/status-line';
import { SummaryList } from '../ui/summary-list';
import { Waiting } from '../ui/waiting';
import { activeFilters } from './active-filters';
import { baseNote } from './base-note';
import { type AppliedFilters, FilterPanel } from './filter-panel';
import { mainFacts } from './main-facts';
import { neededToKnow } from './needed-to-know';
import { QuestionMemory } from './question-memory';
import { type QuestionState } from './question-state';
import { readAddress } from './read-address';
import { toQuestion } from './to-question';
import { type AddressQuery, writeAddress } from './write-address';

/** Are we representative? The question stands in the address (without values of personal characteristics); the figures
 *  come from one POST, the trend from another. */
@Component({
  selector: 'ms-representation-page',
  imports: [Chart, FilterPanel, PageHeading, ProblemPanel, StatusLine, SummaryList, Waiting],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './representation-page.html',
  styleUrl: './representation-page.scss',
})
export class RepresentationPage {
  readonly #api = inject(ApiClient);
  readonly #router = inject(Router);
  readonly #route = inject(ActivatedRoute);
  protected readonly memory = inject(QuestionMemory);
  protected readonly forces = inject(ForceStore);

  /** The address and the memory that belong to it, taken together, so that no half-changed question is ever asked. */
  readonly #current = signal({
    address: this.#route.snapshot.queryParamMap,
    values: this.memory.values(),
    purpose: this.memory.purpose(),
  });
  #applying = false;
  protected readonly fragment = toSignal(this.#route.fragment, { initialValue: null });

  readonly #force = computed(() => {
    const asked = this.#current().address.get('force');
    return this.forces.forces().find(({ code }) => code === asked) ?? this.forces.current();
  });

  protected readonly options = resource({
    params: () => this.#force()?.code,
    loader: ({ params: force }) =>
      this.#api.get<RepresentationOptions>('/api/representation/options', { force }),
  });

  readonly #read = computed(() => {
    const { address, values } = this.#current();
    return this.options.hasValue() ? readAddress(address, this.options.value(), values) : null;
  });
  protected readonly state = computed(() => this.#read()?.state ?? null, { equal: sameContent });
  /** Stay until the next question: the page rewrites its address at once, and then there is nothing to complain about. */
  protected readonly notices = signal<readonly string[]>([]);

  readonly #question = computed(
    () => {
      const state = this.state();
      return state ? toQuestion(state, this.#current().purpose) : undefined;
    },
    { equal: sameContent },
  );
  protected readonly answer = resource({
    params: () => this.#question(),
    loader: ({ params }) => this.#api.post<RepresentationAnswer>('/api/representation', params),
  });
  /** Asked once the answer is there, so that a refused question is refused once, and only for the undivided workforce:
   *  lines for every part of it would be too many to read. */
  protected readonly series = resource({
    params: () => {
      const question = this.#question();
      return question?.by.length === 1 && this.severalSnapshots() && this.answer.hasValue()
        ? question
        : undefined;
    },
    loader: ({ params }) => this.#api.post<RepresentationSeries>('/api/representation/series', params),
  });

  protected readonly severalSnapshots = computed(
    () => this.options.hasValue() && this.options.value().snapshots.length > 1,
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
  protected readonly trend = computed(() =>
    this.series.hasValue() ? representationTrendChart(this.series.value()) : null,
  );
  protected readonly filters = computed(() => {
    const state = this.state();
    return state && this.options.hasValue()
      ? activeFilters(state.where, this.options.value().dimensions)
      : [];
  });
  protected readonly bases = computed(() => {
    const measure = this.state()?.by[0];
    return measure !== undefined && this.options.hasValue()
      ? baseNote(this.options.value().baselines, measure)
      : null;
  });
  protected readonly privateFilters = computed(() =>
    this.filters().some(({ outsideAddress }) => outsideAddress),
  );
  protected readonly facts = computed(() => {
    const answer = this.shown();
    return answer ? mainFacts(answer) : [];
  });
  protected readonly needed = computed(() => {
    const answer = this.shown();
    return answer ? neededToKnow(answer, this.bases()?.text ?? null) : [];
  });
  protected readonly caption = computed(() => {
    const answer = this.shown();
    return answer
      ? `${answer.about.forceName}, as at ${formatDate(answer.asAt)}`
      : (this.#force()?.name ?? '');
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

  constructor() {
    this.#route.queryParamMap.pipe(takeUntilDestroyed()).subscribe(() => {
      if (!this.#applying) this.#take();
    });
    effect(() => {
      const read = this.#read();
      if (read === null) return;
      this.forces.choose(read.state.force);
      if (read.notices.length > 0) this.notices.set(read.notices);
      void this.#go(writeAddress(read.state), true);
    });
  }

  protected async apply({ state, purpose }: AppliedFilters): Promise<void> {
    const moved = state.force !== this.state()?.force;
    this.memory.remember(purpose, moved ? [] : state.where);
    this.notices.set([]);
    this.#applying = true;
    await this.#go(moved ? { force: state.force } : writeAddress(state), false);
    this.#applying = false;
    this.#take();
  }

  protected async remove(dimension: string): Promise<void> {
    const state = this.state();
    if (!state) return;
    const where: QuestionState['where'] = state.where.filter((filter) => filter.dimension !== dimension);
    await this.apply({ state: { ...state, where }, purpose: this.memory.purpose() });
  }

  #take(): void {
    this.#current.set({
      address: this.#route.snapshot.queryParamMap,
      values: this.memory.values(),
      purpose: this.memory.purpose(),
    });
  }

  /** An open figure stays open over a rewritten address, and is closed by a new question. */
  #go(query: AddressQuery, rewrite: boolean): Promise<boolean> {
    return this.#router.navigate([], {
      relativeTo: this.#route,
      queryParams: query,
      replaceUrl: rewrite,
      scroll: 'manual',
      ...(rewrite ? { preserveFragment: true } : {}),
    });
  }
}

function sameContent(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
