import {
  afterRenderEffect,
  ChangeDetectionStrategy,
  Component,
  computed,
  DOCUMENT,
  type ElementRef,
  inject,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { type ChartTable, SYMBOLS } from '@muster/narrative';
import { type Sorting, sortRows } from '../ui/sort-rows';
import { StatusLine } from '../ui/status-line';
import { type ChartLink } from './chart-link';

/** A longer table is not drawn whole before somebody asks for it: a browser takes a second to sort a picture of hundreds. */
const MOST_ROWS = 100;
const FIRST_ROWS = 25;

/** The native table of a chart: sortable by button, and each row opens what its figures mean. A row's place in the URL is
 *  its number in the spec, because its id may name a value of a characteristic. Of a long table the first rows in the
 *  order of the moment are drawn, and all when asked for. */
@Component({
  selector: 'ms-table-of-chart',
  imports: [RouterLink, StatusLine],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './table-of-chart.html',
  styleUrl: './table-of-chart.scss',
})
export class TableOfChart {
  readonly table = input.required<ChartTable>();
  /** Unique on the page: the start of every id and fragment here. */
  readonly name = input.required<string>();
  /** Fragment of the page's address; `<name>-figure-<number>` opens that row. */
  readonly fragment = input<string | null>(null);
  /** Offered where a row is opened. */
  readonly links = input<readonly ChartLink[]>([]);

  protected readonly sorting = signal<Sorting | null>(null);
  protected readonly all = signal(false);
  protected readonly explained = computed(() => this.table().rows.some(({ detail }) => detail.length > 0));
  /** The link that explains a row stands behind its name, where it is seen before the table has to be scrolled. */
  protected readonly lastHeader = computed(() =>
    this.table().columns.findLastIndex(({ rowHeader }) => rowHeader),
  );
  readonly #named = computed(() => {
    const { columns, rows } = this.table();
    return rows.map((row, index) => ({
      ...row,
      anchor: `${this.name()}-figure-${index + 1}`,
      name: row.cells.flatMap(({ text }, column) => (columns[column]?.rowHeader ? [text] : [])).join(', '),
      withheld: isWithheld(row),
    }));
  });
  protected readonly rows = computed(() => {
    const [named, sorting] = [this.#named(), this.sorting()];
    const column = this.table().columns.findIndex(({ id }) => id === sorting?.key);
    if (!sorting) return named;
    const sort = (some: typeof named) =>
      sortRows(some, ({ cells }) => cells[column]?.sort ?? null, sorting.direction);
    return [
      ...sort(named.filter(({ withheld }) => !withheld)),
      ...sort(named.filter(({ withheld }) => withheld)),
    ];
  });
  protected readonly drawn = computed(() => {
    const rows = this.rows();
    if (this.all() || rows.length <= MOST_ROWS) return rows;
    const opened = rows.findIndex(({ anchor }) => anchor === this.fragment());
    return rows.slice(0, Math.max(FIRST_ROWS, opened + 1));
  });
  protected readonly sorted = computed(() => {
    const sorting = this.sorting();
    const column = this.table().columns.find(({ id }) => id === sorting?.key);
    return sorting && column ? `Sorted by ${column.header}, ${sorting.direction}.` : '';
  });

  readonly #document = inject(DOCUMENT);
  readonly #router = inject(Router);
  private readonly detail = viewChild<ElementRef<HTMLElement>>('detail');
  #opened: string | null = null;

  constructor() {
    afterRenderEffect({ write: () => this.#followFocus(this.detail()?.nativeElement) });
  }

  protected sortBy(key: string): void {
    this.all.set(false);
    this.sorting.update((now) => ({
      key,
      direction: now?.key === key && now.direction === 'ascending' ? 'descending' : 'ascending',
    }));
  }

  protected sortState(key: string): Sorting['direction'] | 'none' {
    const now = this.sorting();
    return now?.key === key ? now.direction : 'none';
  }

  /** The link of a row is none of the router's: one for each row would take longer than the rest of the table. Where the
   *  reader asks for another tab or window, the browser follows the link itself. */
  protected open(event: MouseEvent, fragment: string): void {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void this.#router.navigate([], { fragment, queryParamsHandling: 'preserve' });
  }

  protected close(): void {
    void this.#router.navigate([], { queryParamsHandling: 'preserve', scroll: 'manual' });
  }

  /** Into what was opened, and back to its link when it is closed. */
  #followFocus(detail: HTMLElement | undefined): void {
    if (detail) {
      if (this.#opened !== detail.id) detail.focus();
      this.#opened = detail.id;
    } else if (this.#opened !== null) {
      this.#document.getElementById(`${this.#opened}-link`)?.focus();
      this.#opened = null;
    }
  }
}

/** Such rows stand last whatever the table is sorted by, so that their place among the others tells nothing. */
function isWithheld({ cells }: ChartTable['rows'][number]): boolean {
  return cells.some(({ text }) => text === SYMBOLS.withheld.symbol);
}
