import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { Api } from '../api/generated/api';
import { themesImport } from '../api/generated/functions';
import { Attempt } from '../ui/attempt';
import { ErrorSummary } from '../ui/error-summary';
import { FileField } from '../ui/file-field';
import { issueSentence } from '../ui/issue-sentence';

/** Brings totals by theme of forums, grievances or surveys. Everything that is wrong with a file is said at once. */
@Component({
  selector: 'ms-theme-file-form',
  imports: [ErrorSummary, FileField],
  providers: [Attempt],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ms-error-summary [errors]="attempt.errors()" [reference]="attempt.reference()" />
    <form novalidate (submit)="send($event)">
      <ms-file-field
        field="theme-file"
        label="Totals by theme"
        hint="A table with the columns source, period, theme and count. Counts below ten are refused."
        accept=".csv,.tsv,.txt,.gz,.xlsx,.ods"
        [error]="attempt.errorOf('theme-file')"
        [(file)]="file"
      />
      <button
        type="submit"
        class="govuk-button govuk-button--secondary"
        [attr.aria-disabled]="attempt.busy() ? true : null"
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
  protected readonly attempt = inject(Attempt);

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const file = this.file();
    const errors = file ? [] : [{ field: 'theme-file', message: 'Choose a file' }];
    await this.attempt.run(errors, async () => {
      if (file) await this.#bring(file);
    });
  }

  async #bring(file: File): Promise<void> {
    const { state, issues } = await this.#api.invoke(themesImport, { force: this.force(), body: { file } });
    this.attempt.errors.set(issues.map((issue) => ({ message: issueSentence(issue) })));
    if (state === 'counts') this.brought.emit('The totals stand beside the conversations.');
    if (state === 'counts-already') this.brought.emit('These totals stand there already.');
  }
}
