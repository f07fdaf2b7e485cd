import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal, resource } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, RouterLink } from '@angular/router';
import { type DataQualityAnswer } from '@muster/contracts';
import { dataQualityFacts, formatDate } from '@muster/narrative';
import { ForceStore } from '../api/force-store';
import { Api } from '../api/generated/api';
import { qualityAsk } from '../api/generated/functions';
import { problemOf } from '../api/problem-of';
import { Chart } from '../charts/chart';
import { type ChartLink } from '../charts/chart-link';
import { FIGURE_NOTES } from '../charts/figure-notes';
import { LinkPart } from '../permalinks/link-part';
import { figuresNeeded } from '../questions/figures-needed';
import { lastAnswer } from '../questions/last-answer';
import { MainFactsSection } from '../questions/main-facts-section';
import { NeededSection } from '../questions/needed-section';
import { PageContents } from '../questions/page-contents';
import { QuestionMemory } from '../questions/question-memory';
import { PageHeading } from '../ui/page-heading';
import { ProblemPanel } from '../ui/problem-panel';
import { type Choice, SelectField } from '../ui/select-field';
import { StatusLine } from '../ui/status-line';
import { Waiting } from '../ui/waiting';
import { AskedQuality } from './asked-quality';
import { characteristicsHeld } from './characteristics-held';
import { ImportProblemsPart } from './import-problems-part';
import { qualityParts } from './quality-parts';
import { typesHeld } from './types-held';

/** Can we trust the data? For analysts, out of true counts: how completely characteristics are declared, and whether the
 *  verdicts would survive those who have not. */
@Component({
  selector: 'ms-quality-page',
  imports: [
    Chart,
    ImportProblemsPart,
    LinkPart,
    MainFactsSection,
    NeededSection,
    PageContents,
    PageHeading,
    ProblemPanel,
    RouterLink,
    SelectField,
    StatusLine,
    Waiting,
  ],
  providers: [AskedQuality, { provide: FIGURE_NOTES, useValue: 'folded' }],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './quality-page.html',
  styleUrl: './quality-page.scss',
})
export class QualityPage {
  readonly #api = inject(Api);
  readonly #memory = inject(QuestionMemory);
  protected readonly forces = inject(ForceStore);
  protected readonly asked = inject(AskedQuality);
  protected readonly fragment = toSignal(inject(ActivatedRoute).fragment, { initialValue: null });
  protected readonly links: readonly ChartLink[] = [
    { text: 'How declaration is measured', path: '/about/methods' },
    { text: 'The snapshots', path: '/data' },
  ];

  // The draft starts at what is shown, and again whenever that changes.
  protected readonly force = linkedSignal(() => this.asked.state()?.force ?? '');
  protected readonly asAt = linkedSignal(() => this.asked.state()?.asAt ?? '');
  protected readonly workforceType = linkedSignal(() => this.asked.state()?.workforceType ?? '');
  protected readonly characteristic = linkedSignal(() => this.asked.state()?.characteristic ?? '');
  protected readonly forceChoices = computed<readonly Choice[]>(() =>
    this.forces.forces().map(({ code, name }) => ({ value: code, label: name })),
  );
  readonly #options = computed(() => (this.asked.options.hasValue() ? this.asked.options.value() : null));
  protected readonly days = computed<readonly Choice[]>(() =>
    (this.#options()?.snapshots ?? [])
      .map(({ asAt }) => ({ value: asAt, label: formatDate(asAt) }))
      .toSorted((a, b) => (a.value < b.value ? 1 : -1)),
  );
  protected readonly types = computed<readonly Choice[]>(() => {
    const options = this.#options();
    return options ? typesHeld(options).map(({ code, label }) => ({ value: code, label })) : [];
  });
  protected readonly characteristics = computed<readonly Choice[]>(() => {
    const options = this.#options();
    return options ? characteristicsHeld(options).map(({ id, label }) => ({ value: id, label })) : [];
  });

  protected readonly answer = resource({
    params: () => this.asked.question(),
    loader: ({ params }): Promise<DataQualityAnswer> => this.#api.invoke(qualityAsk, { body: params }),
  });
  protected readonly shown = lastAnswer(this.answer);
  protected readonly problem = computed(() => {
    const fault = this.answer.error();
    return fault ? problemOf(fault) : null;
  });
  protected readonly parts = computed(() => {
    const answer = this.shown();
    return answer ? qualityParts(answer) : [];
  });
  protected readonly facts = computed(() => {
    const answer = this.shown();
    return answer ? dataQualityFacts(answer) : [];
  });
  protected readonly contents = computed(() => [
    { name: 'main-facts', heading: 'Main facts' },
    ...this.parts(),
    { name: 'import-problems', heading: 'Problems of imports' },
    { name: 'need-to-know', heading: 'Things you need to know' },
  ]);
  protected readonly needed = computed(() => {
    const answer = this.shown();
    return answer ? [{ heading: 'All figures of this page', rows: figuresNeeded(answer.about, null) }] : [];
  });
  protected readonly caption = computed(() => {
    const [name, answer] = [this.asked.force()?.name ?? '', this.shown()];
    return answer ? `${name}, ${answer.about.people}, as at ${formatDate(answer.asAt)}` : name;
  });
  protected readonly announcement = computed(() => {
    if (this.answer.isLoading()) return 'Loading figures';
    return this.answer.hasValue() ? 'Figures shown.' : '';
  });

  protected apply(event: Event): void {
    event.preventDefault();
    const [force, asAt] = [this.force(), this.asAt()];
    const [workforceType, characteristic] = [this.workforceType(), this.characteristic()];
    void this.asked.apply({
      purpose: this.#memory.purpose(),
      state: { force, asAt, workforceType, characteristic, where: [] },
    });
  }
}
