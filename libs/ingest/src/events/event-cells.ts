import { EVENT_KINDS, type EventKind } from '@muster/domain';
import { checkBlankEvent } from '../checks/check-blank-event';
import { checkUnknownEvent } from '../checks/check-unknown-event';
import { IssueLog } from '../issues/issue-log';
import { type TableRecord } from '../scan/table-record';
import { codedCellReader, type CodedSource } from '../screen/coded-cell-reader';
import { columnPosition } from '../screen/column-position';
import { mayBeNamed } from '../screen/may-be-named';
import { type EventRequest } from '../screen-events.types';
import { type CategoryLists } from '../values/category-lists';
import { type CellReader, UNREAD } from '../values/cell-reader';
import { codeBook } from '../values/code-book';
import { CodedReader } from '../values/coded-reader';
import { DateReader } from '../values/date-reader';
import { foldValue } from '../values/fold-value';
import { tidyValue } from '../values/tidy-value';
import { trimEnd } from '../values/trim-end';
import { trimStart } from '../values/trim-start';
import { type VocabularyBuilder } from '../values/vocabulary-builder';

/** Reads one cell of a record as an integer. */
export type EventCell = (record: TableRecord) => number;

const KINDS = Object.keys(EVENT_KINDS) as readonly EventKind[];
const ENCODER = new TextEncoder();

/** Makes the readers of the cells of an event feed, once per file. A column that the file lacks reads as not held. */
export class EventCells {
  /** The unit before and the unit after are of one list. */
  private readonly units: Map<string, string>;

  constructor(
    private readonly request: EventRequest,
    private readonly lists: CategoryLists,
    private readonly names: readonly string[],
    private readonly vocabulary: VocabularyBuilder,
    private readonly log: IssueLog,
  ) {
    this.units = new Map(vocabulary.codesOf('unit').map((code) => [foldValue(code), code]));
  }

  /** Position of the person reference; -1 when the file lacks it. */
  get person(): number {
    return columnPosition(this.names, this.request.mapping.person.column);
  }

  /** The kind of event; undefined, with an issue noted, when a row names none. */
  kind(): (record: TableRecord) => EventKind | undefined {
    const { event } = this.request.mapping;
    if ('constant' in event) return () => event.constant;
    const labels = KINDS.map((code) => ({ code, label: EVENT_KINDS[code].label }));
    const book = codeBook([labels], event.values);
    const reader = new CodedReader(
      (folded, text, row) => {
        const at = KINDS.findIndex((kind) => kind === book.get(folded));
        if (at >= 0) return at;
        const found = tidyValue(text);
        const named = mayBeNamed('workforce-type', found) ? { found } : {};
        this.log.note(checkUnknownEvent, { column: event.column, row, ...named });
        return UNREAD;
      },
      () => UNREAD,
    );
    const cell = this.at(event.column, reader, true);
    return (record) => KINDS[cell(record)];
  }

  /** Days from 1970-01-01. */
  date(): EventCell {
    const { date, dateFormat } = this.request.mapping;
    return this.at(date.column, new DateReader(date.column, date.dateFormat ?? dateFormat, this.log), true);
  }

  /** Id in the vocabulary of `dimension`; `typeOf` answers the id of the workforce type on whose ladder ranks are read. */
  coded(
    dimension: string,
    source: { readonly constant: string } | (CodedSource & { readonly column: string }) | undefined,
    typeOf: () => number,
  ): EventCell {
    if (source === undefined) return () => 0;
    if ('constant' in source) return this.constant(dimension, source.constant, typeOf);
    const { column } = source;
    const used = new Set<string>();
    const met = dimension === 'unit' ? { met: this.units } : {};
    const target = { dimension, column, vocabulary: this.vocabulary, log: this.log, used, ...met };
    return this.at(column, codedCellReader(this.lists, target, source, typeOf), false);
  }

  private constant(dimension: string, constant: string, typeOf: () => number): EventCell {
    const used = new Set<string>();
    // An unknown constant is an issue of the mapping, found elsewhere.
    const target = { dimension, column: '', vocabulary: this.vocabulary, log: new IssueLog(), used };
    const reader = codedCellReader(this.lists, target, { values: {} }, typeOf);
    const bytes = ENCODER.encode(constant);
    return () => Math.max(0, reader.read(bytes, 0, bytes.length, 0));
  }

  private at(column: string, reader: CellReader, isNeeded: boolean): EventCell {
    const position = columnPosition(this.names, column);
    if (position < 0) return () => 0;
    return ({ bytes, starts, ends, row }) => {
      const from = trimStart(bytes, starts[position]!, ends[position]!);
      const to = trimEnd(bytes, from, ends[position]!);
      if (from < to) return reader.read(bytes, from, to, row);
      if (!isNeeded) return 0;
      this.log.note(checkBlankEvent, { column, row });
      return UNREAD;
    };
  }
}
