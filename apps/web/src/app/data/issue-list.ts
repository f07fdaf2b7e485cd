import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { type SnapshotDetail } from '@muster/contracts';
import { formatNumber } from '@muster/narrative';
import { SummaryList, type SummaryRow } from '../ui/summary-list';

type FoundIssue = SnapshotDetail['issues'][number];

/** Problems of a file, one block per repair. Errors stop the import, warnings do not. */
@Component({
  selector: 'ms-issue-list',
  imports: [SummaryList],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (part of parts(); track part.heading) {
      <h2 class="govuk-heading-m">{{ part.heading }}</h2>
      <p class="govuk-body">{{ part.meaning }}</p>
      @for (issue of part.issues; track $index) {
        <section class="ms-issue" [class.ms-issue--error]="issue.severity === 'error'">
          <h3 class="govuk-heading-s">{{ issue.message }}</h3>
          <ms-summary-list [rows]="factsOf(issue)" />
        </section>
      }
    }
  `,
})
export class IssueList {
  readonly issues = input.required<readonly FoundIssue[]>();

  protected readonly parts = computed(() => {
    const errors = this.issues().filter(({ severity }) => severity === 'error');
    const warnings = this.issues().filter(({ severity }) => severity === 'warning');
    return [
      {
        heading: 'Problems to repair',
        meaning: 'The file cannot be loaded while any of these is left.',
        issues: errors,
      },
      {
        heading: 'Warnings',
        meaning: 'The file can be loaded. Check that each of these is what you expect.',
        issues: warnings,
      },
    ].filter(({ issues }) => issues.length > 0);
  });

  protected factsOf({ repair, count, column, rows, expected, found }: FoundIssue): readonly SummaryRow[] {
    const firstRows = rows?.length
      ? `${rows.map((row) => formatNumber(row)).join(', ')}${count > rows.length ? ' …' : ''}`
      : '';
    return [
      { key: 'How to repair it', value: repair },
      { key: 'Column', value: column ?? '' },
      { key: 'Rows concerned', value: rows?.length ? formatNumber(count) : '' },
      { key: 'First rows', value: firstRows },
      { key: 'Expected', value: expected ?? '' },
      { key: 'Found', value: found ?? '' },
    ].filter(({ value }) => value !== '');
  }
}
