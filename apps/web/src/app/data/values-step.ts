import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  output,
  resource,
  signal,
} from '@angular/core';
import { formatNumber } from '@muster/narrative';
import { Details } from '../ui/details';
import { ErrorSummary, type FieldError } from '../ui/error-summary';
import { PageHeading } from '../ui/page-heading';
import { type Choice, SelectField } from '../ui/select-field';
import { Waiting } from '../ui/waiting';
import { CodeBook } from './code-book';
import { ImportDraft } from './import-draft';
import { type Code } from './match-values';
import { type ValueTable, valueTables } from './value-tables';

/** What each value means that does not speak for itself. */
@Component({
  selector: 'ms-values-step',
  imports: [PageHeading, SelectField, ErrorSummary, Details, Waiting],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './values-step.html',
})
export class ValuesStep {
  readonly heading = input.required<string>();
  readonly caption = input.required<string>();
  readonly done = output();

  readonly #book = inject(CodeBook);
  protected readonly draft = inject(ImportDraft);
  protected readonly errors = signal<readonly FieldError[]>([]);
  protected readonly codes = resource({
    params: () => this.draft.force(),
    loader: ({ params }) => this.#book.of(params),
  });
  readonly #tables = computed(() =>
    this.codes.hasValue()
      ? valueTables(this.draft.inspection(), this.draft.columns(), this.codes.value(), this.draft.values())
      : [],
  );
  protected readonly tables = computed(() =>
    this.#tables().map((table) => ({
      ...table,
      choices: choicesOf(table.codes),
      plain: table.matches
        .filter(({ plain }) => plain)
        .map((match) => ({ ...match, label: labelOf(table, match.code) })),
      open: table.matches.filter(({ plain }) => !plain),
    })),
  );
  protected readonly pending = computed(() => this.tables().some(({ open }) => open.length > 0));
  protected readonly count = formatNumber;

  protected field(dimension: string, index: number): string {
    return `value-${dimension}-${index}`;
  }

  protected errorOf(field: string): string {
    return this.errors().find((error) => error.field === field)?.message ?? '';
  }

  protected decide(dimension: string, value: string, code: string): void {
    this.draft.decide(dimension, value, code);
  }

  protected go(event: Event): void {
    event.preventDefault();
    this.errors.set(
      this.tables().flatMap(({ dimension, name, open }) =>
        open.flatMap(({ value, code }, index) =>
          code
            ? []
            : [
                {
                  field: this.field(dimension, index),
                  message: `Choose what “${value}” means in the column for ${name.toLowerCase()}`,
                },
              ],
        ),
      ),
    );
    if (this.errors().length === 0) this.done.emit();
  }
}

function choicesOf(codes: readonly Code[]): readonly Choice[] {
  const unique = [...new Map(codes.map((code) => [code.code, code])).values()];
  return [{ value: '', label: 'Choose' }, ...unique.map(({ code, label }) => ({ value: code, label }))];
}

function labelOf({ codes }: ValueTable, code: string): string {
  return codes.find((known) => known.code === code)?.label ?? code;
}
