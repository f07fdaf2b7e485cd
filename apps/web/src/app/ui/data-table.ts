import {
  afterRenderEffect,
  ChangeDetectionStrategy,
  Component,
  computed,
  type ElementRef,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { type Sorting, sortRows } from './sort-rows';
import { StatusLine } from './status-line';
import { TakeAway } from './take-away';
import { takenOfTable, type TableTakenAs } from './taken-of-table';
import { cellText } from './cell-text';
import { type TableColumn } from './table-column';
import { Tag } from './tag';

/** A native table in GOV.UK markup. Columns that can be sorted have a button in their header. When the table is wider
 *  than its place, the box around it scrolls and can be reached by keyboard. */
@Component({
  selector: 'ms-data-table',
  imports: [RouterLink, StatusLine, Tag, TakeAway],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[attr.data-prints-alone]': "takenAs() ? '' : null" },
  templateUrl: './data-table.html',
})
export class DataTable<R> {
  static #count = 0;
  readonly caption = input.required<string>();
  readonly columns = input.required<readonly TableColumn<R>[]>();
  readonly rows = input.required<readonly R[]>();
  /** The heading above already says it. */
  readonly captionHidden = input(false);
  readonly compact = input(false);
  /** Said in place of the table when there are no rows. */
  readonly empty = input('There is nothing here yet.');
  /** For tables of published figures: how they are taken away. Listings of work and true counts give nothing away
   *  (docs/adr/0028). */
  readonly takenAs = input<TableTakenAs | null>(null);

  protected readonly captionId = `table-${++DataTable.#count}`;
  protected readonly sorting = signal<Sorting | null>(null);
  protected readonly overflows = signal(false);
  private readonly box = viewChild<ElementRef<HTMLElement>>('box');

  protected readonly sorted = computed(() => {
    const sorting = this.sorting();
    const column = sorting && this.columns().find(({ key }) => key === sorting.key);
    return column ? sortRows(this.rows(), column.value, sorting.direction) : this.rows();
  });

  protected readonly taken = computed(() => {
    const as = this.takenAs();
    return as && takenOfTable(this.caption(), this.columns(), this.rows(), as);
  });

  protected readonly announcement = computed(() => {
    const sorting = this.sorting();
    const column = sorting && this.columns().find(({ key }) => key === sorting.key);
    return column ? `Sorted by ${column.label}, ${sorting.direction}.` : '';
  });

  constructor() {
    // The box comes and goes with the rows: a table can begin empty.
    afterRenderEffect((onCleanup) => {
      const box = this.box()?.nativeElement;
      if (!box || !('ResizeObserver' in window)) return;
      const watch = new ResizeObserver(() => this.overflows.set(box.scrollWidth > box.clientWidth));
      watch.observe(box);
      if (box.firstElementChild) watch.observe(box.firstElementChild);
      onCleanup(() => watch.disconnect());
    });
  }

  protected sort(key: string): void {
    this.sorting.update((now) => ({
      key,
      direction: now?.key === key && now.direction === 'ascending' ? 'descending' : 'ascending',
    }));
  }

  protected ariaSort(column: TableColumn<R>): string | null {
    if (!column.sortable) return null;
    const sorting = this.sorting();
    return sorting?.key === column.key ? sorting.direction : 'none';
  }

  protected readonly textOf = cellText<R>;
}
