import { ChangeDetectionStrategy, Component, computed, inject, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type SnapshotList, type SnapshotSummary } from '@muster/contracts';
import { formatDate, formatNumber } from '@muster/narrative';
import { SessionStore } from '../access/session-store';
import { Api } from '../api/generated/api';
import { snapshotsList } from '../api/generated/functions';
import { ForceStore } from '../api/force-store';
import { ForceChoice } from '../shell/force-choice';
import { dateAndTime } from '../ui/date-and-time';
import { DataTable } from '../ui/data-table';
import { PageHeading } from '../ui/page-heading';
import { type TableColumn } from '../ui/table-column';
import { Waiting } from '../ui/waiting';
import { RestatementTable } from './restatement-table';
import { SNAPSHOT_STATES } from './snapshot-states';

/** The imports of a force, newest date first. */
@Component({
  selector: 'ms-snapshots-page',
  imports: [PageHeading, DataTable, RestatementTable, ForceChoice, Waiting, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ms-page-heading text="Snapshots" />
    <p class="govuk-body">
      A snapshot is the workforce at one date, as the HR system knew it. Figures use loaded snapshots only;
      one that was replaced or taken back stays in this list.
    </p>
    @if (steward()) {
      <a class="govuk-button" routerLink="/data/import">Load a snapshot</a>
    }
    <h2 class="govuk-heading-s">Other data</h2>
    <ul class="govuk-list">
      <li>
        <a class="govuk-link" routerLink="/data/events">Event feeds</a>: joiners, leavers, promotions and
        moves, compared with the snapshots
      </li>
      <li>
        <a class="govuk-link" routerLink="/data/processes">Stages of a process</a>: recruitment, promotion and
        posts
      </li>
      <li>
        <a class="govuk-link" routerLink="/data/aggregates">Published totals</a>: what somebody has published,
        with its source
      </li>
      @if (steward()) {
        <li>
          <a class="govuk-link" routerLink="/data/objections">Objection list</a>: people whose characteristics
          are withheld
        </li>
      }
    </ul>
    @if (forces.list.hasValue()) {
      <ms-force-choice />
      @if (snapshots.hasValue()) {
        <ms-data-table
          [caption]="'Snapshots of ' + (forces.current()?.name ?? 'the force')"
          empty="No snapshot has been loaded yet. The data steward of the force loads the first one."
          [columns]="columns"
          [rows]="snapshots.value().snapshots"
        />
        @if (snapshots.value().restatements.length > 0) {
          <ms-restatement-table [restatements]="snapshots.value().restatements" />
        }
      } @else if (code()) {
        <ms-waiting [of]="snapshots" what="the snapshots" />
      } @else {
        <ms-waiting [of]="null" what="the forces" />
      }
    } @else {
      <ms-waiting [of]="forces.list" what="the forces" />
    }
  `,
})
export class SnapshotsPage {
  readonly #api = inject(Api);
  protected readonly forces = inject(ForceStore);
  readonly #sessions = inject(SessionStore);
  protected readonly steward = computed(() => this.#sessions.has('steward'));
  protected readonly code = computed(() => this.forces.current()?.code);
  protected readonly snapshots = resource({
    params: () => this.code(),
    loader: ({ params }): Promise<SnapshotList> => this.#api.invoke(snapshotsList, { force: params }),
  });

  protected readonly columns: readonly TableColumn<SnapshotSummary>[] = [
    {
      key: 'asAt',
      label: 'As at',
      value: (row) => row.asAt,
      text: (row) => formatDate(row.asAt),
      header: true,
      sortable: true,
      link: (row) => ['/data', row.id],
    },
    {
      key: 'state',
      label: 'State',
      value: (row) => SNAPSHOT_STATES[row.state].word,
      tone: (row) => SNAPSHOT_STATES[row.state].tone,
      sortable: true,
    },
    { key: 'revision', label: 'Revision', value: (row) => row.revision, numeric: true },
    {
      key: 'headcount',
      label: 'Headcount',
      value: (row) => row.headcount,
      text: (row) => (row.headcount === null ? '–' : formatNumber(row.headcount)),
      numeric: true,
      sortable: true,
    },
    { key: 'by', label: 'Received from', value: (row) => row.createdBy, sortable: true },
    {
      key: 'at',
      label: 'Received',
      value: (row) => row.createdAt,
      text: (row) => dateAndTime(row.createdAt),
      sortable: true,
    },
  ];
}
