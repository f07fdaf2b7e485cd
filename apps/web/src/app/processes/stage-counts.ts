import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  resource,
} from '@angular/core';
import { type CountFileDetail, type StageAnswer } from '@muster/contracts';
import { Api } from '../api/generated/api';
import { processesAsk } from '../api/generated/functions';
import { countedText } from '../count-files/counted-text';
import { dimensionName } from '../shell/dimension-name';
import { DataTable } from '../ui/data-table';
import { SelectField } from '../ui/select-field';
import { type TableColumn } from '../ui/table-column';
import { Waiting } from '../ui/waiting';

interface GroupRow {
  readonly label: string;
  readonly cells: ReadonlyMap<string, StageAnswer['rows'][number]>;
}

/** True counts of a published file by stage and group, for analysts. */
@Component({
  selector: 'ms-stage-counts',
  imports: [DataTable, SelectField, Waiting],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2 class="govuk-heading-m">Counts</h2>
    @if (choices().length > 1) {
      <ms-select-field field="breakdown" label="Show by" [choices]="choices()" [(value)]="breakdown" />
    }
    @if (answer.hasValue()) {
      @for (note of answer.value().about.notes; track note) {
        <p class="govuk-body">{{ note }}</p>
      }
      <ms-data-table caption="People at each stage" [columns]="columns()" [rows]="rows()" />
    } @else {
      <ms-waiting [of]="answer" what="the counts" />
    }
  `,
})
export class StageCounts {
  readonly file = input.required<CountFileDetail>();

  readonly #api = inject(Api);
  protected readonly choices = computed(() =>
    (this.file().holds?.breakdowns ?? []).map((each) => ({
      value: each.join(','),
      label: each.map(dimensionName).join(' by ') || 'Everybody',
    })),
  );
  protected readonly breakdown = linkedSignal(() => this.choices()[0]?.value ?? '');
  protected readonly answer = resource({
    params: () => ({ file: this.file(), breakdown: this.breakdown() }),
    loader: ({ params: { file, breakdown } }): Promise<StageAnswer> =>
      this.#api.invoke(processesAsk, {
        body: {
          ...{ force: file.force ?? '', process: file.process ?? '' },
          ...{ from: file.from ?? '', to: file.to ?? '' },
          by: breakdown === '' ? [] : breakdown.split(','),
        },
      }),
  });
  protected readonly rows = computed<readonly GroupRow[]>(() => {
    const groups = new Map<string, Map<string, StageAnswer['rows'][number]>>();
    for (const row of this.answer.hasValue() ? this.answer.value().rows : []) {
      const cells = groups.get(row.label) ?? new Map<string, StageAnswer['rows'][number]>();
      groups.set(row.label, cells.set(row.stage, row));
    }
    return [...groups].map(([label, cells]) => ({ label, cells }));
  });
  protected readonly columns = computed<readonly TableColumn<GroupRow>[]>(() => {
    const stages = this.answer.hasValue() ? this.answer.value().stages : [];
    return [
      { key: 'group', label: 'Group', value: ({ label }) => label, header: true },
      ...stages.map(({ code, label }) => ({
        key: code,
        label,
        value: ({ cells }: GroupRow) => cells.get(code)?.count ?? null,
        text: ({ cells }: GroupRow) => countedText(cells.get(code) ?? { status: 'not-held', count: null }),
        numeric: true,
      })),
    ];
  });
}
