import { LIMITS } from '@muster/ingest';
import { UnreadableFile } from '../../unreadable-file';
import { quoteField } from '../quote-field';
import { type RowWriter } from '../row-writer';
import { type SheetProblems } from '../sheet-problems';
import { SPREADSHEET_LIMITS } from '../spreadsheet-limits';
import { type XmlAttributes, type XmlSink } from '../xml-reader';
import { odsHostileTag } from './ods-hostile-tag';
import { type OdsTableStyles } from './ods-table-styles';
import { OdsText } from './ods-text';
import { odsValue } from './ods-value';

const NAMESPACES = ['office', 'table', 'text', 'style'] as const;
/** Notes on cells, drawings, forms and the record of changes have paragraphs of their own, which are not read. */
const PASSED_OVER = new Set(
  'annotation forms table:shapes table:tracked-changes text:ruby-text text:note'.split(' '),
);
const ERROR = /^(#[A-Z0-9/?!]+|Err:\d{3})$/;

/** Reads the content of an ODS document into the rows of its one sheet with content. Cells and rows that stand for many
 *  equal ones are written out; empty ones, with which every real sheet is filled up, cost nothing. Source: OpenDocument
 *  1.3 part 3, 9. */
export class OdsSheet implements XmlSink {
  private started = false;
  private skipped = 0;
  private tables = 0;
  private inTable = false;
  private inRow = false;
  private hasContent = false;
  private hiddenColumns = new Uint8Array(SPREADSHEET_LIMITS.columns);
  private definedColumns = 0;
  private readonly groups: boolean[] = [];
  private row = 0;
  private rowRepeat = 1;
  private rowHidden = false;
  private repeatedBytes = 0;
  private column = 0;
  private filled = 0;
  private cell: XmlAttributes | undefined;
  private covered = false;
  private readonly cellText = new OdsText();

  constructor(
    private readonly styles: OdsTableStyles,
    private readonly writer: RowWriter,
    private readonly problems: SheetProblems,
  ) {}

  open(tag: string, attributes: XmlAttributes): void {
    if (!this.started) this.start(tag, attributes);
    const hostile = odsHostileTag(tag);
    if (hostile !== undefined) throw new UnreadableFile(hostile);
    if (this.skipped > 0 || PASSED_OVER.has(tag) || tag.startsWith('draw:')) this.skipped += 1;
    else if (this.cell !== undefined) this.openInCell(tag, attributes);
    else if (tag === 'table:table-cell' || tag === 'table:covered-table-cell') {
      if (!this.inRow) throw new UnreadableFile('damaged-spreadsheet');
      this.cell = attributes;
      this.covered = tag === 'table:covered-table-cell';
    } else if (tag === 'table:table-row') this.openRow(attributes);
    else if (tag === 'table:table-column') this.defineColumns(attributes);
    else if (tag === 'table:table') this.openTable(attributes);
    else if (tag === 'table:table-row-group' || tag === 'table:table-column-group') {
      this.groups.push(attributes['table:display'] === 'false');
    } else this.styles.open(tag, attributes);
  }

  text(found: string): void {
    if (this.cell !== undefined && this.skipped === 0) this.cellText.text(found);
  }

  close(tag: string): void {
    if (this.skipped > 0) this.skipped -= 1;
    else if (tag === 'table:table-cell' || tag === 'table:covered-table-cell') this.closeCell();
    else if (this.cell !== undefined) this.cellText.close(tag);
    else if (tag === 'table:table-row') this.closeRow();
    else if (tag === 'table:table-row-group' || tag === 'table:table-column-group') this.groups.pop();
    else if (tag === 'table:table') this.inTable = false;
    else this.styles.close(tag);
  }

  private start(tag: string, attributes: XmlAttributes): void {
    const known = NAMESPACES.every((name) =>
      attributes[`xmlns:${name}`]?.startsWith(`urn:oasis:names:tc:opendocument:xmlns:${name}:`),
    );
    if (tag !== 'document-content' || !known) throw new UnreadableFile('damaged-spreadsheet');
    this.started = true;
  }

  private openTable(attributes: XmlAttributes): void {
    if (this.inTable) throw new UnreadableFile('damaged-spreadsheet');
    if (this.styles.hides(attributes['table:style-name'])) throw new UnreadableFile('hidden-sheet');
    this.inTable = true;
    this.hasContent = false;
    this.row = this.definedColumns = 0;
    this.hiddenColumns.fill(0);
  }

  private defineColumns(attributes: XmlAttributes): void {
    const from = this.definedColumns;
    this.definedColumns += repeats(attributes['table:number-columns-repeated']);
    if (this.isHidden(attributes)) this.hiddenColumns.fill(1, from, this.definedColumns);
  }

  private openRow(attributes: XmlAttributes): void {
    if (!this.inTable || this.inRow) throw new UnreadableFile('damaged-spreadsheet');
    this.inRow = true;
    this.row += 1;
    this.rowRepeat = repeats(attributes['table:number-rows-repeated']);
    this.rowHidden = this.isHidden(attributes);
    this.column = this.filled = 0;
  }

  private isHidden(attributes: XmlAttributes): boolean {
    const visibility = attributes['table:visibility'] ?? 'visible';
    return visibility !== 'visible' || this.groups.includes(true);
  }

  private openInCell(tag: string, attributes: XmlAttributes): void {
    if (tag.startsWith('table:')) throw new UnreadableFile('damaged-spreadsheet');
    this.cellText.open(tag, attributes);
  }

  private closeCell(): void {
    const attributes = this.cell ?? {};
    this.cell = undefined;
    const shown = this.cellText.take();
    const value = odsValue(attributes, shown);
    const from = this.column;
    this.column += repeats(attributes['table:number-columns-repeated']);
    this.noteMerged(attributes);
    this.noteFormula(attributes, value);
    if (value === '') return;
    this.met(from);
    const quoted = quoteField(value);
    for (let column = from; column < Math.min(this.column, LIMITS.columns + 2); column += 1) {
      this.writer.field(this.row, column, quoted);
    }
    if (from >= LIMITS.columns + 2) this.writer.field(this.row, from, quoted);
  }

  private noteMerged(attributes: XmlAttributes): void {
    const rows = repeats(attributes['table:number-rows-spanned']);
    const columns = repeats(attributes['table:number-columns-spanned']);
    if (rows > 1 || columns > 1) this.problems.merged.add(this.row, this.row + rows - 1);
  }

  private noteFormula(attributes: XmlAttributes, value: string): void {
    if (attributes['calcext:value-type'] === 'error') this.problems.inRow('error-cells', this.row);
    if (attributes['table:formula'] === undefined) return;
    if (ERROR.test(value)) this.problems.inRow('error-cells', this.row);
    if (value === '' && attributes['office:value-type'] === undefined) {
      this.problems.inRow('formula-without-value', this.row);
    }
  }

  /** Cells from column `from` up to the present one have content. */
  private met(from: number): void {
    const beyond = this.row + this.rowRepeat - 1 > SPREADSHEET_LIMITS.rows;
    if (beyond || this.column > SPREADSHEET_LIMITS.columns) throw new UnreadableFile('spreadsheet-bomb');
    if (!this.hasContent) {
      this.hasContent = true;
      this.tables += 1;
      if (this.tables > 1) throw new UnreadableFile('several-sheets');
    }
    this.filled += this.column - from;
    if (this.covered) this.problems.inRow('merged-cells', this.row);
    if (this.rowHidden) this.problems.inRow('hidden-rows', this.row);
    for (let column = from; column < this.column; column += 1) {
      if (this.hiddenColumns[column] === 1) this.problems.inHiddenColumn(column);
    }
  }

  private closeRow(): void {
    this.inRow = false;
    const again = this.rowRepeat - 1;
    if (this.filled > 0 && again > 0) {
      this.repeatedBytes += this.writer.openBytes * again;
      if (this.repeatedBytes > SPREADSHEET_LIMITS.repeatedRowBytes)
        throw new UnreadableFile('spreadsheet-bomb');
      this.writer.repeat(again);
    }
    this.problems.merged.row(this.row, this.filled);
    this.row += again;
  }
}

/** How often an element counts: 1 when it does not say, or says no number. */
function repeats(written: string | undefined): number {
  const times = written === undefined ? 1 : Number(written);
  return Number.isSafeInteger(times) && times > 1 ? times : 1;
}
