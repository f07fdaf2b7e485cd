import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  resource,
  signal,
} from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute } from '@angular/router';
import { type FoiTableList, type PublishedAnswer } from '@muster/contracts';
import { publishedChart, publishedCsv, releaseSource } from '@muster/narrative';
import { Api } from '../api/generated/api';
import { foiList, foiTable } from '../api/generated/functions';
import { TableOfChart } from '../charts/table-of-chart';
import { SelectField } from '../ui/select-field';
import { StatusLine } from '../ui/status-line';
import { TakeAway } from '../ui/take-away';
import { type Taken } from '../ui/taken';
import { Waiting } from '../ui/waiting';

/** The standing tables for freedom of information requests: one is chosen, shown, and taken away as CSV. */
@Component({
  selector: 'ms-foi-part',
  imports: [SelectField, StatusLine, TableOfChart, TakeAway, Waiting],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (list.hasValue()) {
      <form (submit)="show($event)">
        <ms-select-field field="foi-table" label="Table" [choices]="choices()" [(value)]="chosen" />
        <button type="submit" class="govuk-button govuk-button--secondary">Show the table</button>
      </form>
      <ms-status-line [text]="announcement()" [quiet]="true" />
      @if (asked() !== null) {
        @if (answer.hasValue() && !answer.isLoading()) {
          <div data-prints-alone>
            <h3 class="govuk-heading-s">{{ title() }}</h3>
            <p class="govuk-body">
              Release {{ answer.value().release.periodLabel }}, as the board reads it. Each count is a
              multiple of 5. It is usually within 2 of the truth and never more than 6 out.
            </p>
            @for (spec of specs(); track spec.id) {
              <ms-table-of-chart [table]="spec.table" [name]="spec.id" [fragment]="fragment()" />
            } @empty {
              <p class="govuk-body">This release has no figures for this table.</p>
            }
            @if (taken(); as figures) {
              <ms-take-away [taken]="figures" />
            }
          </div>
        } @else {
          <ms-waiting [of]="answer" what="the table" />
        }
      }
    } @else {
      <ms-waiting [of]="list" what="the tables" />
    }
  `,
})
export class FoiPart {
  readonly force = input.required<string>();

  readonly #api = inject(Api);
  protected readonly fragment = toSignal(inject(ActivatedRoute).fragment, { initialValue: null });
  protected readonly list = resource({ loader: (): Promise<FoiTableList> => this.#api.invoke(foiList) });
  protected readonly choices = computed(() =>
    this.list.hasValue()
      ? this.list.value().tables.map(({ id, title }) => ({ value: id, label: title }))
      : [],
  );
  protected readonly chosen = linkedSignal(() => this.choices()[0]?.value ?? '');
  /** Nothing is fetched before it is asked for: the audit trail keeps each table that was taken. */
  protected readonly asked = signal<string | null>(null);
  protected readonly answer = resource({
    params: () => {
      const table = this.asked();
      return table === null ? undefined : { force: this.force(), table };
    },
    loader: ({ params }): Promise<PublishedAnswer> => this.#api.invoke(foiTable, params),
  });
  protected readonly title = computed(
    () => this.choices().find(({ value }) => value === this.asked())?.label ?? '',
  );
  protected readonly specs = computed(() => {
    if (!this.answer.hasValue()) return [];
    const answer = this.answer.value();
    return answer.sections
      .filter(({ rows, lines }) => rows.length + lines.length > 0)
      .map((section) => publishedChart(section, answer));
  });
  /** One row a figure in the CSV file, one sheet a table in the spreadsheet. */
  protected readonly taken = computed<Taken | null>(() => {
    const figures = this.specs();
    if (figures.length === 0 || !this.answer.hasValue()) return null;
    const answer = this.answer.value();
    const fileName = `muster-foi-${this.asked()}-${answer.force}-${answer.release.period}.csv`;
    const csv = { fileName, rows: publishedCsv(answer).rows };
    return { title: this.title(), csv, figures, source: releaseSource(answer), about: answer.about.notes };
  });
  protected readonly announcement = computed(() =>
    this.asked() !== null && this.answer.hasValue() && !this.answer.isLoading()
      ? `Table shown: ${this.title()}.`
      : '',
  );

  protected show(event: Event): void {
    event.preventDefault();
    this.asked.set(this.chosen());
  }
}
