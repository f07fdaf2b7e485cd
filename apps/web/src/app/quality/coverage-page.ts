import { ChangeDetectionStrategy, Component, computed, inject, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type DataCoverage } from '@muster/contracts';
import { formatPercent } from '@muster/narrative';
import { SessionStore } from '../access/session-store';
import { ForceStore } from '../api/force-store';
import { Api } from '../api/generated/api';
import { qualityCoverage } from '../api/generated/functions';
import { DataTable } from '../ui/data-table';
import { PageHeading } from '../ui/page-heading';
import { Waiting } from '../ui/waiting';
import { PROBLEM_COLUMNS, SNAPSHOT_COLUMNS, TARGET_COLUMNS } from './coverage-columns';
import { ImportProblemsPart } from './import-problems-part';

/** What is held and how imports went, for administrators and stewards: without a count of people. Stewards see the rows
 *  with problems too. */
@Component({
  selector: 'ms-coverage-page',
  imports: [DataTable, ImportProblemsPart, PageHeading, RouterLink, Waiting],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ms-page-heading text="Can we trust the data?" [caption]="forces.current()?.name ?? ''" />
    @if (forces.list.hasValue() && forces.forces().length === 0) {
      <ms-waiting [of]="null" what="the forces" />
    } @else if (!coverage.hasValue()) {
      <ms-waiting [of]="forces.list.hasValue() ? coverage : forces.list" what="what is held" />
    } @else {
      @let found = coverage.value();
      <p class="govuk-body">
        This page counts nobody. How many have declared is told to analysts, and to those who read releases.
      </p>
      <section aria-labelledby="held">
        <h2 class="govuk-heading-m" id="held">What the snapshots hold</h2>
        <ms-data-table
          caption="Characteristics by snapshot"
          [columns]="snapshotColumns"
          [rows]="found.snapshots"
          empty="No snapshot is published yet."
        />
      </section>
      <section aria-labelledby="targets">
        <h2 class="govuk-heading-m" id="targets">Targets</h2>
        <ms-data-table caption="Declaration targets" [columns]="targetColumns" [rows]="found.targets" />
        <p class="govuk-body">
          Below {{ percent(found.gate.share) }} neither shares nor verdicts are said. {{ found.gate.why }}
        </p>
      </section>
      <section aria-labelledby="kinds">
        <h2 class="govuk-heading-m" id="kinds">Kinds of import problems</h2>
        <ms-data-table
          caption="Imports by kind of problem"
          [columns]="problemColumns"
          [rows]="found.problems"
          empty="No import had a problem."
        />
      </section>
      @if (isSteward()) {
        <ms-import-problems-part [force]="found.force" />
        <p class="govuk-body">
          <a class="govuk-link" routerLink="/data">All snapshots and their problems</a>
        </p>
      }
    }
  `,
})
export class CoveragePage {
  readonly #api = inject(Api);
  readonly #session = inject(SessionStore).session;
  protected readonly forces = inject(ForceStore);
  protected readonly percent = formatPercent;
  protected readonly snapshotColumns = SNAPSHOT_COLUMNS;
  protected readonly targetColumns = TARGET_COLUMNS;
  protected readonly problemColumns = PROBLEM_COLUMNS;
  protected readonly isSteward = computed(() => this.#session()?.roles.includes('steward') ?? false);
  protected readonly coverage = resource({
    params: () => this.forces.current()?.code,
    loader: ({ params: force }): Promise<DataCoverage> => this.#api.invoke(qualityCoverage, { force }),
  });
}
