import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { formatNumber } from '@muster/narrative';
import { PageHeading } from '../ui/page-heading';
import { SummaryList } from '../ui/summary-list';
import { ImportDraft } from './import-draft';
import { IssueList } from './issue-list';

const DELIMITERS: Readonly<Record<string, string>> = {
  ',': 'Comma',
  '\t': 'Tab',
  ';': 'Semicolon',
  '|': 'Bar',
};

/** What the first look found: is this the right file, and can it be read? */
@Component({
  selector: 'ms-check-step',
  imports: [PageHeading, SummaryList, IssueList, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <ms-page-heading [caption]="caption()" [text]="heading()" />
        @if (readable()) {
          <p class="govuk-body">The file can be read. Is it the one that you mean?</p>
        } @else {
          <p class="govuk-body">The file cannot be loaded as it is. Nothing of it was stored.</p>
        }
        <ms-summary-list [rows]="facts()" />
        <ms-issue-list [issues]="draft.inspection()?.issues ?? []" />
        <div class="govuk-button-group">
          @if (readable()) {
            <button type="button" class="govuk-button" (click)="done.emit()">Continue</button>
          }
          <a class="govuk-button govuk-button--secondary" [routerLink]="[]" [queryParams]="{ step: 'file' }">
            Choose another file
          </a>
        </div>
      </div>
    </div>
  `,
})
export class CheckStep {
  readonly heading = input.required<string>();
  readonly caption = input.required<string>();
  readonly done = output();

  protected readonly draft = inject(ImportDraft);
  protected readonly readable = computed(
    () => !(this.draft.inspection()?.issues.some(({ severity }) => severity === 'error') ?? true),
  );
  protected readonly facts = computed(() => {
    const inspection = this.draft.inspection();
    if (!inspection) return [];
    return [
      { key: 'File', value: this.draft.file()?.name ?? '' },
      { key: 'Rows', value: formatNumber(inspection.rows) },
      { key: 'Columns', value: formatNumber(inspection.columns.length) },
      { key: 'Separated by', value: DELIMITERS[inspection.delimiter] ?? inspection.delimiter },
      {
        key: 'Matching',
        value: inspection.rememberedMapping
          ? 'Filled in as it was for the last file'
          : 'Suggested from the names of the columns',
      },
    ];
  });
}
