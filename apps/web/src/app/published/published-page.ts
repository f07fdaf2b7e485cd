import { ChangeDetectionStrategy, Component, computed, inject, viewChildren } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute } from '@angular/router';
import { formatDate } from '@muster/narrative';
import { ForceStore } from '../api/force-store';
import { Api } from '../api/generated/api';
import {
  publishedProgression,
  publishedRepresentation,
  publishedRetention,
} from '../api/generated/functions';
import { Chart } from '../charts/chart';
import { type ChartLink } from '../charts/chart-link';
import { FIGURE_DOWNLOAD } from '../charts/figure-download';
import { FIGURE_NOTES } from '../charts/figure-notes';
import { LinkPart } from '../permalinks/link-part';
import { arriveAtPart } from '../questions/arrive-at-part';
import { FilterChips } from '../questions/filter-chips';
import { MainFactsSection } from '../questions/main-facts-section';
import { PageContents } from '../questions/page-contents';
import { oneByOne } from '../ui/one-by-one';
import { PageHeading } from '../ui/page-heading';
import { ProblemPanel } from '../ui/problem-panel';
import { StatusLine } from '../ui/status-line';
import { Waiting } from '../ui/waiting';
import { AgeBanner } from './age-banner';
import { AskedPublished } from './asked-published';
import { NeededSentences } from './needed-sentences';
import { NothingReleased } from './nothing-released';
import { PublishedPanel } from './published-panel';
import { type QuestionPage } from './question-page';
import { READING_PAGES } from './reading-page';
import { releasedAnswer } from './released-answer';
import { sourceLink } from './source-link';

const REQUESTS = {
  representation: publishedRepresentation,
  retention: publishedRetention,
  progression: publishedProgression,
} as const satisfies Readonly<Record<QuestionPage, unknown>>;

/** The page of readers at the address of an analyst's page: everything on it comes from one release. The question stands
 *  in the address (without values of personal characteristics), the figures come from one POST. */
@Component({
  selector: 'ms-published-page',
  imports: [
    AgeBanner,
    LinkPart,
    Chart,
    FilterChips,
    MainFactsSection,
    NeededSentences,
    NothingReleased,
    PageContents,
    PageHeading,
    ProblemPanel,
    PublishedPanel,
    StatusLine,
    Waiting,
  ],
  providers: [
    AskedPublished,
    { provide: FIGURE_DOWNLOAD, useValue: 'figure' },
    { provide: FIGURE_NOTES, useValue: 'folded' },
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './published-page.html',
  styles: `
    .ms-published__coming {
      min-height: 100vh;
    }
  `,
})
export class PublishedPage {
  readonly #api = inject(Api);
  protected readonly forces = inject(ForceStore);
  protected readonly asked = inject(AskedPublished);
  protected readonly fragment = toSignal(inject(ActivatedRoute).fragment, { initialValue: null });
  protected readonly fixed = READING_PAGES[this.asked.page];

  protected readonly figures = releasedAnswer(this.asked, (body) =>
    this.#api.invoke(REQUESTS[this.asked.page], { body }),
  );
  readonly #turns = computed(() =>
    this.figures
      .parts()
      .flatMap(({ figures }) => figures.flatMap(({ spec }) => [spec.id, this.whole(spec.id)])),
  );
  private readonly charts = viewChildren('chart');
  /** A figure waits until the one before stands: while charts are still loaded turns would pass, and all be drawn at once. */
  readonly #count = oneByOne(() => Math.min(this.#turns().length, 2 * this.charts().length + 1));
  protected readonly drawn = computed(() => new Set(this.#turns().slice(0, this.#count())));
  protected readonly contents = computed(() => [
    { name: 'main-facts', heading: 'Main facts' },
    ...this.figures.parts(),
    { name: 'need-to-know', heading: 'Things you need to know' },
  ]);
  protected readonly caption = computed(() => {
    const [name, answer] = [this.asked.force()?.name ?? '', this.figures.shown()];
    if (!answer) return name;
    const { asAt, periodLabel } = answer.release;
    return `${name}, as at ${formatDate(asAt)}, release ${periodLabel}`;
  });
  protected readonly announcement = computed(() => {
    if (this.figures.request.isLoading()) return 'Loading figures';
    return this.figures.request.hasValue() ? 'Figures shown.' : '';
  });
  protected readonly links = computed<readonly ChartLink[]>(() => {
    const state = this.asked.state();
    const grouping = state?.grouping ?? null;
    return [
      { text: this.fixed.measured, path: '/about/methods' },
      ...(state ? [sourceLink(state)] : []),
      ...(grouping === null || grouping === 'single'
        ? []
        : [{ text: 'Definition of the groups', path: `/about/definitions/${grouping}` }]),
    ];
  });

  constructor() {
    arriveAtPart(this.fragment, this.figures.parts);
  }

  /** Names the second turn of a figure: its table and what stands below. */
  protected whole(figure: string): string {
    return `${figure} whole`;
  }
}
