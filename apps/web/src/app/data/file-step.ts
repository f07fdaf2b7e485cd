import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { type Problem } from '@muster/contracts';
import { Api } from '../api/generated/api';
import { snapshotsInspect } from '../api/generated/functions';
import { problemOf } from '../api/problem-of';
import { ErrorSummary, type FieldError } from '../ui/error-summary';
import { FileField } from '../ui/file-field';
import { PageHeading } from '../ui/page-heading';
import { ProblemPanel } from '../ui/problem-panel';
import { StatusLine } from '../ui/status-line';
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
          CSV or TSV, plain or compressed with gzip. Do not include names, e-mail addresses, telephone
          numbers, addresses or National Insurance numbers: a file with any of them is refused before a row is
          stored.
        </p>
        <form novalidate (submit)="look($event)">
          <ms-file-field
            field="file"
            label="Workforce file"
            hint="The staff number is replaced by a pseudonym while the file is read and is never stored."
            accept=".csv,.tsv,.txt,.gz,text/csv,text/tab-separated-values,application/gzip"
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

  readonly #api = inject(Api);
  protected readonly draft = inject(ImportDraft);
  protected readonly busy = signal(false);
  protected readonly errors = signal<readonly FieldError[]>([]);
  protected readonly problem = signal<Problem | null>(null);

  protected async look(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy()) return;
    this.problem.set(null);
    const file = this.draft.file();
    this.errors.set(file ? [] : [{ field: 'file', message: 'Choose a file' }]);
    if (!file) return;
    this.busy.set(true);
    try {
      const body = { force: this.draft.force(), file };
      this.draft.inspected(await this.#api.invoke(snapshotsInspect, { body }));
      this.done.emit();
    } catch (fault) {
      this.problem.set(problemOf(fault));
    } finally {
      this.busy.set(false);
    }
  }
}
