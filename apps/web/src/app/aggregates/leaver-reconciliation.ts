import { ChangeDetectionStrategy, Component, computed, inject, input, resource, signal } from '@angular/core';
import { type CountFileHolds, type ReconciliationAnswer } from '@muster/contracts';
import { formatNumber } from '@muster/narrative';
import { ForceStore } from '../api/force-store';
import { Api } from '../api/generated/api';
import { aggregatesReconcile } from '../api/generated/functions';
import { countedText } from '../count-files/counted-text';
import { periodText } from '../count-files/period-text';
import { DataTable } from '../ui/data-table';
import { type TableColumn } from '../ui/table-column';
import { Waiting } from '../ui/waiting';

type Total = CountFileHolds['totals'][number];
type Row = ReconciliationAnswer['rows'][number];

/** Published leavers beside those of the chosen force, by route; worked out when the analyst asks for it. */
@Component({
  selector: 'ms-leaver-reconciliation',
  imports: [DataTable, Waiting],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2 class="govuk-heading-m">Leavers of {{ total().place }}, {{ period() }}</h2>
    @if (asked()) {
      @if (answer.hasValue()) {
        @for (note of answer.value().about.notes; track note) {
          <p class="govuk-body">{{ note }}</p>
        }
        <ms-data-table
          [caption]="'Published figures beside those of ' + (forces.current()?.name ?? 'the force')"
          [columns]="columns"
          [rows]="answer.value().rows"
        />
      } @else {
        <ms-waiting [of]="answer" what="the comparison" />
      }
    } @else {
      <button type="button" class="govuk-button govuk-button--secondary" (click)="asked.set(true)">
        Compare with {{ forces.current()?.name ?? 'the force' }}
      </button>
    }
  `,
})
export class LeaverReconciliation {
  readonly total = input.required<Total>();

  readonly #api = inject(Api);
  protected readonly forces = inject(ForceStore);
  protected readonly asked = signal(false);
  protected readonly period = computed(() => periodText(this.total().from, this.total().to));
  protected readonly answer = resource({
    params: () => {
      const force = this.forces.current()?.code;
      return this.asked() && force !== undefined ? { force, total: this.total() } : undefined;
    },
    loader: ({ params: { force, total } }): Promise<ReconciliationAnswer> => {
      const { place, from, to, population } = total;
      return this.#api.invoke(aggregatesReconcile, { body: { force, place, from, to, population } });
    },
  });

  protected readonly columns: readonly TableColumn<Row>[] = [
    { key: 'route', label: 'Route', value: ({ label }) => label, header: true },
    {
      key: 'published',
      label: 'Published',
      value: ({ published }) => published.count,
      text: ({ published }) => countedText(published),
      numeric: true,
    },
    {
      key: 'ledger',
      label: 'Held here',
      value: ({ ledger }) => ledger.count,
      text: ({ ledger }) => countedText(ledger),
      numeric: true,
    },
    {
      key: 'difference',
      label: 'Difference',
      value: ({ difference }) => difference,
      text: ({ difference }) => signed(difference),
      numeric: true,
    },
  ];
}

function signed(difference: number | null): string {
  if (difference === null) return '–';
  return difference > 0 ? `+${formatNumber(difference)}` : formatNumber(difference);
}
