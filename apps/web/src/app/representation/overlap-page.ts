import { ChangeDetectionStrategy, Component, computed, inject, input, resource } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { type OverlapAnswer, type RepresentationOptions } from '@muster/contracts';
import { formatDate, formatNumber } from '@muster/narrative';
import { ForceStore } from '../api/force-store';
import { Api } from '../api/generated/api';
import { representationOptions, representationOverlap } from '../api/generated/functions';
import { DataTable } from '../ui/data-table';
import { PageHeading } from '../ui/page-heading';
import { SelectField } from '../ui/select-field';
import { type TableColumn } from '../ui/table-column';
import { Waiting } from '../ui/waiting';

type Pair = OverlapAnswer['rows'][number];
type Category = OverlapAnswer['categories'][number];

const TRANSLATIONS: Readonly<Record<Pair['translation'], string>> = {
  same: 'The same',
  changed: 'Moved by the new list',
  otherwise: 'Another answer',
  'not-declared': 'Not declared in one',
};

/** How large is the break? The people of one snapshot by the old and the new classification of a characteristic. The
 *  address names snapshot and characteristic, never a value. */
@Component({
  selector: 'ms-overlap-page',
  imports: [DataTable, PageHeading, RouterLink, SelectField, Waiting],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <a routerLink="/representation" class="govuk-back-link">Representation</a>
    <ms-page-heading text="Old and new classification" />
    <p class="govuk-body">
      Where a snapshot holds a characteristic in two classifications, the same people can be counted in both.
      The difference is the size of the break in a series, and no change of people.
    </p>
    @if (options.hasValue()) {
      <ms-select-field
        field="asAt"
        label="As at"
        [choices]="dates()"
        [value]="date()"
        (valueChange)="show({ asAt: $event })"
      />
      <ms-select-field
        field="dimension"
        label="Characteristic"
        [choices]="dimensions()"
        [value]="characteristic()"
        (valueChange)="show({ dimension: $event })"
      />
      @if (answer.hasValue()) {
        <p class="govuk-body">
          {{ people() }} at {{ day() }}. Old: {{ answer.value().old.label }}. New:
          {{ answer.value().current.label }}.
        </p>
        <ms-data-table
          caption="Each category of the new classification"
          [columns]="categories"
          [rows]="answer.value().categories"
        />
        <ms-data-table
          caption="People by old and new category"
          [columns]="pairs"
          [rows]="answer.value().rows"
        />
      } @else if (date()) {
        <ms-waiting [of]="answer" what="the two classifications" />
      } @else {
        <p class="govuk-body">No snapshot has been loaded yet.</p>
      }
    } @else {
      <ms-waiting [of]="options" what="what is held" />
    }
  `,
})
export class OverlapPage {
  /** Day of the snapshot and characteristic in the address. */
  readonly asAt = input<string>();
  readonly dimension = input<string>();

  readonly #api = inject(Api);
  readonly #router = inject(Router);
  readonly #forces = inject(ForceStore);

  protected readonly options = resource({
    params: () => this.#forces.current()?.code,
    loader: ({ params }): Promise<RepresentationOptions> =>
      this.#api.invoke(representationOptions, { force: params }),
  });
  protected readonly dates = computed(() =>
    (this.options.hasValue() ? this.options.value().snapshots : []).map(({ asAt }) => ({
      value: asAt,
      label: formatDate(asAt),
    })),
  );
  protected readonly dimensions = computed(() =>
    (this.options.hasValue() ? this.options.value().dimensions : [])
      .filter(({ characteristic, status }) => characteristic && status === 'held')
      .map(({ id, label }) => ({ value: id, label })),
  );
  protected readonly date = computed(() => known(this.asAt(), this.dates()));
  protected readonly characteristic = computed(() => known(this.dimension(), this.dimensions()));

  protected readonly answer = resource({
    params: () => {
      const force = this.#forces.current()?.code;
      const question = { asAt: this.date(), dimension: this.characteristic() };
      return force && question.asAt && question.dimension ? { force, ...question } : undefined;
    },
    loader: ({ params }): Promise<OverlapAnswer> => this.#api.invoke(representationOverlap, { body: params }),
  });
  protected readonly people = computed(() =>
    this.answer.hasValue() ? `${formatNumber(this.answer.value().people)} people in post` : '',
  );
  protected readonly day = computed(() => formatDate(this.date()));

  protected readonly categories: readonly TableColumn<Category>[] = [
    { key: 'label', label: 'New category', value: ({ label }) => label, header: true },
    count('people', 'People'),
    count('fromOld', 'Expected from the old category'),
    count('difference', 'Difference'),
  ];
  protected readonly pairs: readonly TableColumn<Pair>[] = [
    { key: 'old', label: 'Old category', value: ({ old }) => old.label, header: true },
    { key: 'current', label: 'New category', value: ({ current }) => current.label },
    {
      key: 'people',
      label: 'People',
      value: ({ people }) => people,
      text: ({ people }) => formatNumber(people),
      numeric: true,
      sortable: true,
    },
    {
      key: 'translation',
      label: 'What happened',
      value: ({ translation }) => TRANSLATIONS[translation],
      sortable: true,
    },
  ];

  protected show(asked: Readonly<Record<string, string>>): void {
    void this.#router.navigate([], {
      queryParams: { force: this.#forces.current()?.code, ...asked },
      queryParamsHandling: 'merge',
    });
  }
}

function known(asked: string | undefined, choices: readonly { readonly value: string }[]): string {
  return (choices.find(({ value }) => value === asked) ?? choices[0])?.value ?? '';
}

function count(key: 'people' | 'fromOld' | 'difference', label: string): TableColumn<Category> {
  return {
    key,
    label,
    value: (category) => category[key],
    text: (category) => formatNumber(category[key]),
    numeric: true,
  };
}
