import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { type CommitmentFile } from '@muster/contracts';
import { Api } from '../api/generated/api';
import { commitmentsImport, commitmentsPreview } from '../api/generated/functions';
import { Attempt } from '../ui/attempt';
import { ErrorSummary } from '../ui/error-summary';
import { FileField } from '../ui/file-field';
import { issueSentence } from '../ui/issue-sentence';
import { StatusLine } from '../ui/status-line';
import { SummaryList, type SummaryRow } from '../ui/summary-list';

/** Brings a list of commitments: first what it would change, then, with a second press, the change itself. */
@Component({
  selector: 'ms-commitment-file-form',
  imports: [ErrorSummary, FileField, StatusLine, SummaryList],
  providers: [Attempt],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ms-error-summary [errors]="attempt.errors()" [reference]="attempt.reference()" />
    <form novalidate (submit)="look($event)">
      <ms-file-field
        field="commitment-file"
        label="List of commitments, recommendations or targets"
        hint="A table with the columns action_ref, short_title, rating and rating_period."
        accept=".csv,.tsv,.txt,.gz,.xlsx,.ods"
        [error]="attempt.errorOf('commitment-file')"
        [(file)]="file"
      />
      <button
        type="submit"
        class="govuk-button govuk-button--secondary"
        [attr.aria-disabled]="attempt.busy() ? true : null"
      >
        Check this list
      </button>
    </form>
    <ms-status-line [text]="said()" />
    @if (preview(); as found) {
      @for (issue of found.issues; track $index) {
        <div class="govuk-warning-text">
          <span class="govuk-warning-text__icon" aria-hidden="true">!</span>
          <strong class="govuk-warning-text__text">
            <span class="govuk-visually-hidden">Warning</span>
            {{ sentenceOf(issue) }}
          </strong>
        </div>
      }
      @if (found.state === 'ready') {
        <h3 class="govuk-heading-s">What would change</h3>
        <ms-summary-list [rows]="changes()" />
        <button
          type="button"
          class="govuk-button"
          [attr.aria-disabled]="attempt.busy() ? true : null"
          (click)="write(found.plan)"
        >
          Write it into the register
        </button>
      }
    }
  `,
})
export class CommitmentFileForm {
  readonly force = input.required<string>();
  /** What became of the file, in a sentence. */
  readonly written = output<string>();

  readonly #api = inject(Api);
  protected readonly file = signal<File | null>(null);
  protected readonly attempt = inject(Attempt);
  protected readonly sentenceOf = issueSentence;
  protected readonly preview = signal<CommitmentFile | null>(null);
  protected readonly said = computed(() => {
    const found = this.preview();
    if (found?.state === 'changes-nothing')
      return 'All of this is in the register already. Nothing would change.';
    return found ? 'The list can be written. Nothing has been written yet.' : '';
  });
  protected readonly changes = computed((): readonly SummaryRow[] => {
    const found = this.preview();
    if (!found) return [];
    const parts: readonly [string, readonly string[]][] = [
      ['New', found.added],
      ['Changed', found.changed],
      ['New ratings', found.rated],
      ['Corrected ratings', found.corrected],
    ];
    return parts.map(([key, refs]) => ({
      key,
      value: refs.length === 0 ? 'None' : `${refs.length}: ${refs.join(', ')}`,
    }));
  });

  protected async look(event: Event): Promise<void> {
    event.preventDefault();
    const file = this.file();
    this.preview.set(null);
    const errors = file ? [] : [{ field: 'commitment-file', message: 'Choose a file' }];
    await this.attempt.run(errors, async () => {
      if (!file) return;
      const found = await this.#api.invoke(commitmentsPreview, { force: this.force(), body: { file } });
      if (found.state === 'refused') {
        const problems = found.issues.filter(({ severity }) => severity === 'error');
        this.attempt.errors.set(problems.map((issue) => ({ message: issueSentence(issue) })));
      } else this.preview.set(found);
    });
  }

  protected async write(plan: string): Promise<void> {
    const file = this.file();
    if (!file) return;
    await this.attempt.run([], async () => {
      await this.#api.invoke(commitmentsImport, { force: this.force(), body: { plan, file } });
      this.preview.set(null);
      this.file.set(null);
      this.written.emit('The list is in the register.');
    });
  }
}
