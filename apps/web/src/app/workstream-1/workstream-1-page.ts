import {
  ChangeDetectionStrategy,
  Component,
  computed,
  DOCUMENT,
  inject,
  ViewEncapsulation,
} from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute } from '@angular/router';
import { Api } from '../api/generated/api';
import { publishedWorkstream1 } from '../api/generated/functions';
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
import { PageHeading } from '../ui/page-heading';
import { ProblemPanel } from '../ui/problem-panel';
import { StatusLine } from '../ui/status-line';
import { Waiting } from '../ui/waiting';
import { BlackHeritageDefinitions } from './black-heritage-definitions';

/** Workstream 1 on paper: recruitment, progression and retention of Black and Black heritage colleagues, from one release.
 *  Made to be printed: without choices, each question on a page of its own. */
@Component({
  selector: 'ms-workstream-1-page',
  imports: [
    AgeBanner,
    LinkPart,
    BlackHeritageDefinitions,
    Chart,
    MainFactsSection,
    NeededSentences,
    NothingReleased,
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
  encapsulation: ViewEncapsulation.None,
  templateUrl: './workstream-1-page.html',
  styleUrl: './workstream-1-page.scss',
})
export class Workstream1Page {
  readonly #api = inject(Api);
  readonly #document = inject(DOCUMENT);
  protected readonly asked = inject(AskedRelease);
  protected readonly fragment = toSignal(inject(ActivatedRoute).fragment, { initialValue: null });
  /** Names of the parts that begin a sheet of paper. */
  protected readonly questions = ['recruitment', 'progression', 'retention'];
  protected readonly links = computed<readonly ChartLink[]>(() => {
    const state = this.asked.state();
    return [
      { text: 'How figures are worked out', path: '/about/methods' },
      ...(state ? [sourceLink(state)] : []),
    ];
  });

  protected readonly figures = releasedAnswer(this.asked, (body) =>
    this.#api.invoke(publishedWorkstream1, { body }),
  );
  protected readonly caption = computed(() =>
    releasedCaption(this.asked.force()?.name ?? '', this.asked.types(), this.figures.shown()),
  );

  protected print(): void {
    this.#document.defaultView?.print();
  }
}
