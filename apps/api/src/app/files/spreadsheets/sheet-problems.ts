import { type IssueCode, IssueNotes } from '@muster/ingest';
import { UnreadableFile } from '../unreadable-file';
import { MergedRegions } from './merged-regions';

/** What is wrong with the cells of a sheet: collected while it is read, so that all of it is told at once. */
export class SheetProblems {
  readonly merged = new MergedRegions();
  private readonly notes = new IssueNotes();
  private readonly lastRow = new Map<IssueCode, number>();
  private readonly columns = new Set<number>();
  private any = false;

  /** A problem of a row, counted once a row. */
  inRow(code: 'error-cells' | 'formula-without-value' | 'hidden-rows' | 'merged-cells', row: number): void {
    if (this.lastRow.get(code) === row) return;
    this.lastRow.set(code, row);
    this.any = true;
    this.notes.note(code, { row });
  }

  /** A hidden column has content. */
  inHiddenColumn(column: number): void {
    if (this.columns.has(column)) return;
    this.columns.add(column);
    this.any = true;
    this.notes.note('hidden-columns');
  }

  /** Ends the sheet. Throws `UnreadableFile` when there were problems. */
  refuse(): void {
    for (const row of this.merged.inTable()) this.inRow('merged-cells', row);
    if (this.any) throw new UnreadableFile(this.notes.list());
  }
}
