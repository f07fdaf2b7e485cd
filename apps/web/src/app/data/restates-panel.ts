import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { type SnapshotRestates } from '@muster/contracts';
import { formatDate, formatNumber } from '@muster/narrative';
import { dimensionName } from '../shell/dimension-name';
import { DataTable } from '../ui/data-table';
import { SummaryList, type SummaryRow } from '../ui/summary-list';
import { type TableColumn } from '../ui/table-column';
import { eventName } from './event-name';
import { workedOutAgain } from './worked-out-again';

interface EventRow {
  readonly asAt: string;
  readonly kind: string;
  readonly before: number;
  readonly after: number;
}

type Differing = NonNullable<SnapshotRestates['revision']>['values'][number];

const FIELDS: Readonly<Record<string, string>> = {
  fte: 'FTE',
  serviceStart: 'Start of service',
  rankStart: 'Start in the rank',
};

/** What a snapshot changes in figures that counted before: against the revision of the same day, and in later events. */
@Component({
  selector: 'ms-restates-panel',
  imports: [DataTable, SummaryList],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (restates().revision; as revision) {
      <h3 class="govuk-heading-s">Against the snapshot of this date that was loaded before</h3>
      <ms-summary-list [rows]="facts()" />
      @if (revision.values.length > 0) {
        <ms-data-table
          caption="People whose values differ"
          [columns]="differing"
          [rows]="revision.values"
          [compact]="true"
        />
      }
    }
    @if (later()) {
      <h3 class="govuk-heading-s">Later snapshots</h3>
      <p class="govuk-body">{{ later() }}</p>
      @if (events().length > 0) {
        <ms-data-table
          caption="Events of later periods, before and after"
          [columns]="columns"
          [rows]="events()"
          [compact]="true"
        />
      } @else {
        <p class="govuk-body">No number of later events changes.</p>
      }
    }
  `,
})
export class RestatesPanel {
  readonly restates = input.required<SnapshotRestates>();

  protected readonly later = computed(() => workedOutAgain(this.restates().later));
  protected readonly facts = computed<readonly SummaryRow[]>(() => {
    const revision = this.restates().revision;
    if (!revision) return [];
    return [
      {
        key: 'Headcount',
        value: `${formatNumber(revision.headcount)}, was ${formatNumber(revision.headcountBefore)}`,
      },
      { key: 'People added', value: formatNumber(revision.added) },
      { key: 'People removed', value: formatNumber(revision.removed) },
      { key: 'People with another value', value: formatNumber(revision.changed) },
    ];
  });
  protected readonly events = computed<readonly EventRow[]>(() =>
    this.restates().dates.flatMap(({ asAt, before, after }) =>
      [...new Set([...Object.keys(before), ...Object.keys(after)])]
        .map((kind) => ({ asAt, kind, before: before[kind] ?? 0, after: after[kind] ?? 0 }))
        .filter((row) => row.before !== row.after),
    ),
  );
  protected readonly differing: readonly TableColumn<Differing>[] = [
    {
      key: 'what',
      label: 'What differs',
      value: ({ dimension }) => FIELDS[dimension] ?? dimensionName(dimension),
      header: true,
    },
    {
      key: 'people',
      label: 'People',
      value: ({ people }) => people,
      text: ({ people }) => formatNumber(people),
      numeric: true,
    },
  ];
  protected readonly columns: readonly TableColumn<EventRow>[] = [
    {
      key: 'asAt',
      label: 'Up to',
      value: ({ asAt }) => asAt,
      text: ({ asAt }) => formatDate(asAt),
      header: true,
    },
    { key: 'kind', label: 'Event', value: ({ kind }) => eventName(kind) },
    {
      key: 'before',
      label: 'Before',
      value: ({ before }) => before,
      text: ({ before }) => formatNumber(before),
      numeric: true,
    },
    {
      key: 'after',
      label: 'After',
      value: ({ after }) => after,
      text: ({ after }) => formatNumber(after),
      numeric: true,
    },
  ];
}
