import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal } from '@angular/core';
import { type ComparatorBeside, type Problem } from '@muster/contracts';
import { comparatorBesideSentences, formatNumber, formatPercent } from '@muster/narrative';
import { Api } from '../api/generated/api';
import { comparatorsBeside } from '../api/generated/functions';
import { problemOf } from '../api/problem-of';
import { DataTable } from '../ui/data-table';
import { ProblemPanel } from '../ui/problem-panel';
import { StatusLine } from '../ui/status-line';
import { type TableColumn } from '../ui/table-column';
import { type ComparatorState } from './comparator-state';

interface Line {
  readonly whose: string;
  readonly figure: ComparatorBeside['own'];
}

/** For analysts: the figure of our snapshot beside the published one, when both count the same thing; else the reason. */
@Component({
  selector: 'ms-beside-panel',
  imports: [DataTable, ProblemPanel, StatusLine],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section aria-labelledby="beside-heading">
      <h2 class="govuk-heading-m" id="beside-heading">Our snapshot beside the published figure</h2>
      <p class="govuk-body">
        True counts, for analysts. The two are shown together only when they count the same people on the same
        day in the same way. The question goes into the audit trail.
      </p>
      <button
        type="button"
        class="govuk-button govuk-button--secondary"
        [attr.aria-disabled]="busy() ? true : null"
        (click)="ask()"
      >
        Compare with our snapshot of 31 March {{ state().year }}
      </button>
      <ms-status-line [text]="busy() ? 'Comparing' : ''" />
      @if (outcome().problem; as known) {
        <ms-problem
          [problem]="known"
          [retryable]="known.status === 0 || known.status >= 500"
          (retry)="ask()"
        />
      }
      @if (outcome().answer; as answer) {
        @if (answer.synthetic) {
          <p class="govuk-body">{{ answer.forceName }} is invented: its figures describe nobody.</p>
        }
        <ul class="govuk-list govuk-list--bullet">
          @for (sentence of sentences(); track sentence) {
            <li>{{ sentence }}</li>
          }
        </ul>
        <ms-data-table caption="Ours and published" [columns]="columns" [rows]="lines()" />
        <h3 class="govuk-heading-s">What agrees</h3>
        <ul class="govuk-list govuk-list--bullet govuk-body-s">
          @for (sentence of answer.agreed; track sentence) {
            <li>{{ sentence }}</li>
          }
          @for (note of answer.notes; track note) {
            <li>{{ note }}</li>
          }
        </ul>
      }
    </section>
  `,
})
export class BesidePanel {
  readonly force = input.required<string>();
  readonly state = input.required<ComparatorState>();

  readonly #api = inject(Api);
  /** A new question takes the old answer away. */
  protected readonly outcome = linkedSignal<
    ComparatorState,
    { readonly answer: ComparatorBeside | null; readonly problem: Problem | null }
  >({ source: this.state, computation: () => ({ answer: null, problem: null }) });
  protected readonly busy = linkedSignal({ source: this.state, computation: () => false });
  protected readonly sentences = computed(() => {
    const { answer } = this.outcome();
    return answer ? comparatorBesideSentences(answer) : [];
  });
  protected readonly lines = computed<readonly Line[]>(() => {
    const { answer } = this.outcome();
    if (!answer) return [];
    return [
      { whose: `${answer.forceName}, our snapshot`, figure: answer.own },
      { whose: `${answer.areaName}, published`, figure: answer.published },
    ];
  });

  protected readonly columns: readonly TableColumn<Line>[] = [
    { key: 'whose', label: 'Whose', value: ({ whose }) => whose, header: true },
    this.#number('count', 'Women', ({ count }) => count),
    this.#number('declared', 'Answered', ({ declared }) => declared),
    this.#number('total', 'Everyone', ({ total }) => total),
    this.#share('share', 'Share', ({ share }) => share),
    this.#share('lower', '95% range from', ({ lower }) => lower),
    this.#share('upper', '95% range to', ({ upper }) => upper),
  ];

  protected async ask(): Promise<void> {
    if (this.busy()) return;
    const asked = this.state();
    this.busy.set(true);
    const { year, workerType, rank, show } = asked;
    const measure = show === 'ethnicity' ? ('ethnicity' as const) : ('women' as const);
    const body = { force: this.force(), measure, year, workerType, ...(rank === '' ? {} : { rank }) };
    const outcome = await this.#api.invoke(comparatorsBeside, { body }).then(
      (answer): { answer: ComparatorBeside; problem: null } => ({ answer, problem: null }),
      (fault: unknown) => ({ answer: null, problem: problemOf(fault) }),
    );
    if (this.state() !== asked) return;
    this.outcome.set(outcome);
    this.busy.set(false);
  }

  #number(key: string, label: string, value: (figure: Line['figure']) => number): TableColumn<Line> {
    return {
      ...{ key, label, numeric: true },
      value: ({ figure }) => value(figure),
      text: ({ figure }) => formatNumber(value(figure)),
    };
  }

  #share(key: string, label: string, value: (figure: Line['figure']) => number | null): TableColumn<Line> {
    return {
      ...{ key, label, numeric: true },
      value: ({ figure }) => value(figure),
      text: ({ figure }) => {
        const share = value(figure);
        return share === null ? '[z]' : formatPercent(share);
      },
    };
  }
}
