import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, RouterLink } from '@angular/router';
import { FIGURE_NOTES } from '../charts/figure-notes';
import { GapLinks } from '../mix-and-rate/gap-links';
import { LinkPart } from '../permalinks/link-part';
import { announcementOf } from '../questions/announcement-of';
import { AnswerSection } from '../questions/answer-section';
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
import { LENGTH_OF_SERVICE } from '../questions/period-state';
import { SelectField } from '../ui/select-field';
import { AllLeaversPart } from './all-leavers-part';
import { JoinersPart } from './joiners-part';
import { LeavingAnswers } from './leaving-answers';
import { DENOMINATORS, LEAVING_CHOICES, LINES, LOSSES, STEPS } from './leaving-choices';
import { LeavingFactsPart } from './leaving-facts-part';
import { NewColleaguesPart } from './new-colleagues-part';
import { nobodyCounted } from './nobody-counted';
import { OverTimePart } from './over-time-part';
import { StatisticianPart } from './statistician-part';
import { StayingPart } from './staying-part';

const PARTS: readonly PagePart[] = [
  { name: 'main-facts', heading: 'Main facts' },
  { name: 'leaver-rates', heading: 'Leaver rates by group' },
  { name: 'all-leavers', heading: 'Everybody who left' },
  { name: 'over-time', heading: 'Month by month' },
  { name: 'new-colleagues', heading: 'New colleagues' },
  { name: 'who-joins', heading: 'Who joins' },
  { name: 'staying', heading: 'How long people stay' },
  { name: 'statistics', heading: 'For the statistician' },
  { name: 'need-to-know', heading: 'Things you need to know' },
];

/** Who leaves, and who stays? The question stands in the address (without values of personal characteristics); each part
 *  of the page has its own request. */
@Component({
  selector: 'ms-retention-page',
  imports: [
    LinkPart,
    AllLeaversPart,
    AnswerSection,
    ComparedRatesPart,
    GapLinks,
    JoinersPart,
    LeavingFactsPart,
    MainFactsSection,
    NeededSection,
    NewColleaguesPart,
    OverTimePart,
    PageContents,
    PeriodPage,
    RouterLink,
    SelectField,
    StatisticianPart,
    StatisticsSection,
    StayingPart,
  ],
  providers: [
    AskedPeriod,
    LeavingAnswers,
    { provide: PAGE_CHOICES, useValue: LEAVING_CHOICES },
    { provide: FIGURE_NOTES, useValue: 'folded' },
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './retention-page.html',
  styles: `
    .ms-retention__coming {
      min-height: 100vh;
    }
  `,
})
export class RetentionPage {
  protected readonly asked = inject(AskedPeriod);
  protected readonly answers = inject(LeavingAnswers);
  protected readonly fragment = toSignal(inject(ActivatedRoute).fragment, { initialValue: null });

  protected readonly parts = PARTS;
  protected readonly denominators = DENOMINATORS;
  protected readonly losses = LOSSES;
  protected readonly steps = STEPS;
  protected readonly lines = LINES;

  protected readonly byService = computed(() => this.asked.state()?.by === LENGTH_OF_SERVICE);
  protected readonly nobody = computed(() => {
    const answer = this.answers.attrition();
    return answer !== undefined && nobodyCounted(answer);
  });

  protected readonly needed = computed(() => {
    const { rates, attrition, series, joiners, retention } = this.answers;
    return neededOfParts(
      [
        { heading: 'Leaver rates by group', answer: rates() },
        { heading: 'Everybody who left, and new colleagues', answer: attrition() },
        { heading: 'Month by month', answer: series() },
        { heading: 'Who joins', answer: joiners() },
        { heading: 'How long people stay', answer: retention() },
      ].flatMap(({ heading, answer }) =>
        answer ? [{ heading, about: answer.about, grouping: answer.grouping }] : [],
      ),
    );
  });

  protected readonly comparators = computed(() => {
    const answer = this.answers.rates();
    return answer ? comparatorChoices(answer) : [];
  });
  protected readonly announcement = computed(() => {
    if (!this.asked.state()) return '';
    const [loading, failed] = [this.answers.loading(), this.answers.failed()];
    return announcementOf({ loading, failed, nobody: this.nobody() });
  });
  protected readonly links = computed(() => {
    const grouping = this.asked.state()?.grouping ?? null;
    return figureLinks('How leaving and staying are measured', grouping, this.answers.attrition()?.about);
  });

  protected compareWith(code: string): void {
    const state = this.asked.state();
    if (state) this.answers.comparator.set({ by: state.by, grouping: state.grouping, code });
  }
}
