import { ChangeDetectionStrategy, Component, computed, inject, input, resource, signal } from '@angular/core';
import { Router } from '@angular/router';
import { type DefinitionList, type Problem } from '@muster/contracts';
import { Api } from '../api/generated/api';
import { definitionsList, eventsReceive } from '../api/generated/functions';
import { problemOf } from '../api/problem-of';
import { DateField } from '../ui/date-field';
import { ErrorSummary, type FieldError } from '../ui/error-summary';
import { FileField } from '../ui/file-field';
import { ProblemPanel } from '../ui/problem-panel';
import { SelectField } from '../ui/select-field';
import { StatusLine } from '../ui/status-line';
import { today } from '../ui/today';
import { checkPeriod } from './check-period';

const STANDARD = { value: 'standard', label: 'Standard layout' };
const STANDARD_ID = 'standard-events';

/** Sends a file of events. Nothing counts before it is confirmed on the page that follows. */
@Component({
  selector: 'ms-event-upload',
  imports: [DateField, ErrorSummary, FileField, ProblemPanel, SelectField, StatusLine],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ms-error-summary [errors]="errors()" />
    @if (problem(); as known) {
      <ms-problem [problem]="known" [retryable]="false" />
      @for (error of known.errors ?? []; track $index) {
        <p class="govuk-body">{{ error.pointer }}: {{ error.message }}</p>
      }
    }
    <form novalidate (submit)="send($event)">
      <ms-file-field
        field="file"
        label="File of events"
        hint="One row for each event: person, event, date and what belongs to it. The staff number is never stored."
        [error]="errorOf('file')"
        [(file)]="file"
      />
      @if (mappings().length > 1) {
        <ms-select-field field="mapping" label="How is it read?" [choices]="mappings()" [(value)]="mapping" />
      }
      <ms-file-field
        field="mapping-file"
        label="Mapping (optional)"
        hint="A JSON file that says how the columns are read. It is used for this file and not saved."
        accept=".json,application/json"
        [(file)]="mappingFile"
      />
      <ms-date-field
        field="from"
        legend="First day that the file covers (optional)"
        hint="With both days, an event that is missing in the file can be found. For example, 1 3 2026."
        [error]="errorOf('from')"
        [(value)]="from"
      />
      <ms-date-field
        field="to"
        legend="Last day that the file covers (optional)"
        [error]="errorOf('to')"
        [(value)]="to"
      />
      <button type="submit" class="govuk-button" [attr.aria-disabled]="busy() ? true : null">
        Send and check it
      </button>
    </form>
    <ms-status-line [text]="busy() ? 'Sending the file and checking every row' : ''" />
  `,
})
export class EventUpload {
  readonly force = input.required<string>();

  readonly #api = inject(Api);
  readonly #router = inject(Router);
  readonly #definitions = resource({
    loader: (): Promise<DefinitionList> => this.#api.invoke(definitionsList),
  });
  protected readonly file = signal<File | null>(null);
  protected readonly mapping = signal(STANDARD.value);
  /** Goes before a saved mapping. */
  protected readonly mappingFile = signal<File | null>(null);
  protected readonly from = signal('');
  protected readonly to = signal('');
  protected readonly busy = signal(false);
  protected readonly errors = signal<readonly FieldError[]>([]);
  protected readonly problem = signal<Problem | null>(null);
  /** While the list is not there, the standard layout is the only choice. */
  protected readonly mappings = computed(() => {
    const saved = this.#definitions.hasValue() ? this.#definitions.value().definitions : [];
    return [
      STANDARD,
      ...saved
        .filter(({ id, kind }) => kind === 'event-mapping' && id !== STANDARD_ID)
        .map(({ id, label }) => ({ value: id, label })),
    ];
  });

  protected errorOf(field: string): string {
    return this.errors().find((error) => error.field === field)?.message ?? '';
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy()) return;
    this.problem.set(null);
    const file = this.file();
    this.errors.set([
      ...(file ? [] : [{ field: 'file', message: 'Choose a file' }]),
      ...checkPeriod(this.from(), this.to(), today(new Date())),
    ]);
    if (!file || this.errors().length > 0) return;
    this.busy.set(true);
    const [from, to] = [this.from(), this.to()];
    try {
      // The server reads the form while it arrives, so the file must come last.
      const { id } = await this.#api.invoke(eventsReceive, {
        body: {
          force: this.force(),
          mapping: (await this.mappingFile()?.text()) ?? this.mapping(),
          ...(from && to ? { from, to } : {}),
          file,
        },
      });
      await this.#router.navigate(['/data/events', id]);
    } catch (fault) {
      this.problem.set(problemOf(fault));
    } finally {
      this.busy.set(false);
    }
  }
}
