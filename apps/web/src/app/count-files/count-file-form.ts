import { ChangeDetectionStrategy, Component, input, model, output, signal } from '@angular/core';
import { type Problem } from '@muster/contracts';
import { ErrorSummary, type FieldError } from '../ui/error-summary';
import { FileField } from '../ui/file-field';
import { ProblemPanel } from '../ui/problem-panel';
import { StatusLine } from '../ui/status-line';

/** A file of counts and the mapping that it is read with, if it has one. */
export interface ChosenCountFile {
  readonly file: File;
  readonly mapping: string | undefined;
}

/** Choosing a file of counts, and a mapping beside it. Fields of the page stand inside and are checked by it: `check`
 *  answers with what is wrong. Nothing is sent before the button. */
@Component({
  selector: 'ms-count-file-form',
  imports: [ErrorSummary, FileField, ProblemPanel, StatusLine],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ms-error-summary [errors]="errors()" />
    @if (problem(); as known) {
      <ms-problem [problem]="known" [retryable]="false" />
      @for (error of known.errors ?? []; track $index) {
        <p class="govuk-body">{{ error.pointer }}: {{ error.message }}</p>
      }
    }
    <form novalidate (submit)="go($event)">
      <ng-content />
      <ms-file-field
        field="file"
        [label]="label()"
        [hint]="hint()"
        accept=".csv,.tsv,.txt,.gz,.xlsx,.ods"
        [error]="errorOf('file')"
        [(file)]="file"
      />
      <ms-file-field
        field="mapping"
        label="Mapping (optional)"
        hint="A JSON file that says how the columns are read. Without it the file must have the standard layout."
        accept=".json,application/json"
        [(file)]="mapping"
      />
      <button type="submit" class="govuk-button" [attr.aria-disabled]="busy() ? true : null">
        Send and check it
      </button>
    </form>
    <ms-status-line [text]="busy() ? 'Sending the file and checking every row' : ''" />
  `,
})
export class CountFileForm {
  readonly label = input.required<string>();
  readonly hint = input.required<string>();
  readonly busy = input(false);
  readonly problem = input<Problem | null>(null);
  /** What is wrong with the fields of the page. */
  readonly check = input<() => readonly FieldError[]>(() => []);
  readonly errors = model<readonly FieldError[]>([]);
  readonly chosen = output<ChosenCountFile>();

  protected readonly file = signal<File | null>(null);
  protected readonly mapping = signal<File | null>(null);

  protected errorOf(field: string): string {
    return this.errors().find((error) => error.field === field)?.message ?? '';
  }

  protected async go(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy()) return;
    const file = this.file();
    this.errors.set([...this.check()(), ...(file ? [] : [{ field: 'file', message: 'Choose a file' }])]);
    if (!file || this.errors().length > 0) return;
    this.chosen.emit({ file, mapping: await this.mapping()?.text() });
  }
}
