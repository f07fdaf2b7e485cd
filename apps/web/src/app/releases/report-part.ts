import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { type ReleaseReport } from '@muster/contracts';
import { formatNumber } from '@muster/narrative';
import { Details } from '../ui/details';
import { SummaryList } from '../ui/summary-list';
import { auditSentences } from './audit-sentences';
import { reportFacts } from './report-facts';

/** What build and audit found. It holds true counts of cells and people, so it is for those who build and approve. */
@Component({
  selector: 'ms-report-part',
  imports: [Details, SummaryList],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (report().alarms.length > 0) {
      <h2 class="govuk-heading-m">Look at these first</h2>
      @for (alarm of report().alarms; track alarm) {
        <div class="govuk-warning-text">
          <span class="govuk-warning-text__icon" aria-hidden="true">!</span>
          <strong class="govuk-warning-text__text">
            <span class="govuk-visually-hidden">Warning</span>
            {{ alarm }}
          </strong>
        </div>
      }
    }
    <h2 class="govuk-heading-m">What readers see</h2>
    <p class="govuk-body">These are true counts of cells and people. They stay in the team.</p>
    <ms-summary-list [rows]="facts()" />

    <h2 class="govuk-heading-m">What the audit found</h2>
    @for (sentence of audit(); track sentence) {
      <p class="govuk-body">{{ sentence }}</p>
    }
    <ms-summary-list [rows]="auditFacts()" />
    @if (report().audit.facts.length > 0) {
      <ms-details summary="What an outsider was taken to know">
        <ul class="govuk-list govuk-list--bullet">
          @for (fact of report().audit.facts; track fact) {
            <li>{{ fact }}</li>
          }
        </ul>
      </ms-details>
    }

    <h2 class="govuk-heading-m">Usual questions of the board</h2>
    <p class="govuk-body">
      {{ number(report().questions.answered) }} of {{ number(report().questions.asked) }} usual questions are
      answered for the smallest group: {{ report().questions.group }}.
    </p>
    @if (report().questions.unanswered.length > 0) {
      <ms-details summary="Questions that stay without an answer">
        <ul class="govuk-list govuk-list--bullet">
          @for (question of report().questions.unanswered; track $index) {
            <li>{{ question }}</li>
          }
        </ul>
      </ms-details>
    }
    @if (report().notes.length > 0) {
      <h2 class="govuk-heading-m">Notes of the build</h2>
      <ul class="govuk-list govuk-list--bullet">
        @for (note of report().notes; track $index) {
          <li>{{ note }}</li>
        }
      </ul>
    }
  `,
})
export class ReportPart {
  readonly report = input.required<ReleaseReport>();
  protected readonly number = formatNumber;
  protected readonly facts = computed(() => reportFacts(this.report()));
  protected readonly audit = computed(() => auditSentences(this.report().audit));
  protected readonly auditFacts = computed(() => {
    const { targets, exact, narrow, inherent, rounds, milliseconds } = this.report().audit;
    return [
      { key: 'Withheld counts attacked', value: formatNumber(targets) },
      { key: 'Worked out exactly', value: formatNumber(exact) },
      { key: 'Narrow', value: formatNumber(narrow) },
      { key: 'Narrow from what was known before', value: formatNumber(inherent) },
      { key: 'Rounds of repair', value: formatNumber(rounds) },
      { key: 'Time taken', value: `${formatNumber(milliseconds / 1000, 1)} seconds` },
    ];
  });
}
