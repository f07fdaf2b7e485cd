import { ChangeDetectionStrategy, Component, computed, inject, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type Release, type SnapshotList } from '@muster/contracts';
import { formatDate } from '@muster/narrative';
import { SessionStore } from '../access/session-store';
import { Api } from '../api/generated/api';
import { releasesList, snapshotsList } from '../api/generated/functions';
import { ForceStore } from '../api/force-store';
import { ForceChoice } from '../shell/force-choice';
import { DataTable } from '../ui/data-table';
import { PageHeading } from '../ui/page-heading';
import { type TableColumn } from '../ui/table-column';
import { Waiting } from '../ui/waiting';
import { BuildReleaseForm } from './build-release-form';
import { RELEASE_STATES } from './release-states';

/** The releases of a force, newest quarter first, and the form that begins the next one. */
@Component({
  selector: 'ms-releases-page',
  imports: [PageHeading, DataTable, BuildReleaseForm, ForceChoice, Waiting, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <ms-page-heading text="Releases" />
        <p class="govuk-body">
          Plan leads, the board and staff networks read releases and nothing else. An analyst builds one each
          quarter, and a second person approves it.
        </p>
        <p class="govuk-body">
          <a class="govuk-link" routerLink="/releases/downloads">What may leave the team</a>: the release in
          force as files, and tables for freedom of information requests
        </p>
      </div>
    </div>
    @if (forces.list.hasValue()) {
      <ms-force-choice />
      @if (releases.hasValue()) {
        <ms-data-table
          [caption]="'Releases of ' + (forces.current()?.name ?? 'the force')"
          [empty]="empty()"
          [columns]="columns"
          [rows]="releases.value().releases"
        />
        @if (snapshots.hasValue()) {
          <div class="govuk-grid-row">
            <div class="govuk-grid-column-two-thirds">
              <ms-build-release-form
                [force]="code() ?? ''"
                [snapshotDays]="days()"
                [releases]="releases.value().releases"
              />
            </div>
          </div>
        } @else if (analyst()) {
          <ms-waiting [of]="snapshots" what="the quarters" />
        }
      } @else if (code()) {
        <ms-waiting [of]="releases" what="the releases" />
      } @else {
        <ms-waiting [of]="null" what="the forces" />
      }
    } @else {
      <ms-waiting [of]="forces.list" what="the forces" />
    }
  `,
})
export class ReleasesPage {
  readonly #api = inject(Api);
  readonly #sessions = inject(SessionStore);
  protected readonly forces = inject(ForceStore);
  protected readonly analyst = computed(() => this.#sessions.has('analyst'));
  protected readonly code = computed(() => this.forces.current()?.code);
  protected readonly releases = resource({
    params: () => this.code(),
    loader: ({ params }): Promise<{ releases: Release[] }> =>
      this.#api.invoke(releasesList, { force: params }),
  });
  protected readonly snapshots = resource({
    params: () => (this.analyst() ? this.code() : undefined),
    loader: ({ params }): Promise<SnapshotList> => this.#api.invoke(snapshotsList, { force: params }),
  });
  protected readonly days = computed(() =>
    this.snapshots.hasValue()
      ? this.snapshots.value().snapshots.flatMap(({ state, asAt }) => (state === 'published' ? [asAt] : []))
      : [],
  );
  protected readonly empty = computed(() =>
    this.analyst()
      ? 'No release has been built yet.'
      : 'No release has been built yet. An analyst builds the first one.',
  );

  protected readonly columns: readonly TableColumn<Release>[] = [
    {
      key: 'period',
      label: 'Quarter',
      value: ({ period }) => period,
      text: ({ periodLabel }) => periodLabel,
      header: true,
      sortable: true,
      link: ({ id }) => ['/releases', id],
    },
    {
      key: 'state',
      label: 'State',
      value: ({ state }) => RELEASE_STATES[state].word,
      tone: ({ state }) => RELEASE_STATES[state].tone,
      sortable: true,
    },
    { key: 'force', label: 'Readers', value: ({ inForce }) => (inForce ? 'Read this one' : '–') },
    {
      key: 'asAt',
      label: 'Counts people on',
      value: ({ asAt }) => asAt,
      text: ({ asAt }) => (asAt === null ? '–' : formatDate(asAt)),
      sortable: true,
    },
    { key: 'built', label: 'Built by', value: ({ builtBy }) => builtBy, sortable: true },
    { key: 'approved', label: 'Approved by', value: ({ approvedBy }) => approvedBy ?? '–', sortable: true },
    {
      key: 'published',
      label: 'Published by',
      value: ({ publishedBy }) => publishedBy ?? '–',
      sortable: true,
    },
  ];
}
