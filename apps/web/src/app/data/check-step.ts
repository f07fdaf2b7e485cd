import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { formatNumber } from '@muster/narrative';
import { CheckboxesField } from '../ui/checkboxes-field';
import { Details } from '../ui/details';
import { PageHeading } from '../ui/page-heading';
import { ProblemPanel } from '../ui/problem-panel';
import { StatusLine } from '../ui/status-line';
import { SummaryList } from '../ui/summary-list';
import { TextField } from '../ui/text-field';
import { columnLabel } from './column-label';
import { FileLook } from './file-look';
import { ImportDraft } from './import-draft';
import { IssueList } from './issue-list';
import { rowChoices } from './row-choices';

const DELIMITERS: Readonly<Record<string, string>> = {
  ',': 'Comma',
  '\t': 'Tab',
  ';': 'Semicolon',
  '|': 'Bar',
};

/** What the first look found: is this the right file, and can it be read? */
@Component({
  selector: 'ms-check-step',
  imports: [
    PageHeading,
    SummaryList,
    IssueList,
    RouterLink,
    Details,
    TextField,
    CheckboxesField,
    ProblemPanel,
    StatusLine,
  ],
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
        @if (problem(); as known) {
          <ms-problem [problem]="known" [retryable]="false" />
        }
        @if (titles(); as text) {
          <div class="govuk-inset-text">{{ text }}</div>
        }
        <form novalidate (submit)="lookAgain($event)">
          <ms-details summary="The column names stand in another row">
            <ms-text-field
              field="header-row"
              label="Row of the column names"
              hint="As a spreadsheet numbers it: 1 is the first row of the file."
              inputmode="numeric"
              width="govuk-input--width-4"
              [error]="rowError()"
              [(value)]="row"
            />
            <button
              type="submit"
              class="govuk-button govuk-button--secondary"
              [attr.aria-disabled]="busy() ? true : null"
            >
              Look again
            </button>
          </ms-details>
        </form>
        <ms-status-line [text]="busy() ? 'Sending the file and looking at its columns' : ''" />
        @if (leftOutChoices().length > 0) {
          <ms-checkboxes-field
            field="left-out"
            legend="Which rows are no people?"
            hint="Ticked rows are left out and counted. A row that looks like a person stops the load."
            [small]="true"
            [choices]="leftOutChoices()"
            [values]="draft.options().leftOut"
            (valuesChange)="leaveOut($event)"
          />
        }
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

  readonly #look = inject(FileLook);
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
  protected readonly busy = this.#look.busy;
  protected readonly problem = this.#look.problem;
  protected readonly row = signal('');
  protected readonly rowError = signal('');
  /** Says where the names were found when they do not stand at the top. */
  protected readonly titles = computed(() => {
    const inspection = this.draft.inspection();
    if (!inspection?.hasTitles) return '';
    const names = inspection.columns.map(({ name, reference }) => columnLabel(name, reference)).slice(0, 4);
    const more = inspection.columns.length > names.length ? ' and others' : '';
    return `The column names seem to stand in row ${inspection.headerRow}: ${names.join(', ')}${more}. What stands above is not read.`;
  });
  protected readonly leftOutChoices = computed(() =>
    rowChoices(this.draft.inspection(), this.draft.remembered()),
  );

  protected leaveOut(values: readonly string[]): void {
    const leftOut = this.leftOutChoices()
      .map(({ value }) => value)
      .filter((value) => values.includes(value));
    this.draft.options.update((now) => ({ ...now, leftOut }));
  }

  protected async lookAgain(event: Event): Promise<void> {
    event.preventDefault();
    const isRow = /^[1-9]\d{0,2}$/.test(this.row().trim());
    this.rowError.set(isRow ? '' : 'Enter the number of a row, from 1 to 999');
    if (isRow) await this.#look.look(this.row().trim());
  }
}
