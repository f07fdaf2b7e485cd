import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { type CountFileHolds } from '@muster/contracts';
import { formatNumber } from '@muster/narrative';
import { dimensionName } from '../shell/dimension-name';
import { DataTable } from '../ui/data-table';
import { SummaryList } from '../ui/summary-list';
import { type TableColumn } from '../ui/table-column';
import { countedText } from './counted-text';
import { periodText } from './period-text';

type Stage = CountFileHolds['stages'][number];
type Total = CountFileHolds['totals'][number];

/** What a checked file of counts holds, in whole totals and without any group. */
@Component({
  selector: 'ms-count-file-holdings',
  imports: [DataTable, SummaryList],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2 class="govuk-heading-m">What the file holds</h2>
    <ms-summary-list [rows]="facts()" />
    @if (holds().stages.length > 0) {
      <ms-data-table
        caption="Everybody, by stage"
        [columns]="stageColumns"
        [rows]="holds().stages"
        [compact]="true"
      />
    }
    @if (holds().totals.length > 0) {
      <ms-data-table caption="Published totals" [columns]="totalColumns" [rows]="holds().totals" />
    }
  `,
})
export class CountFileHoldings {
  readonly holds = input.required<CountFileHolds>();

  protected readonly facts = computed(() => {
    const { breakdowns, cells } = this.holds();
    const names = breakdowns.map((each) => each.map(dimensionName).join(' by ') || 'Everybody');
    return [
      { key: 'Broken down by', value: names.join('; ') },
      { key: 'Numbers', value: formatNumber(cells.shown) },
      { key: 'Not held', value: formatNumber(cells.notHeld) },
      { key: 'Withheld by who sent it', value: formatNumber(cells.withheld) },
    ];
  });

  protected readonly stageColumns: readonly TableColumn<Stage>[] = [
    { key: 'stage', label: 'Stage', value: ({ label }) => label, header: true },
    { key: 'count', label: 'People', value: ({ count }) => count, text: countedText, numeric: true },
  ];

  protected readonly totalColumns: readonly TableColumn<Total>[] = [
    { key: 'measure', label: 'Measure', value: ({ measure }) => measure, header: true },
    { key: 'place', label: 'Place', value: ({ place }) => place },
    {
      key: 'period',
      label: 'Period',
      value: ({ from }) => from,
      text: ({ from, to }) => periodText(from, to),
    },
    { key: 'population', label: 'Population', value: ({ population }) => population },
    { key: 'total', label: 'Total', value: ({ count }) => count, text: countedText, numeric: true },
    { key: 'unit', label: 'Unit', value: ({ unit }) => unit },
    { key: 'parts', label: 'Parts', value: ({ parts }) => parts, numeric: true },
    { key: 'source', label: 'Source', value: ({ source }) => source },
  ];
}
