import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { ErrorSummary, type FieldError } from '../ui/error-summary';
import { FileField } from '../ui/file-field';
import { PageHeading } from '../ui/page-heading';
import { ProblemPanel } from '../ui/problem-panel';
import { StatusLine } from '../ui/status-line';
import { FileLook } from './file-look';
import { ImportDraft } from './import-draft';

/** Choosing a file does not send it; the button does. This first look finds columns and values and stores nothing. */
@Component({
  selector: 'ms-file-step',
  imports: [PageHeading, FileField, ErrorSummary, ProblemPanel, StatusLine],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <ms-error-summary [errors]="errors()" />
        @if (problem(); as known) {
          <ms-problem [problem]="known" [retryable]="false" />
        }
        <ms-page-heading [caption]="caption()" [text]="heading()" />
        <p class="govuk-body">
          CSV or TSV, plain or compressed with gzip, or a spreadsheet (XLSX or ODS) with one sheet and nothing
          hidden. Do not include names, e-mail addresses, telephone numbers, addresses or National Insurance
          numbers. A file with any of them is refused before a row is stored.
        </p>
        <form novalidate (submit)="look($event)">
          <ms-file-field
            field="file"
            label="Workforce file"
            hint="The staff number is replaced by a pseudonym while the file is read and is never stored."
            accept=".csv,.tsv,.txt,.gz,.xlsx,.ods,text/csv,text/tab-separated-values,application/gzip"
            [error]="errors()[0]?.message ?? ''"
            [(file)]="draft.file"
          />
          <button type="submit" class="govuk-button" [attr.aria-disabled]="busy() ? true : null">
            Send and look at it
          </button>
        </form>
        <ms-status-line [text]="busy() ? 'Sending the file and looking at its columns' : ''" />
      </div>
    </div>
  `,
})
export class FileStep {
  readonly heading = input.required<string>();
  readonly caption = input.required<string>();
  readonly done = output();

  readonly #look = inject(FileLook);
  protected readonly draft = inject(ImportDraft);
  protected readonly busy = this.#look.busy;
  protected readonly problem = this.#look.problem;
  protected readonly errors = signal<readonly FieldError[]>([]);

  protected async look(event: Event): Promise<void> {
    event.preventDefault();
    this.errors.set(this.draft.file() ? [] : [{ field: 'file', message: 'Choose a file' }]);
    if (await this.#look.look()) this.done.emit();
  }
}
