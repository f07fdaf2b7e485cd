import { ChangeDetectionStrategy, Component, computed, inject, resource, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { type CountFileList, type CountFileSummary, type Problem } from '@muster/contracts';
import { formatNumber } from '@muster/narrative';
import { SessionStore } from '../access/session-store';
import { Api } from '../api/generated/api';
import { aggregatesList, aggregatesReceive } from '../api/generated/functions';
import { problemOf } from '../api/problem-of';
import { CountFileForm, type ChosenCountFile } from '../count-files/count-file-form';
import { COUNT_FILE_STATES } from '../count-files/count-file-states';
import { DataTable } from '../ui/data-table';
import { dateAndTime } from '../ui/date-and-time';
import { type FieldError } from '../ui/error-summary';
import { PageHeading } from '../ui/page-heading';
import { type TableColumn } from '../ui/table-column';
import { Waiting } from '../ui/waiting';

/** Files of published totals, and the way in for another. */
@Component({
  selector: 'ms-aggregates-page',
  imports: [CountFileForm, DataTable, PageHeading, RouterLink, Waiting],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <a routerLink="/data" class="govuk-back-link">Snapshots</a>
    <ms-page-heading text="Published totals" />
    <p class="govuk-body">
      Totals that somebody has published, such as leavers of a year by route, each with its source. They show
      whether the figures here agree with what is public.
    </p>
    @if (page.hasValue()) {
      <ms-data-table
        caption="Files of published totals"
        empty="No published totals have been loaded yet. A data steward loads the first ones."
        [columns]="columns"
        [rows]="page.value().files"
      />
      @if (steward()) {
        <div class="govuk-grid-row">
          <div class="govuk-grid-column-two-thirds">
            <h2 class="govuk-heading-m">Load a file</h2>
            <ms-count-file-form
              label="Published totals"
              hint="One figure a row, with its source. Parts must add up to their total."
              [busy]="busy()"
              [problem]="problem()"
              [(errors)]="errors"
              (chosen)="send($event)"
            />
          </div>
        </div>
      }
    } @else {
      <ms-waiting [of]="page" what="the files" />
    }
  `,
})
export class AggregatesPage {
  readonly #api = inject(Api);
  readonly #router = inject(Router);
  readonly #sessions = inject(SessionStore);
  protected readonly steward = computed(() => this.#sessions.has('steward'));
  protected readonly page = resource({
    loader: (): Promise<CountFileList> => this.#api.invoke(aggregatesList),
  });
  protected readonly errors = signal<readonly FieldError[]>([]);
  protected readonly problem = signal<Problem | null>(null);
  protected readonly busy = signal(false);

  protected readonly columns: readonly TableColumn<CountFileSummary>[] = [
    {
      key: 'at',
      label: 'Received',
      value: ({ createdAt }) => createdAt,
      text: ({ createdAt }) => dateAndTime(createdAt),
      header: true,
      sortable: true,
      link: ({ id }) => ['/data/aggregates', id],
    },
    {
      key: 'state',
      label: 'State',
      value: ({ state }) => COUNT_FILE_STATES[state].word,
      tone: ({ state }) => COUNT_FILE_STATES[state].tone,
      sortable: true,
    },
    {
      key: 'rows',
      label: 'Figures',
      value: ({ rows }) => rows,
      text: ({ rows }) => formatNumber(rows),
      numeric: true,
    },
    { key: 'by', label: 'Received from', value: ({ createdBy }) => createdBy, sortable: true },
  ];

  protected async send({ file, mapping }: ChosenCountFile): Promise<void> {
    this.busy.set(true);
    this.problem.set(null);
    try {
      // The server reads the form while it arrives, so the file must come last.
      const body = { ...(mapping === undefined ? {} : { mapping }), file };
      const { id } = await this.#api.invoke(aggregatesReceive, { body });
      await this.#router.navigate(['/data/aggregates', id]);
    } catch (fault) {
      this.problem.set(problemOf(fault));
    } finally {
      this.busy.set(false);
    }
  }
}
