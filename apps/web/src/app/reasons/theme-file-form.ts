import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { Api } from '../api/generated/api';
import { themesImport } from '../api/generated/functions';
import { problemOf } from '../api/problem-of';
import { requestReference } from '../api/request-reference';
import { ErrorSummary, type FieldError } from '../ui/error-summary';
import { FileField } from '../ui/file-field';

/** Brings totals by theme of forums, grievances or surveys. Everything that is wrong with a file is said at once. */
@Component({
  selector: 'ms-theme-file-form',
  imports: [ErrorSummary, FileField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ms-error-summary [errors]="errors()" [reference]="reference()" />
    <form novalidate (submit)="send($event)">
      <ms-file-field
        field="theme-file"
        label="Totals by theme"
        hint="A table with the columns source, period, theme and count. Counts below ten are refused."
        accept=".csv,.tsv,.txt,.gz,.xlsx,.ods"
        [error]="error()"
        [(file)]="file"
      />
      <button
        type="submit"
        class="govuk-button govuk-button--secondary"
        [attr.aria-disabled]="busy() ? true : null"
      >
        Bring these totals
      </button>
    </form>
  `,
})
export class ThemeFileForm {
  readonly force = input.required<string>();
  /** What became of the file, in a sentence. */
  readonly brought = output<string>();

  readonly #api = inject(Api);
  protected readonly file = signal<File | null>(null);
  protected readonly busy = signal(false);
  protected readonly error = signal('');
  protected readonly errors = signal<readonly FieldError[]>([]);
  protected readonly reference = signal<string | null>(null);

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy()) return;
    const file = this.file();
    this.error.set(file ? '' : 'Choose a file');
    this.errors.set(file ? [] : [{ field: 'theme-file', message: 'Choose a file' }]);
    this.reference.set(null);
    if (!file) return;
    this.busy.set(true);
    try {
      const { state, issues } = await this.#api.invoke(themesImport, { force: this.force(), body: { file } });
      this.errors.set(issues.map((issue) => ({ message: sentenceOf(issue) })));
      if (state === 'counts') this.brought.emit('The totals stand beside the conversations.');
      if (state === 'counts-already') this.brought.emit('These totals stand there already.');
    } catch (fault) {
      const problem = problemOf(fault);
      this.errors.set([{ message: problem.detail }]);
      this.reference.set(requestReference(problem));
    } finally {
      this.busy.set(false);
    }
  }
}

function sentenceOf({
  message,
  repair,
  rows,
}: {
  readonly message: string;
  readonly repair: string;
  readonly rows: readonly number[];
}): string {
  const where = rows.length === 0 ? '' : ` (row ${rows.join(', ')})`;
  return `${message}${where} ${repair}`;
}
