import { UnreadableFile } from '../../unreadable-file';
import { type CellFormat } from '../cell-format';
import { isoDate } from '../iso-date';
import { plainNumber } from '../plain-number';
import { quoteField } from '../quote-field';
import { type RowWriter } from '../row-writer';
import { type SheetProblems } from '../sheet-problems';
import { SPREADSHEET_LIMITS } from '../spreadsheet-limits';
import { TextCollector } from '../text-collector';
import { type XmlAttributes, type XmlSink } from '../xml-reader';
import { columnOf } from './column-of';
import { readSerial } from './read-serial';
import { type SharedTexts } from './shared-texts';
import { undoEscapes } from './undo-escapes';

/** Days of more than a century, so that no file can fill the memory with them. */
const MOST_DAYS = 50_000;

/** What the cells of a sheet refer to. */
export interface XlsxSheetSource {
  readonly texts: SharedTexts;
  readonly formats: readonly CellFormat[];
  readonly from1904: boolean;
}

/** Reads the XML of a worksheet into rows: shared and own texts, numbers, days, booleans, and the values that formulas had
 *  when the file was saved. Source: ECMA-376 part 1, 18.3. */
export class XlsxSheet implements XmlSink {
  private inRows = false;
  private collecting = false;
  private inReading = false;
  private readonly collector = new TextCollector();
  private readonly hiddenColumns = new Uint8Array(SPREADSHEET_LIMITS.columns);
  private hiddenByDefault = false;
  private rowHidden = false;
  private row = 0;
  private column = -1;
  private filled = 0;
  private type = 'n';
  private format: CellFormat = 'number';
  private formula = false;
  private hasValue = false;
  private readonly days = new Map<string, string>();

  constructor(
    private readonly source: XlsxSheetSource,
    private readonly writer: RowWriter,
    private readonly problems: SheetProblems,
  ) {}

  open(tag: string, attributes: XmlAttributes): void {
    if (!this.inRows) this.openOutside(tag, attributes);
    else if (tag === 'c') this.openCell(attributes);
    else if (tag === 'v') this.collecting = this.hasValue = true;
    else if (tag === 't') this.collecting = !this.inReading;
    else if (tag === 'f') this.formula = true;
    else if (tag === 'row') this.openRow(attributes);
    else if (tag === 'rPh') this.inReading = true;
  }

  text(found: string): void {
    if (this.collecting) this.collector.add(found);
  }

  close(tag: string): void {
    if (!this.inRows) return;
    if (tag === 'v' || tag === 't') this.collecting = false;
    else if (tag === 'c') this.closeCell(this.collector.take());
    else if (tag === 'rPh') this.inReading = false;
    else if (tag === 'row') this.problems.merged.row(this.row, this.filled);
    else if (tag === 'sheetData') this.inRows = false;
  }

  private openOutside(tag: string, attributes: XmlAttributes): void {
    if (tag === 'sheetData') this.inRows = true;
    else if (tag === 'sheetFormatPr') this.hiddenByDefault = isTrue(attributes['zeroHeight']);
    else if (tag === 'col' && (isTrue(attributes['hidden']) || Number(attributes['width']) === 0)) {
      this.hiddenColumns.fill(1, Number(attributes['min']) - 1, Number(attributes['max']));
    } else if (tag === 'mergeCell') this.addMerged(attributes['ref'] ?? '');
  }

  private addMerged(reference: string): void {
    const rows = reference.split(':').map((corner) => Number(/\d+$/.exec(corner)?.[0]));
    const [first = Number.NaN, last = first] = rows;
    if (!(first >= 1 && last >= first)) throw new UnreadableFile('damaged-spreadsheet');
    this.problems.merged.add(first, last);
  }

  private openRow({ r, hidden, ht }: XmlAttributes): void {
    const row = r === undefined ? this.row + 1 : Number(r);
    if (!(Number.isInteger(row) && row > this.row)) throw new UnreadableFile('damaged-spreadsheet');
    if (row > SPREADSHEET_LIMITS.rows) throw new UnreadableFile('spreadsheet-bomb');
    this.row = row;
    this.column = -1;
    this.filled = 0;
    this.rowHidden =
      isTrue(hidden) || (ht === undefined ? this.hiddenByDefault && hidden === undefined : Number(ht) === 0);
  }

  private openCell({ r, t, s }: XmlAttributes): void {
    const column = r === undefined ? this.column + 1 : columnOf(r);
    if (column <= this.column || column >= SPREADSHEET_LIMITS.columns || this.row === 0) {
      throw new UnreadableFile('damaged-spreadsheet');
    }
    this.column = column;
    this.type = t ?? 'n';
    this.format = s === undefined ? 'number' : (this.source.formats[Number(s)] ?? 'number');
    this.formula = this.hasValue = false;
  }

  private closeCell(value: string): void {
    const { row, column } = this;
    if (this.type === 's') {
      if (value === '') return;
      const text = this.source.texts.get(Number(value));
      if (text === undefined) throw new UnreadableFile('damaged-spreadsheet');
      if (text.length > 0) this.met();
      this.writer.encoded(row, column, text);
      return;
    }
    if (this.formula && (!this.hasValue || (value === '' && this.type !== 'str'))) {
      this.problems.inRow('formula-without-value', row);
    }
    if (value === '') return;
    if (this.type === 'e') this.problems.inRow('error-cells', row);
    this.met();
    this.writer.field(row, column, quoteField(this.shown(value)));
  }

  /** A cell has content. */
  private met(): void {
    this.filled += 1;
    if (this.rowHidden) this.problems.inRow('hidden-rows', this.row);
    if (this.hiddenColumns[this.column] === 1) this.problems.inHiddenColumn(this.column);
  }

  private shown(value: string): string {
    const { type, format } = this;
    if (type === 'str' || type === 'inlineStr') return undoEscapes(value);
    if (type === 'b') return isTrue(value) ? 'TRUE' : 'FALSE';
    if (type === 'd') return isoDate(value, format !== 'date');
    if (type !== 'n' || format === 'number') return plainNumber(value);
    if (typeof format === 'object') {
      return /^\d+$/.test(value) ? value.padStart(format.digits, '0') : plainNumber(value);
    }
    return this.day(value, format);
  }

  /** Days repeat: most columns of days have some thousand different ones. */
  private day(value: string, format: CellFormat): string {
    if (format !== 'date') return readSerial(value, format, this.source.from1904);
    const known = this.days.get(value);
    if (known !== undefined) return known;
    const day = readSerial(value, format, this.source.from1904);
    if (this.days.size < MOST_DAYS) this.days.set(value, day);
    return day;
  }
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
