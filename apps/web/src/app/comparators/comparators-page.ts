import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  linkedSignal,
  resource,
} from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { type ComparatorFigures, type ComparatorOptions } from '@muster/contracts';
import {
  type ChartSpec,
  comparatorEthnicityChart,
  comparatorForcesChart,
  comparatorRanksChart,
  comparatorTrendChart,
} from '@muster/narrative';
import { SessionStore } from '../access/session-store';
import { ForceStore } from '../api/force-store';
import { Api } from '../api/generated/api';
import { comparatorsFigures, comparatorsOptions } from '../api/generated/functions';
import { Chart } from '../charts/chart';
import { type ChartLink } from '../charts/chart-link';
import { FIGURE_DOWNLOAD } from '../charts/figure-download';
import { PageTitle } from '../shell/page-title';
import { PageHeading } from '../ui/page-heading';
import { StatusLine } from '../ui/status-line';
import { SummaryList, type SummaryRow } from '../ui/summary-list';
import { Waiting } from '../ui/waiting';
import { BesidePanel } from './beside-panel';
import { ComparatorFilters } from './comparator-filters';
import { COMPARATOR_QUESTIONS, type ComparatorState, WHOLE_COUNTRY } from './comparator-state';
import { readComparatorAddress } from './read-comparator-address';
import { writeComparatorAddress } from './write-comparator-address';

interface Loaded {
  readonly state: ComparatorState;
  readonly figures: ComparatorFigures;
  /** The same question by rank, where the picture needs both. */
  readonly byRank: ComparatorFigures | null;
}

/** How do we compare? Public figures of the 43 forces, exact for every role. The question stands in the address. */
@Component({
  selector: 'ms-comparators-page',
  imports: [BesidePanel, Chart, ComparatorFilters, PageHeading, RouterLink, StatusLine, SummaryList, Waiting],
  providers: [{ provide: FIGURE_DOWNLOAD, useValue: 'figure' }],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './comparators-page.html',
  styleUrl: './comparators-page.scss',
})
export class ComparatorsPage {
  readonly #api = inject(Api);
  readonly #router = inject(Router);
  readonly #route = inject(ActivatedRoute);
  readonly #session = inject(SessionStore).session;
  protected readonly forces = inject(ForceStore);

  protected readonly questions = COMPARATOR_QUESTIONS;
  protected readonly links: readonly ChartLink[] = [
    { text: 'How comparators are read and compared', path: '/about/methods' },
  ];
  protected readonly fragment = toSignal(this.#route.fragment, { initialValue: null });
  readonly #address = toSignal(this.#route.queryParamMap, {
    initialValue: this.#route.snapshot.queryParamMap,
  });

  protected readonly options = resource({
    loader: (): Promise<ComparatorOptions> => this.#api.invoke(comparatorsOptions),
  });
  /** Our force among the published ones; undefined while loading or when no force is held. */
  protected readonly own = computed(() => {
    const code = this.forces.current()?.code;
    return this.options.hasValue() ? this.options.value().own.find(({ force }) => force === code) : undefined;
  });
  readonly #read = computed(() => {
    // Our force decides the usual choice, so nothing is asked before it is known.
    if (!this.options.hasValue() || this.forces.list.isLoading()) return null;
    return readComparatorAddress(this.#address(), this.options.value(), this.own()?.comparator ?? null);
  });
  protected readonly state = computed(() => this.#read()?.state ?? null, {
    equal: (a, b) => JSON.stringify(a) === JSON.stringify(b),
  });
  protected readonly notices = computed(() => this.#read()?.notices ?? []);

  protected readonly loaded = resource({
    params: () => this.state() ?? undefined,
    loader: async ({ params: state }): Promise<Loaded> => {
      const asked = toParameters(state);
      const [figures, byRank] = await Promise.all([
        this.#api.invoke(comparatorsFigures, asked),
        state.show === 'ethnicity' ? this.#api.invoke(comparatorsFigures, { ...asked, by: 'rank' }) : null,
      ]);
      return { state, figures, byRank };
    },
  });
  /** The last figures stay in sight while the next ones are on their way. */
  protected readonly shown = linkedSignal<
    { value: Loaded | undefined; loading: boolean },
    Loaded | undefined
  >({
    source: () => ({
      value: this.loaded.hasValue() ? this.loaded.value() : undefined,
      loading: this.loaded.isLoading(),
    }),
    computation: ({ value, loading }, before) => value ?? (loading ? before?.value : undefined),
  });
  protected readonly chart = computed<ChartSpec | null>(() => {
    const loaded = this.shown();
    return loaded && loaded.figures.rows.length > 0 ? toChart(loaded) : null;
  });
  protected readonly announcement = computed(() =>
    this.loaded.isLoading() ? 'Loading figures' : (this.chart()?.title ?? ''),
  );
  protected readonly sources = computed<readonly SummaryRow[]>(() =>
    (this.shown()?.figures.sources ?? []).map(({ years, source, publication, origin }) => ({
      key: spanOf(years),
      value: `${publication}. ${source}. ${origin === 'shipped' ? 'Comes with Muster.' : 'Loaded here.'}`,
    })),
  );
  protected readonly source = computed(() => {
    const named = (this.shown()?.figures.sources ?? []).map(
      ({ publication, source }) => `${publication}, ${source}`,
    );
    return `Source: ${[...new Set(named)].join('; ')}.`;
  });
  protected readonly area = computed(() => {
    const code = this.own()?.comparator;
    return this.options.hasValue()
      ? this.options.value().forces.find((force) => force.code === code)?.name
      : undefined;
  });
  protected readonly mayCompare = computed(
    () =>
      this.#session()?.roles.includes('analyst') === true &&
      this.state()?.show !== 'trend' &&
      this.own()?.comparator === this.state()?.area,
  );
  protected readonly mayLoad = computed(() => this.#session()?.roles.includes('steward') === true);

  constructor() {
    const title = inject(PageTitle);
    effect(() => {
      const question = COMPARATOR_QUESTIONS.find(({ show }) => show === this.state()?.show);
      title.name(question ? `${question.label} – Comparators` : 'Comparators');
    });
  }

  protected apply(state: ComparatorState): void {
    void this.#router.navigate([], {
      relativeTo: this.#route,
      queryParams: writeComparatorAddress(state),
      scroll: 'manual',
    });
  }
}

function toParameters(state: ComparatorState): {
  measure: 'women' | 'ethnicity';
  workerType: string;
  year?: string;
  rank?: string;
  force?: string;
  by?: 'rank';
  sex?: 'female' | 'male';
} {
  const { show, year, workerType, rank, sex, area, beside } = state;
  const areas = [area, ...(show === 'trend' ? beside : [])].filter((code) => code !== WHOLE_COUNTRY);
  return {
    measure: show === 'ethnicity' ? 'ethnicity' : 'women',
    workerType,
    ...(show === 'trend' ? {} : { year: String(year) }),
    ...(rank === '' ? {} : { rank }),
    ...(show === 'forces' || areas.length === 0 ? {} : { force: areas.join(',') }),
    ...(sex === 'female' || sex === 'male' ? { sex } : {}),
    ...(show === 'ranks' ? { by: 'rank' as const } : {}),
  };
}

function toChart({ state: { show, area, beside }, figures, byRank }: Loaded): ChartSpec {
  if (show === 'ranks') return comparatorRanksChart(figures, area);
  if (show === 'trend') {
    return comparatorTrendChart(figures, [...new Set([area, ...beside, WHOLE_COUNTRY])]);
  }
  if (show === 'ethnicity' && byRank) return comparatorEthnicityChart(figures, byRank, area);
  return comparatorForcesChart(figures, area === WHOLE_COUNTRY ? null : area);
}

function spanOf(years: readonly number[]): string {
  const [first, last] = [years[0], years.at(-1)];
  return first === last ? `31 March ${first}` : `31 March ${first} to 31 March ${last}`;
}
