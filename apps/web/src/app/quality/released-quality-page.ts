import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute } from '@angular/router';
import { formatDate } from '@muster/narrative';
import { ForceStore } from '../api/force-store';
import { Api } from '../api/generated/api';
import { publishedQuality } from '../api/generated/functions';
import { Chart } from '../charts/chart';
import { type ChartLink } from '../charts/chart-link';
import { FIGURE_DOWNLOAD } from '../charts/figure-download';
import { FIGURE_NOTES } from '../charts/figure-notes';
import { LinkPart } from '../permalinks/link-part';
import { AgeBanner } from '../published/age-banner';
import { NeededSentences } from '../published/needed-sentences';
import { OtherForces } from '../published/other-forces';
import { releaseChoices } from '../published/release-choices';
import { releasedAnswer } from '../published/released-answer';
import { sourceLink } from '../published/source-link';
import { MainFactsSection } from '../questions/main-facts-section';
import { PageContents } from '../questions/page-contents';
import { PageHeading } from '../ui/page-heading';
import { ProblemPanel } from '../ui/problem-panel';
import { type Choice, SelectField } from '../ui/select-field';
import { StatusLine } from '../ui/status-line';
import { Waiting } from '../ui/waiting';
import { AskedReleasedQuality } from './asked-released-quality';

/** Can we trust the data? For those who read releases: everything on it comes from one release. */
@Component({
  selector: 'ms-released-quality-page',
  imports: [
    AgeBanner,
    Chart,
    LinkPart,
    MainFactsSection,
    NeededSentences,
    OtherForces,
    PageContents,
    PageHeading,
    ProblemPanel,
    SelectField,
    StatusLine,
    Waiting,
  ],
  providers: [
    AskedReleasedQuality,
    { provide: FIGURE_DOWNLOAD, useValue: 'figure' },
    { provide: FIGURE_NOTES, useValue: 'folded' },
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './released-quality-page.html',
  styleUrl: './quality-page.scss',
})
export class ReleasedQualityPage {
  readonly #api = inject(Api);
  protected readonly forces = inject(ForceStore);
  protected readonly asked = inject(AskedReleasedQuality);
  protected readonly fragment = toSignal(inject(ActivatedRoute).fragment, { initialValue: null });
  protected readonly links = computed<readonly ChartLink[]>(() => {
    const state = this.asked.state();
    return [
      { text: 'How declaration is measured', path: '/about/methods' },
      ...(state ? [sourceLink(state)] : []),
    ];
  });

  // The draft starts at what is shown, and again whenever that changes.
  protected readonly force = linkedSignal(() => this.asked.state()?.force ?? '');
  protected readonly period = linkedSignal(() => this.asked.state()?.period ?? '');
  protected readonly workforceType = linkedSignal(() => this.asked.state()?.workforceType ?? '');
  protected readonly forceChoices = computed<readonly Choice[]>(() =>
    this.forces.forces().map(({ code, name }) => ({ value: code, label: name })),
  );
  protected readonly releases = computed<readonly Choice[]>(() =>
    this.asked.options.hasValue() ? releaseChoices(this.asked.options.value()) : [],
  );
  protected readonly types = computed<readonly Choice[]>(() =>
    this.asked.options.hasValue()
      ? this.asked.options.value().workforceTypes.map(({ id, label }) => ({ value: id, label }))
      : [],
  );

  protected readonly figures = releasedAnswer(this.asked, (body) =>
    this.#api.invoke(publishedQuality, { body }),
  );
  protected readonly contents = computed(() => [
    { name: 'main-facts', heading: 'Main facts' },
    ...this.figures.parts(),
    { name: 'need-to-know', heading: 'Things you need to know' },
  ]);
  protected readonly caption = computed(() => {
    const [name, answer] = [this.asked.force()?.name ?? '', this.figures.shown()];
    if (!answer) return name;
    const { asAt, periodLabel } = answer.release;
    const type = this.types().find(({ value }) => value === answer.about.workforceType)?.label ?? '';
    return `${name}, ${type.toLowerCase()}, as at ${formatDate(asAt)}, release ${periodLabel}`;
  });
  protected readonly announcement = computed(() => {
    if (this.figures.request.isLoading()) return 'Loading figures';
    return this.figures.request.hasValue() ? 'Figures shown.' : '';
  });

  protected apply(event: Event): void {
    event.preventDefault();
    const [force, period, workforceType] = [this.force(), this.period(), this.workforceType()];
    void this.asked.apply({ purpose: '', state: { force, period, workforceType, where: [] } });
  }
}
