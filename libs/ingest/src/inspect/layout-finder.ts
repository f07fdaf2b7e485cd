import { isBlankRecord } from '../scan/is-blank-record';
import { type TableRecord } from '../scan/table-record';
import { decodeText } from '../values/decode-text';
import { tidyValue } from '../values/tidy-value';
import { trimStart } from '../values/trim-start';

/** Rows that seem to be no people, and what a mapping could say of them. */
export interface FoundLayout {
  /** Values that mark totals, by position of their column, with the rows that they mark. */
  readonly totals: readonly {
    readonly position: number;
    readonly values: readonly string[];
    readonly rows: number;
  }[];
  /** Other rows between people that have no person reference, such as headings of sections. */
  readonly rowsWithoutPerson: number;
  /** Rows below the last person that an end of the table would leave out; 0 when none follow or no end can be told. */
  readonly rowsAfterEnd: number;
  /** Rows that were set aside but are neither totals nor notes; they may be people. */
  readonly others: number;
}

/** Rows without person reference: `heading` with little in them, `nobody` otherwise. Rows with one: `note` with little in
 *  them, `ragged` otherwise, when they have too many or too few cells. */
interface SetAside {
  readonly row: number;
  readonly kind: 'total' | 'heading' | 'nobody' | 'ragged' | 'note' | 'blank';
  readonly isRagged: boolean;
}

const TOTAL = /^(grand |sub-?)?totals?\b|\b(sub-?)?totals?:?$/i;
const LONGEST_TOTAL = 60;
const MOST_TOTALS = 50;
/** Rows since the last person that may still turn out to be notes. */
const MOST_PENDING = 1_000;

/** Sets aside rows that look like totals, headings and notes while a table is looked at, and says at the end what they
 *  were. A row is one of a person when it has the person reference, the width of the header and more than a third of its
 *  cells filled. No text but that of totals is kept. */
export class LayoutFinder {
  private readonly totals = new Map<number, { readonly values: Set<string>; rows: number }>();
  private pending: SetAside[] = [];
  private mayEnd = true;
  private rowsWithoutPerson = 0;
  private others = 0;

  /** `person`: position of the person reference, -1 when nobody knows. `onRagged` hears of rows with too many or too few
   *  cells that are neither totals nor notes. */
  constructor(
    private readonly width: number,
    private readonly person: number,
    private readonly onRagged: (row: number) => void,
  ) {}

  /** Whether the record is set aside. */
  look(record: TableRecord): boolean {
    const isRagged = record.count !== this.width;
    if (isBlankRecord(record)) {
      this.setAside({ row: record.row, kind: 'blank', isRagged: isRagged && record.count > 1 });
      return isRagged;
    }
    const kind = this.kindOf(record, isRagged);
    if (kind === undefined) this.settle();
    else this.setAside({ row: record.row, kind, isRagged });
    return kind !== undefined;
  }

  /** Ends the table; to be called once. */
  finish(): FoundLayout {
    const rest = this.pending.filter(({ kind }) => kind !== 'total');
    const notes = rest.filter(({ kind }) => kind !== 'blank');
    const [first] = rest;
    const isEnd =
      this.mayEnd &&
      (first?.kind === 'blank' || first?.kind === 'heading') &&
      notes.every(({ kind }) => kind === 'heading' || kind === 'note');
    if (!isEnd) this.settle();
    return {
      totals: [...this.totals].map(([position, { values, rows }]) => ({
        position,
        values: [...values],
        rows,
      })),
      rowsWithoutPerson: this.rowsWithoutPerson,
      rowsAfterEnd: isEnd ? notes.length : 0,
      others: this.others,
    };
  }

  private setAside(row: SetAside): void {
    this.pending.push(row);
    if (this.pending.length < MOST_PENDING) return;
    this.mayEnd = false;
    this.settle();
  }

  /** A person follows, so that what was set aside stands between people. */
  private settle(): void {
    if (this.pending.length === 0) return;
    for (const { kind, row, isRagged } of this.pending) {
      if (kind === 'blank') this.mayEnd = false;
      else if (kind === 'heading' || kind === 'nobody') this.rowsWithoutPerson += 1;
      else if (kind !== 'total') {
        this.others += 1;
        if (isRagged) this.onRagged(row);
      }
    }
    this.pending = [];
  }

  private kindOf(record: TableRecord, isRagged: boolean): SetAside['kind'] | undefined {
    let filled = 0;
    let first = -1;
    for (let index = 0; index < Math.min(record.count, record.starts.length); index += 1) {
      if (!isFilled(record, index)) continue;
      filled += 1;
      if (first < 0) first = index;
    }
    const hasPerson = this.person < 0 || isFilled(record, this.person);
    const isSparse = filled <= Math.max(1, this.width / 3);
    const isSound = hasPerson && !isRagged && !isSparse;
    if ((!isSound || first === this.person || this.person < 0) && this.isTotal(record, first)) return 'total';
    if (isSound) return undefined;
    if (!hasPerson) return isSparse ? 'heading' : 'nobody';
    return isSparse ? 'note' : 'ragged';
  }

  private isTotal({ bytes, starts, ends }: TableRecord, position: number): boolean {
    const start = starts[position]!;
    if (ends[position]! - start > LONGEST_TOTAL || !hasLetterT(bytes, start, ends[position]!)) return false;
    const text = tidyValue(decodeText(bytes, start, ends[position]!));
    if (!TOTAL.test(text)) return false;
    const known = this.totals.get(position) ?? { values: new Set<string>(), rows: 0 };
    if (known.values.size >= MOST_TOTALS && !known.values.has(text)) return false;
    this.totals.set(position, known);
    known.values.add(text);
    known.rows += 1;
    return true;
  }
}

function isFilled({ bytes, starts, ends, count }: TableRecord, position: number): boolean {
  return position < count && trimStart(bytes, starts[position]!, ends[position]!) < ends[position]!;
}

/** Spares most references from becoming text: no total does without this letter. */
function hasLetterT(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if ((bytes[at]! | 0x20) === 0x74) return true;
  return false;
}
