import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, RouterLink } from '@angular/router';
import { LinkPart } from '../permalinks/link-part';
import { announcementOf } from '../questions/announcement-of';
import { AnswerSection } from '../questions/answer-section';
import { ASKED_LIMITS } from '../questions/asked-limits';
import { AskedPeriod } from '../questions/asked-period';
import { figureLinks } from '../questions/figure-links';
import { PeriodPage } from '../questions/period-page';
import { StatisticsSection } from '../questions/statistics-section';
import { comparatorChoices } from '../questions/comparator-choices';
import { ComparedRatesPart } from '../questions/compared-rates-part';
import { MainFactsSection } from '../questions/main-facts-section';
import { neededOfParts } from '../questions/needed-of-parts';
import { NeededSection } from '../questions/needed-section';
import { PAGE_CHOICES } from '../questions/page-choice';
import { PageContents } from '../questions/page-contents';
import { type PagePart } from '../questions/page-part';
import { type Choice, SelectField } from '../ui/select-field';
import { ActingPart } from './acting-part';
import { DisparityPart } from './disparity-part';
import { FunnelAnswers } from './funnel-answers';
import { FunnelPart } from './funnel-part';
import { MovesPart } from './moves-part';
import { nobodyInRanks } from './nobody-in-ranks';
import { ProgressionAnswers } from './progression-answers';
import { BASES, MONTHS_IN_RANK, PROGRESSION_CHOICES, RANKS } from './progression-choices';
import { ProgressionFactsPart } from './progression-facts-part';
import { RankProfilePart } from './rank-profile-part';
import { StatisticianPart } from './statistician-part';
import { TimeInRankPart } from './time-in-rank-part';

const PARTS: readonly PagePart[] = [
  { name: 'main-facts', heading: 'Main facts' },
  { name: 'rank-profile', heading: 'Who stands in which rank' },
  { name: 'promotions', heading: 'Who is promoted' },
  { name: 'disparity-ratios', heading: 'Disparity ratios' },
  { name: 'time-in-rank', heading: 'Time in a rank before promotion' },
  { name: 'acting', heading: 'Temporary and acting ranks' },
  { name: 'funnel', heading: 'Stages of a process' },
  { name: 'moves', heading: 'Moves between ranks' },
  { name: 'statistics', heading: 'For the statistician' },
  { name: 'need-to-know', heading: 'Things you need to know' },
];

/** Are people progressing? The question stands in the address (without values of personal characteristics); each part of
 *  the page has its own request. */
@Component({
  selector: 'ms-progression-page',
  imports: [
    LinkPart,
    ActingPart,
    AnswerSection,
    ComparedRatesPart,
    DisparityPart,
    FunnelPart,
    MainFactsSection,
    MovesPart,
    NeededSection,
    PageContents,
    PeriodPage,
    ProgressionFactsPart,
    RankProfilePart,
    RouterLink,
    SelectField,
    StatisticianPart,
    StatisticsSection,
    TimeInRankPart,
  ],
  providers: [
    AskedPeriod,
    ProgressionAnswers,
    FunnelAnswers,
    { provide: PAGE_CHOICES, useValue: PROGRESSION_CHOICES },
    { provide: ASKED_LIMITS, useValue: { characteristicsOnly: true, oneWorkforceType: true } },
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './progression-page.html',
  styles: `
    .ms-progression__coming {
      min-height: 60vh;
    }
  `,
})
export class ProgressionPage {
  protected readonly asked = inject(AskedPeriod);
  protected readonly answers = inject(ProgressionAnswers);
  protected readonly funnels = inject(FunnelAnswers);
  protected readonly fragment = toSignal(inject(ActivatedRoute).fragment, { initialValue: null });

  protected readonly parts = PARTS;
  protected readonly months = MONTHS_IN_RANK;
  protected readonly bases = BASES;

  protected readonly nobody = computed(() => {
    const answer = this.answers.profile();
    return answer !== undefined && nobodyInRanks(answer);
  });

  protected readonly needed = computed(() => {
    const { profile, promotions, disparity, waiting, acting, flows } = this.answers;
    const moves = flows();
    return neededOfParts(
      [
        { heading: 'Who stands in which rank', answer: profile() },
        { heading: 'Who is promoted', answer: promotions() },
        { heading: 'Disparity ratios', answer: disparity() },
        { heading: 'Time in a rank before promotion', answer: waiting() },
        { heading: 'Temporary and acting ranks', answer: acting() },
        { heading: 'Stages of a process', answer: this.funnels.answer() },
        { heading: 'Moves between ranks', answer: moves && { ...moves, grouping: null } },
      ].flatMap(({ heading, answer }) =>
        answer ? [{ heading, about: answer.about, grouping: answer.grouping }] : [],
      ),
    );
  });

  protected readonly ranksFiltered = computed(
    () => this.asked.state()?.where.some(({ dimension }) => RANKS.includes(dimension)) ?? false,
  );
  protected readonly ranksOrEvery = computed<readonly Choice[]>(() => [
    { value: '', label: this.ranksFiltered() ? 'The ranks that are counted' : 'Every rank' },
    ...this.answers.ranks(),
  ]);
  protected readonly comparators = computed(() => {
    const answer = this.answers.promotions();
    return answer ? comparatorChoices(answer) : [];
  });
  protected readonly loading = computed(() => this.answers.loading() || this.funnels.loading());
  protected readonly announcement = computed(() => {
    if (!this.asked.state()) return '';
    const failed = this.answers.failed() + this.funnels.failed();
    return announcementOf({ loading: this.loading(), failed, nobody: this.nobody() });
  });
  protected readonly links = computed(() => {
    const grouping = this.asked.state()?.grouping ?? null;
    return figureLinks('How progression is measured', grouping, this.answers.profile()?.about);
  });

  protected compareWith(code: string): void {
    const state = this.asked.state();
    if (state) this.answers.comparator.set({ by: state.by, grouping: state.grouping, code });
  }
}
