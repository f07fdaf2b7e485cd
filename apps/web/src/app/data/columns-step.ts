import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { type WorkforceType } from '@muster/domain';
import { CheckboxesField } from '../ui/checkboxes-field';
import { ErrorSummary, type FieldError } from '../ui/error-summary';
import { PageHeading } from '../ui/page-heading';
import { RadiosField } from '../ui/radios-field';
import { SelectField } from '../ui/select-field';
import { TextField } from '../ui/text-field';
import { formatNumber } from '@muster/narrative';
import { checkColumns, columnField } from './check-columns';
import { WORKFORCE_TYPE_CODES } from './code-book';
import { type ColumnChoice } from './column-choice';
import { DATE_CHOICES } from './date-choices';
import { ImportDraft } from './import-draft';
import { type ImportOptions } from './import-options';
import { DATES, type Target, targetChoices } from './import-target';

/** What each column is. Everything but the person reference and one characteristic may stay unread. */
@Component({
  selector: 'ms-columns-step',
  imports: [PageHeading, SelectField, RadiosField, CheckboxesField, TextField, ErrorSummary],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './columns-step.html',
})
export class ColumnsStep {
  readonly heading = input.required<string>();
  readonly caption = input.required<string>();
  readonly done = output();

  protected readonly draft = inject(ImportDraft);
  protected readonly errors = signal<readonly FieldError[]>([]);
  protected readonly field = columnField;
  protected readonly dateFormats = DATE_CHOICES;
  protected readonly personModes = [
    { value: 'staff-number', label: 'Staff numbers', hint: 'Replaced by a pseudonym while the file is read' },
    { value: 'pre', label: 'Pseudonyms that HR made', hint: '32 hexadecimal digits each' },
  ];
  protected readonly duplicateRules = [
    { value: 'refuse', label: 'Refuse the file' },
    { value: 'first', label: 'Keep the first row and warn me' },
  ];
  protected readonly workforceTypes = [
    { value: '', label: 'Different, or I do not know (not held)' },
    ...WORKFORCE_TYPE_CODES.map(({ code, label }) => ({ value: code, label })),
  ];
  protected readonly zeros = [{ value: 'strip', label: 'Treat 0012 and 12 as the same person' }];
  protected readonly targets = computed(() => {
    const open = this.draft.columns().some(({ target }) => target === 'undecided');
    return targetChoices(open);
  });
  protected readonly hasDates = computed(() =>
    this.draft.columns().some(({ target }) => DATES.includes(target)),
  );
  protected readonly hasType = computed(() =>
    this.draft.columns().some(({ target }) => target === 'workforce-type'),
  );
  protected readonly unread = computed(() =>
    this.draft
      .columns()
      .filter(({ target }) => target === 'ignore')
      .map(({ label }) => label),
  );

  /** How the dates of a column are written in the file, as the look at it found them. */
  protected dateHint({ column, target }: ColumnChoice): string {
    if (!DATES.includes(target)) return '';
    const found = this.draft.inspection()?.columns.find(({ reference }) => reference === column)?.dateFormats;
    const ways = (found ?? []).map(({ format, rows }) => {
      const label = DATE_CHOICES.find(({ value }) => value === format)?.label ?? format;
      return `${label} in ${formatNumber(rows)} ${rows === 1 ? 'row' : 'rows'}`;
    });
    return ways.length === 0 ? '' : `Dates like ${ways.join('; ')}`;
  }

  protected errorOf(field: string): string {
    return this.errors().find((error) => error.field === field)?.message ?? '';
  }

  protected choose(index: number, target: string): void {
    this.#change(index, { target: target as Target });
    if (DATES.includes(target as Target)) this.draft.suggestDates();
  }

  protected name(index: number, extraLabel: string): void {
    this.#change(index, { extraLabel });
  }

  protected set(options: Partial<Record<keyof ImportOptions, string | boolean>>): void {
    this.draft.options.update((now) => ({ ...now, ...(options as Partial<ImportOptions>) }));
  }

  /** `column`: only there. */
  protected setFormats(formats: readonly string[], column?: string): void {
    const dateFormats = DATE_CHOICES.map(({ value }) => value).filter((format) => formats.includes(format));
    this.draft.options.update((now) =>
      column === undefined
        ? { ...now, dateFormats }
        : { ...now, datesOfColumn: { ...now.datesOfColumn, [column]: dateFormats } },
    );
  }

  protected setType(workforceType: string): void {
    this.set({ workforceType: workforceType as WorkforceType | '' });
  }

  protected go(event: Event): void {
    event.preventDefault();
    const noFormat = this.hasDates() && this.draft.options().dateFormats.length === 0;
    this.errors.set([
      ...checkColumns(this.draft.columns()),
      ...this.draft.columns().flatMap(({ column, label }, index) =>
        this.draft.options().datesOfColumn[column]?.length === 0
          ? [
              {
                field: `${columnField(index)}-dates`,
                message: `Choose how the dates of “${label}” are written`,
              },
            ]
          : [],
      ),
      ...(noFormat ? [{ field: 'date-format', message: 'Choose how the dates are written' }] : []),
    ]);
    if (this.errors().length === 0) this.done.emit();
  }

  #change(index: number, change: { readonly target?: Target; readonly extraLabel?: string }): void {
    this.draft.columns.update((all) =>
      all.map((choice, at) => (at === index ? { ...choice, ...change } : choice)),
    );
  }
}
