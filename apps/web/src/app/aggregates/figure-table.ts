import { ChangeDetectionStrategy, Component, computed, inject, input, resource } from '@angular/core';
import { type FigureAnswer } from '@muster/contracts';
import { Api } from '../api/generated/api';
import { aggregatesAsk } from '../api/generated/functions';
import { countedText } from '../count-files/counted-text';
import { periodText } from '../count-files/period-text';
import { DataTable } from '../ui/data-table';
import { type TableColumn } from '../ui/table-column';
import { type TableTakenAs } from '../ui/taken-of-table';
import { Waiting } from '../ui/waiting';

type Figure = FigureAnswer['rows'][number];

/** Every figure of one file of published totals: each total and its parts, as published. */
@Component({
  selector: 'ms-figure-table',
  imports: [DataTable, Waiting],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (answer.hasValue()) {
      <ms-data-table
        caption="Figures as published"
        [columns]="columns"
        [rows]="figures()"
        [takenAs]="takenAs()"
      />
    } @else {
      <ms-waiting [of]="answer" what="the figures" />
    }
  `,
})
export class FigureTable {
  /** Id of a loaded file. */
  readonly file = input.required<string>();

  readonly #api = inject(Api);
  protected readonly answer = resource({
    params: () => this.file(),
    loader: (): Promise<FigureAnswer> => this.#api.invoke(aggregatesAsk, { body: {} }),
  });
  protected readonly figures = computed(() =>
    this.answer.hasValue() ? this.answer.value().rows.filter(({ file }) => file === this.file()) : [],
  );

  protected readonly takenAs = computed<TableTakenAs | null>(() => {
    const [first] = this.figures();
    if (!first) return null;
    const { place, from, to, source } = first;
    return {
      fileName: `muster-totals-${place}-${from}-${to}`,
      subtitle: 'Totals and their parts as they were published',
      source: `Source: ${source}.`,
    };
  });

  protected readonly columns: readonly TableColumn<Figure>[] = [
    { key: 'label', label: 'Figure', value: ({ label }) => label, header: true },
    { key: 'measure', label: 'Measure', value: ({ measure }) => measure },
    { key: 'place', label: 'Place', value: ({ place }) => place },
    {
      key: 'period',
      label: 'Period',
      value: ({ from }) => from,
      text: ({ from, to }) => periodText(from, to),
    },
    {
      key: 'value',
      label: 'Published',
      value: ({ value }) => value,
      text: ({ status, value }) => countedText({ status, count: value }),
      numeric: true,
    },
    { key: 'unit', label: 'Unit', value: ({ unit }) => unit },
  ];
}
