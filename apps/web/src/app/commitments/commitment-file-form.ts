import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { type CommitmentFile } from '@muster/contracts';
import { Api } from '../api/generated/api';
import { commitmentsImport, commitmentsPreview } from '../api/generated/functions';
import { problemOf } from '../api/problem-of';
import { requestReference } from '../api/request-reference';
import { ErrorSummary, type FieldError } from '../ui/error-summary';
import { FileField } from '../ui/file-field';
import { StatusLine } from '../ui/status-line';
import { SummaryList, type SummaryRow } from '../ui/summary-list';

/** Brings a list of commitments: first what it would change, then, with a second press, the change itself. */
@Component({
  selector: 'ms-commitment-file-form',
  imports: [ErrorSummary, FileField, StatusLine, SummaryList],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ms-error-summary [errors]="errors()" [reference]="reference()" />
    <form novalidate (submit)="look($event)">
      <ms-file-field
        field="commitment-file"
        label="List of commitments, recommendations or targets"
        hint="A table with the columns action_ref, short_title, rating and rating_period."
        accept=".csv,.tsv,.txt,.gz,.xlsx,.ods"
        [error]="error()"
        [(file)]="file"
      />
      <button
        type="submit"
        class="govuk-button govuk-button--secondary"
        [attr.aria-disabled]="busy() ? true : null"
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
          [attr.aria-disabled]="busy() ? true : null"
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
  protected readonly busy = signal(false);
  protected readonly error = signal('');
  protected readonly errors = signal<readonly FieldError[]>([]);
  protected readonly reference = signal<string | null>(null);
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
    this.error.set(file ? '' : 'Choose a file');
    this.errors.set(file ? [] : [{ field: 'commitment-file', message: 'Choose a file' }]);
    this.preview.set(null);
    if (!file) return;
    await this.#send(async () => {
      const found = await this.#api.invoke(commitmentsPreview, { force: this.force(), body: { file } });
      if (found.state === 'refused') {
        const problems = found.issues.filter(({ severity }) => severity === 'error');
        this.errors.set(problems.map((issue) => ({ message: this.sentenceOf(issue) })));
      } else this.preview.set(found);
    });
  }

  protected async write(plan: string): Promise<void> {
    const file = this.file();
    if (!file) return;
    await this.#send(async () => {
      await this.#api.invoke(commitmentsImport, { force: this.force(), body: { plan, file } });
      this.preview.set(null);
      this.file.set(null);
      this.written.emit('The list is in the register.');
    });
  }

  protected sentenceOf({ message, repair, rows }: CommitmentFile['issues'][number]): string {
    const where = rows.length === 0 ? '' : ` (row ${rows.join(', ')})`;
    return `${message}${where} ${repair}`;
  }

  async #send(work: () => Promise<void>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.reference.set(null);
    try {
      await work();
    } catch (fault) {
      const problem = problemOf(fault);
      this.errors.set([{ message: problem.detail }]);
      this.reference.set(requestReference(problem));
    } finally {
      this.busy.set(false);
    }
  }
}
