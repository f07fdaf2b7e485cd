import { ChangeDetectionStrategy, Component, computed, effect, inject, resource } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute } from '@angular/router';
import { formatDate, noProjectionSentence } from '@muster/narrative';
import { SessionStore } from '../access/session-store';
import { ForceStore } from '../api/force-store';
import { problemOf } from '../api/problem-of';
import { type ChartLink } from '../charts/chart-link';
import { FIGURE_DOWNLOAD } from '../charts/figure-download';
import { FIGURE_NOTES } from '../charts/figure-notes';
import { LinkPart } from '../permalinks/link-part';
import { figuresNeeded } from '../questions/figures-needed';
import { lastAnswer } from '../questions/last-answer';
import { PageHeading } from '../ui/page-heading';
import { ProblemPanel } from '../ui/problem-panel';
import { StatusLine } from '../ui/status-line';
import { SummaryList } from '../ui/summary-list';
import { Waiting } from '../ui/waiting';
import { AskedProjection } from './asked-projection';
import { FanPart } from './fan-part';
import { ProjectionGroups } from './projection-groups';
import { ProjectionPanel } from './projection-panel';
import { ProjectionRequests } from './projection-requests';
import { ProjectionRun } from './projection-run';
import { RunPart } from './run-part';
import { spokenRunWords } from './run-words';
import { type ScenarioDraft, ScenarioPanel } from './scenario-panel';
import { ScenariosPart } from './scenarios-part';
import { toProjectionQuestion } from './to-projection-question';

/** Refusals that the same question may not meet a second time. */
const PASSING: ReadonlySet<string> = new Set([
  'own-projections-busy',
  'projection-not-ready',
  'unknown-projection',
]);

const NO_SUCH_PLACE = 'The address names a group that is not there. The usual one is used.';

/** Where do today's rates lead, and where would others? The question stands in the address, but for the group, of which
 *  only its place is there; runs are worked out on the server and can be stopped. */
@Component({
  selector: 'ms-projection-page',
  imports: [
    FanPart,
    LinkPart,
    PageHeading,
    ProblemPanel,
    ProjectionPanel,
    RunPart,
    ScenarioPanel,
    ScenariosPart,
    StatusLine,
    SummaryList,
    Waiting,
  ],
  providers: [
    ...[AskedProjection, ProjectionGroups, ProjectionRequests, ProjectionRun],
    {
      provide: FIGURE_DOWNLOAD,
      // Values of releases may be taken away, true counts may not.
      useFactory: () => (inject(SessionStore).has('analyst') ? 'released' : 'figure'),
    },
    { provide: FIGURE_NOTES, useValue: 'folded' },
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './projection-page.html',
  styles: `
    .ms-projection__coming {
      min-height: 100vh;
    }
  `,
})
export class ProjectionPage {
  readonly #groups = inject(ProjectionGroups);
  protected readonly asked = inject(AskedProjection);
  protected readonly run = inject(ProjectionRun);
  protected readonly forces = inject(ForceStore);
  protected readonly fragment = toSignal(inject(ActivatedRoute).fragment, { initialValue: null });

  /** The groups of the question: its code stands in their order. */
  protected readonly groups = resource({
    params: () => {
      const [state, options] = [this.asked.state(), this.asked.options];
      return state && options.hasValue()
        ? options.value().groups.find(({ by, grouping }) => by === state.by && grouping === state.grouping)
        : undefined;
    },
    loader: ({ params }) => this.#groups.of(params),
  });
  /** Known no sooner than the groups are: the address is not to blame for anything else. */
  protected readonly notices = computed(() => {
    const place = this.asked.state()?.group ?? 0;
    const isThere = !this.groups.hasValue() || place < Math.max(1, this.groups.value().length);
    return isThere ? this.asked.notices() : [...this.asked.notices(), NO_SUCH_PLACE];
  });
  readonly #question = computed(
    () => {
      const state = this.asked.state();
      const groups = this.groups.hasValue() ? this.groups.value() : [];
      const group = groups[state?.group ?? this.#groups.usual(groups)] ?? groups[this.#groups.usual(groups)];
      return state && group ? toProjectionQuestion(state, group.code) : undefined;
    },
    { equal: (a, b) => JSON.stringify(a) === JSON.stringify(b) },
  );

  protected readonly shown = lastAnswer(this.run.answer);
  /** Why there is no picture. */
  protected readonly missing = computed(() => {
    const answer = this.shown();
    return answer ? noProjectionSentence(answer) : null;
  });
  protected readonly problem = computed(() => {
    const fault = this.run.answer.error() ?? this.groups.error();
    return fault ? problemOf(fault) : null;
  });
  protected readonly retryable = computed(() => {
    const problem = this.problem();
    return problem !== null && (problem.status === 0 || problem.status >= 500 || PASSING.has(problem.code));
  });
  /** Nothing is published that could be asked about. */
  protected readonly unpublished = computed(() => {
    const fault = this.asked.options.error();
    return fault !== undefined && problemOf(fault).code === 'no-published-release';
  });
  protected readonly caption = computed(() => {
    const [name, answer] = [this.asked.force()?.name ?? '', this.shown()];
    return answer ? `${name}, from ${formatDate(answer.asAt)}` : name;
  });
  protected readonly announcement = computed(() => {
    if (this.run.stopped()) return 'The projection was stopped.';
    if (this.run.answer.isLoading()) return spokenRunWords(this.run.progress());
    return this.run.answer.hasValue() ? 'The projection is shown.' : '';
  });
  protected readonly links = computed<readonly ChartLink[]>(() => {
    const grouping = this.shown()?.grouping ?? null;
    return [
      { text: 'How projections are worked out', path: '/about/methods' },
      ...(grouping === null
        ? []
        : [{ text: 'Definition of the groups', path: `/about/definitions/${grouping}` }]),
    ];
  });
  protected readonly needed = computed(() => {
    const answer = this.shown();
    return answer ? figuresNeeded(answer.about, answer.grouping) : [];
  });
  /** For those who take a figure away. */
  protected readonly source = computed(() => {
    const answer = this.shown();
    return answer?.release
      ? `Source: ${answer.about.forceName}, worked out of release ${answer.release.periodLabel}.`
      : 'Source: the page of Muster on which this figure stands.';
  });

  constructor() {
    effect(() => this.run.question.set(this.#question()));
  }

  /** Without the groups nothing was asked yet. */
  protected again(): void {
    if (this.groups.error()) this.groups.reload();
    else this.run.answer.reload();
  }

  protected compare({ scenarios, cost }: ScenarioDraft): void {
    const state = this.asked.state();
    if (state) void this.asked.apply({ state: { ...state, scenarios, cost }, purpose: this.asked.purpose() });
  }
}
