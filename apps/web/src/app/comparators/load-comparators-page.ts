import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type ComparatorImport, type Problem } from '@muster/contracts';
import { formatNumber } from '@muster/narrative';
import { Api } from '../api/generated/api';
import { comparatorsImport } from '../api/generated/functions';
import { problemOf } from '../api/problem-of';
import { IssueList } from '../data/issue-list';
import { ErrorSummary, type FieldError } from '../ui/error-summary';
import { FileField } from '../ui/file-field';
import { NotificationBanner } from '../ui/notification-banner';
import { PageHeading } from '../ui/page-heading';
import { ProblemPanel } from '../ui/problem-panel';
import { StatusLine } from '../ui/status-line';
import { SummaryList, type SummaryRow } from '../ui/summary-list';
import { TextField } from '../ui/text-field';

/** For stewards: loads a Home Office table as it was published. All of it counts, or nothing. */
@Component({
  selector: 'ms-load-comparators-page',
  imports: [
    ErrorSummary,
    FileField,
    IssueList,
    NotificationBanner,
    PageHeading,
    ProblemPanel,
    RouterLink,
    StatusLine,
    SummaryList,
    TextField,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './load-comparators-page.html',
})
export class LoadComparatorsPage {
  readonly #api = inject(Api);
  protected readonly file = signal<File | null>(null);
  protected readonly publication = signal('');
  protected readonly totals = signal('');
  protected readonly busy = signal(false);
  protected readonly errors = signal<readonly FieldError[]>([]);
  protected readonly problem = signal<Problem | null>(null);
  protected readonly receipt = signal<ComparatorImport | null>(null);

  protected readonly outcome = computed(() => {
    switch (this.receipt()?.outcome) {
      case 'saved':
        return 'The figures are loaded and count from now on.';
      case 'unchanged':
        return 'Nothing is stored: every figure of the file is held already.';
      default:
        return null;
    }
  });
  protected readonly facts = computed<readonly SummaryRow[]>(() => {
    const receipt = this.receipt();
    if (!receipt || receipt.outcome === 'refused') return [];
    return [
      { key: 'Table', value: receipt.label ?? '' },
      { key: 'Years added', value: receipt.yearsAdded.join(', ') || 'None' },
      {
        key: 'Years replaced',
        value:
          receipt.yearsReplaced
            .map(({ year, cells }) => `${year} (${formatNumber(cells)} figures differ)`)
            .join(', ') || 'None',
      },
      { key: 'SHA-256 of the file', value: receipt.contentSha256 ?? '' },
    ];
  });

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy()) return;
    this.problem.set(null);
    this.receipt.set(null);
    const file = this.file();
    this.errors.set(file ? [] : [{ field: 'file', message: 'Choose a file' }]);
    if (!file) return;
    this.busy.set(true);
    try {
      const body = { publication: this.publication(), totals: this.totals(), file };
      this.receipt.set(await this.#api.invoke(comparatorsImport, { body }));
    } catch (fault) {
      this.problem.set(problemOf(fault));
    } finally {
      this.busy.set(false);
    }
  }
}
