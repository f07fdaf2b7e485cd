import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  linkedSignal,
  resource,
  signal,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { type CountFileSummary, type Problem, type ProcessList } from '@muster/contracts';
import { SessionStore } from '../access/session-store';
import { ForceStore } from '../api/force-store';
import { Api } from '../api/generated/api';
import { processesList, processesReceive } from '../api/generated/functions';
import { problemOf } from '../api/problem-of';
import { CountFileForm, type ChosenCountFile } from '../count-files/count-file-form';
import { COUNT_FILE_STATES } from '../count-files/count-file-states';
import { periodText } from '../count-files/period-text';
import { ForceChoice } from '../shell/force-choice';
import { DataTable } from '../ui/data-table';
import { dateAndTime } from '../ui/date-and-time';
import { DateField } from '../ui/date-field';
import { type FieldError } from '../ui/error-summary';
import { PageHeading } from '../ui/page-heading';
import { SelectField } from '../ui/select-field';
import { type TableColumn } from '../ui/table-column';
import { Waiting } from '../ui/waiting';
import { checkPeriod } from './check-period';

/** Files about the stages of recruitment, promotion and other processes, and the way in for another. */
@Component({
  selector: 'ms-processes-page',
  imports: [CountFileForm, DataTable, DateField, ForceChoice, PageHeading, RouterLink, SelectField, Waiting],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './processes-page.html',
})
export class ProcessesPage {
  readonly #api = inject(Api);
  readonly #router = inject(Router);
  readonly #sessions = inject(SessionStore);
  protected readonly forces = inject(ForceStore);
  protected readonly steward = computed(() => this.#sessions.has('steward'));
  protected readonly code = computed(() => this.forces.current()?.code);
  protected readonly page = resource({
    params: () => this.code(),
    loader: ({ params }): Promise<ProcessList> => this.#api.invoke(processesList, { force: params }),
  });
  protected readonly processes = computed(() =>
    this.page.hasValue() ? this.page.value().processes.map(({ id, label }) => ({ value: id, label })) : [],
  );
  protected readonly process = linkedSignal(() => this.processes()[0]?.value ?? '');
  protected readonly stages = computed(() => {
    if (!this.page.hasValue()) return '';
    const known = this.page.value().processes.find(({ id }) => id === this.process());
    return known ? `Its stages: ${known.stages.map(({ label }) => label).join(', ')}.` : '';
  });
  protected readonly from = signal('');
  protected readonly to = signal('');
  protected readonly errors = signal<readonly FieldError[]>([]);
  protected readonly problem = signal<Problem | null>(null);
  protected readonly busy = signal(false);

  protected readonly check = (): readonly FieldError[] => checkPeriod(this.from(), this.to());

  protected readonly columns: readonly TableColumn<CountFileSummary>[] = [
    {
      key: 'process',
      label: 'Process',
      value: ({ process }) => this.processes().find(({ value }) => value === process)?.label ?? process,
      header: true,
      sortable: true,
      link: ({ id }) => ['/data/processes', id],
    },
    {
      key: 'period',
      label: 'Period',
      value: ({ from }) => from,
      text: ({ from, to }) => periodText(from ?? '', to ?? ''),
      sortable: true,
    },
    {
      key: 'state',
      label: 'State',
      value: ({ state }) => COUNT_FILE_STATES[state].word,
      tone: ({ state }) => COUNT_FILE_STATES[state].tone,
      sortable: true,
    },
    { key: 'by', label: 'Received from', value: ({ createdBy }) => createdBy },
    {
      key: 'at',
      label: 'Received',
      value: ({ createdAt }) => createdAt,
      text: ({ createdAt }) => dateAndTime(createdAt),
      sortable: true,
    },
  ];

  protected errorOf(field: string): string {
    return this.errors().find((error) => error.field === field)?.message ?? '';
  }

  protected async send({ file, mapping }: ChosenCountFile): Promise<void> {
    const force = this.code();
    if (!force) return;
    this.busy.set(true);
    this.problem.set(null);
    try {
      // The server reads the form while it arrives, so the file must come last.
      const about = { force, process: this.process(), from: this.from(), to: this.to() };
      const body = { ...about, ...(mapping === undefined ? {} : { mapping }), file };
      const { id } = await this.#api.invoke(processesReceive, { body });
      await this.#router.navigate(['/data/processes', id]);
    } catch (fault) {
      this.problem.set(problemOf(fault));
    } finally {
      this.busy.set(false);
    }
  }
}
