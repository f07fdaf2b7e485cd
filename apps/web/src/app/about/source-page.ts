import { ChangeDetectionStrategy, Component, computed, inject, input, resource } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, RouterLink } from '@angular/router';
import { type PublishedSource } from '@muster/contracts';
import { formatDate } from '@muster/narrative';
import { ForceStore } from '../api/force-store';
import { Api } from '../api/generated/api';
import { publishedSource } from '../api/generated/functions';
import { DataTable } from '../ui/data-table';
import { PageHeading } from '../ui/page-heading';
import { SummaryList } from '../ui/summary-list';
import { type TableColumn } from '../ui/table-column';
import { Waiting } from '../ui/waiting';

type Table = PublishedSource['tables'][number];

const MEASURES: Readonly<Record<Table['measure'], string>> = {
  stock: 'People in post',
  joiners: 'Joiners',
  leavers: 'Leavers',
  promotions: 'Promotions',
};

/** Where published figures come from: release, snapshot, policy and tables. The last step of the way back from a sentence. */
@Component({
  selector: 'ms-source-page',
  imports: [DataTable, PageHeading, RouterLink, SummaryList, Waiting],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ms-page-heading text="Where these figures come from" [caption]="caption()" />
    @if (unknown()) {
      <div class="govuk-inset-text">The address names a force that is not held here. Another is shown.</div>
    }
    @if (answer.hasValue()) {
      @if (newest(); as other) {
        <div class="govuk-inset-text">
          A newer release is in force:
          <a class="govuk-link" [routerLink]="'/about/releases/' + other.period" [queryParams]="query()">{{
            other.periodLabel
          }}</a>.
        </div>
      }
      <ms-summary-list [rows]="rows()" />
      <ms-data-table
        caption="Tables of this release"
        empty="This release has no table that your role can read."
        [columns]="columns"
        [rows]="answer.value().tables"
      />
      @if (answer.value().others.length > 1) {
        <h2 class="govuk-heading-m">Releases</h2>
        <ul class="govuk-list">
          @for (other of answer.value().others; track other.period) {
            <li>
              <a
                class="govuk-link"
                [routerLink]="'/about/releases/' + other.period"
                [queryParams]="query()"
                >{{ other.periodLabel }}</a
              >
              @if (other.inForce) {
                (in force)
              }
            </li>
          }
        </ul>
      }
      <p class="govuk-body">
        <a class="govuk-link" routerLink="/about/methods">How figures are worked out</a>
      </p>
      <p class="govuk-body">
        <a class="govuk-link" routerLink="/about/definitions">Definitions</a>
      </p>
    } @else {
      <ms-waiting [of]="answer" what="the source" />
    }
  `,
})
export class SourcePage {
  /** Of the address: a quarter, `2025-Q3`. */
  readonly period = input.required<string>();

  readonly #api = inject(Api);
  readonly #forces = inject(ForceStore);
  readonly #address = toSignal(inject(ActivatedRoute).queryParamMap);
  /** So that a link from here names the force too. */
  protected readonly query = computed(() => ({ force: this.#forces.current()?.code }));
  protected readonly unknown = computed(() => {
    const asked = this.#address()?.get('force') ?? null;
    return asked !== null && this.#forces.list.hasValue() && this.#forces.known(asked) === undefined;
  });
  protected readonly answer = resource({
    params: () => {
      const force = this.#forces.current()?.code;
      return force === undefined ? undefined : { force, period: this.period() };
    },
    loader: ({ params }): Promise<PublishedSource> => this.#api.invoke(publishedSource, params),
  });
  protected readonly caption = computed(() => {
    if (!this.answer.hasValue()) return '';
    const { forceName, release } = this.answer.value();
    return `${forceName}, release ${release.periodLabel}`;
  });
  protected readonly newest = computed(() => {
    if (!this.answer.hasValue() || this.answer.value().release.inForce) return null;
    return this.answer.value().others.find(({ inForce }) => inForce) ?? null;
  });
  protected readonly rows = computed(() => {
    if (!this.answer.hasValue()) return [];
    const { release, snapshot, roundingBase, synthetic } = this.answer.value();
    return [
      { key: 'Snapshot', value: `People in post are counted as at ${formatDate(snapshot)}` },
      { key: 'Published', value: formatDate(release.publishedAt.slice(0, 10)) },
      { key: 'Checked', value: 'One person built the release and another approved it' },
      { key: 'Rounding', value: `Each count is rounded up or down to a multiple of ${roundingBase}` },
      { key: 'Not shown', value: 'Counts that could tell of few people, marked [c]' },
      { key: 'Policy', value: `Version ${release.policy}` },
      ...(synthetic ? [{ key: 'People', value: 'The people of this force are invented' }] : []),
    ];
  });

  protected readonly columns: readonly TableColumn<Table>[] = [
    { key: 'people', label: 'Who', value: ({ people }) => people, header: true, sortable: true },
    { key: 'measure', label: 'What', value: ({ measure }) => MEASURES[measure], sortable: true },
    { key: 'by', label: 'Divided by', value: ({ by }) => (by.length === 0 ? 'Nothing' : by.join(', ')) },
    { key: 'when', label: 'When', value: ({ when }) => when, sortable: true },
  ];
}
