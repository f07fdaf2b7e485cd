import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute } from '@angular/router';
import { Api } from '../api/generated/api';
import { publishedQuality } from '../api/generated/functions';
import { Chart } from '../charts/chart';
import { type ChartLink } from '../charts/chart-link';
import { FIGURE_DOWNLOAD } from '../charts/figure-download';
import { FIGURE_NOTES } from '../charts/figure-notes';
import { LinkPart } from '../permalinks/link-part';
import { AgeBanner } from '../published/age-banner';
import { AskedRelease } from '../published/asked-release';
import { NeededSentences } from '../published/needed-sentences';
import { NothingReleased } from '../published/nothing-released';
import { ReleaseForm } from '../published/release-form';
import { releasedAnswer } from '../published/released-answer';
import { releasedCaption } from '../published/released-caption';
import { sourceLink } from '../published/source-link';
import { MainFactsSection } from '../questions/main-facts-section';
import { PageContents } from '../questions/page-contents';
import { PageHeading } from '../ui/page-heading';
import { ProblemPanel } from '../ui/problem-panel';
import { StatusLine } from '../ui/status-line';
import { Waiting } from '../ui/waiting';

/** Can we trust the data? For those who read releases: everything on it comes from one release. */
@Component({
  selector: 'ms-released-quality-page',
  imports: [
    AgeBanner,
    Chart,
    LinkPart,
    MainFactsSection,
    NeededSentences,
    NothingReleased,
    PageContents,
    PageHeading,
    ProblemPanel,
    ReleaseForm,
    StatusLine,
    Waiting,
  ],
  providers: [
    AskedRelease,
    { provide: FIGURE_DOWNLOAD, useValue: 'figure' },
    { provide: FIGURE_NOTES, useValue: 'folded' },
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './released-quality-page.html',
  styleUrl: './quality-page.scss',
})
export class ReleasedQualityPage {
  readonly #api = inject(Api);
  protected readonly asked = inject(AskedRelease);
  protected readonly fragment = toSignal(inject(ActivatedRoute).fragment, { initialValue: null });
  protected readonly links = computed<readonly ChartLink[]>(() => {
    const state = this.asked.state();
    return [
      { text: 'How declaration is measured', path: '/about/methods' },
      ...(state ? [sourceLink(state)] : []),
    ];
  });

  protected readonly figures = releasedAnswer(this.asked, (body) =>
    this.#api.invoke(publishedQuality, { body }),
  );
  protected readonly contents = computed(() => [
    { name: 'main-facts', heading: 'Main facts' },
    ...this.figures.parts(),
    { name: 'need-to-know', heading: 'Things you need to know' },
  ]);
  protected readonly caption = computed(() =>
    releasedCaption(this.asked.force()?.name ?? '', this.asked.types(), this.figures.shown()),
  );
  protected readonly announcement = computed(() => {
    if (this.figures.request.isLoading()) return 'Loading figures';
    return this.figures.request.hasValue() ? 'Figures shown.' : '';
  });
}
