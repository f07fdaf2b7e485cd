import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute } from '@angular/router';
import { FIGURE_NOTES } from '../charts/figure-notes';
import { LinkPart } from '../permalinks/link-part';
import { announcementOf } from '../questions/announcement-of';
import { AnswerSection } from '../questions/answer-section';
import { ASKED_LIMITS, NO_LIMITS } from '../questions/asked-limits';
import { AskedPeriod } from '../questions/asked-period';
import { figureLinks } from '../questions/figure-links';
import { neededOfParts } from '../questions/needed-of-parts';
import { NeededSection } from '../questions/needed-section';
import { PAGE_CHOICES } from '../questions/page-choice';
import { PageContents } from '../questions/page-contents';
import { type PagePart } from '../questions/page-part';
import { PeriodPage } from '../questions/period-page';
import { SelectField } from '../ui/select-field';
import { type LimitsAsked, LimitsForm } from './limits-form';
import { MonthsPart } from './months-part';
import { SignalAnswers } from './signal-answers';
import { MEASURES, SIGNAL_CHOICES } from './signal-choices';
import { TargetForm } from './target-form';
import { UnitsPart } from './units-part';

const PARTS: readonly PagePart[] = [
  { name: 'months', heading: 'Month by month' },
  { name: 'units', heading: 'Units beside each other' },
  { name: 'need-to-know', heading: 'Things you need to know' },
];

/** Is it signal or noise? Months of one group between their natural limits, and units between the limits of their size. The
 *  question stands in the address, but for the group. */
@Component({
  selector: 'ms-signals-page',
  imports: [
    AnswerSection,
    LimitsForm,
    LinkPart,
    MonthsPart,
    NeededSection,
    PageContents,
    PeriodPage,
    SelectField,
    TargetForm,
    UnitsPart,
  ],
  providers: [
    AskedPeriod,
    SignalAnswers,
    { provide: PAGE_CHOICES, useValue: SIGNAL_CHOICES },
    { provide: ASKED_LIMITS, useValue: { ...NO_LIMITS, characteristicsOnly: true, usualYears: 3 } },
    { provide: FIGURE_NOTES, useValue: 'folded' },
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './signals-page.html',
  styles: `
    .ms-signals__coming {
      min-height: 60vh;
    }
  `,
})
export class SignalsPage {
  protected readonly asked = inject(AskedPeriod);
  protected readonly answers = inject(SignalAnswers);
  protected readonly fragment = toSignal(inject(ActivatedRoute).fragment, { initialValue: null });

  protected readonly parts = PARTS;
  protected readonly measures = MEASURES;

  protected readonly groups = computed(() =>
    (this.answers.months()?.groups ?? []).map(({ code, label }) => ({
      ...{ value: code, label: code === 'all' ? 'Everybody' : label },
    })),
  );
  protected readonly announcement = computed(() =>
    this.asked.state()
      ? announcementOf({ loading: this.answers.loading(), failed: this.answers.failed(), nobody: false })
      : '',
  );
  protected readonly links = computed(() => {
    const answer = this.answers.months() ?? this.answers.units();
    return figureLinks('How limits are worked out', this.answers.months()?.grouping ?? null, answer?.about);
  });
  protected readonly needed = computed(() =>
    neededOfParts(
      [
        { heading: 'Month by month', answer: this.answers.months() },
        { heading: 'Units beside each other', answer: this.answers.units() },
      ].flatMap(({ heading, answer }) =>
        answer ? [{ heading, about: answer.about, grouping: answer.grouping }] : [],
      ),
    ),
  );

  protected async drawLimits({ aim, anew }: LimitsAsked): Promise<void> {
    await this.asked.chooseAll({ aim, anew });
  }
}
