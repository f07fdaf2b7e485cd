import { type EventKind, toEpochDay } from '@muster/domain';
import { checkEventOutsidePeriod } from '../checks/check-event-outside-period';
import { checkFutureEvent } from '../checks/check-future-event';
import { type IssueLog } from '../issues/issue-log';
import { PersonReader } from '../person/person-reader';
import { type TableRecord } from '../scan/table-record';
import { type CodedEvent, type EventRequest } from '../screen-events.types';
import { UNREAD } from '../values/cell-reader';
import { type VocabularyBuilder } from '../values/vocabulary-builder';
import { type EventCell, type EventCells } from './event-cells';
import { judgeEvent } from './judge-event';

/** Reads, codes and judges the rows of an event feed one by one. */
export class EventRowReader {
  private readonly person: PersonReader;
  private readonly kindOf: (record: TableRecord) => EventKind | undefined;
  private readonly date: EventCell;
  private readonly side: Readonly<Record<'from' | 'to', SideCells>>;
  private readonly reason: EventCell;
  private readonly route: EventCell;
  private readonly today: number;
  /** Workforce type of the row that is being read, for the ladder of its ranks. */
  private readonly types = { from: 0, to: 0 };

  constructor(
    private readonly request: EventRequest,
    private readonly cells: EventCells,
    private readonly vocabulary: VocabularyBuilder,
    private readonly log: IssueLog,
  ) {
    const { mapping } = request;
    this.person = new PersonReader(mapping.person, request.pseudonymise, log);
    this.kindOf = cells.kind();
    this.date = cells.date();
    this.side = { from: this.sideCells('from'), to: this.sideCells('to') };
    this.reason = cells.coded('leaving-reason', mapping.leavingReason, () => 0);
    this.route = cells.coded('entry-route', mapping.entryRoute, () => 0);
    this.today = toEpochDay(request.today);
  }

  /** Undefined when something in the row cannot be read, which is noted. */
  read(record: TableRecord): CodedEvent | undefined {
    const { bytes, starts, ends, row } = record;
    const at = this.cells.person;
    const person = at < 0 ? undefined : this.person.read(bytes, starts[at]!, ends[at]!, row);
    const kind = this.kindOf(record);
    const day = this.date(record);
    const { from, to } = this.side;
    this.types.from = Math.max(0, from.type(record));
    this.types.to = Math.max(0, to.type(record));
    const values = {
      fromWorkforceType: this.types.from,
      toWorkforceType: this.types.to,
      fromRank: from.rank(record),
      toRank: to.rank(record),
      fromUnit: from.unit(record),
      toUnit: to.unit(record),
      leavingReason: kind === 'leaver' ? this.reason(record) : 0,
      entryRoute: kind === 'joiner' || kind === 'rejoiner' ? this.route(record) : 0,
    };
    if (day !== UNREAD) this.judgeDay(day, row);
    if (person === undefined || kind === undefined || day === UNREAD) return undefined;
    if (Object.values(values).includes(UNREAD)) return undefined;
    const event = { row, person: hexadecimal(person), kind, day, ...values };
    const failed = judgeEvent(event, this.request.ladders, this.vocabulary);
    if (failed) this.log.note(failed, { row });
    return event;
  }

  private judgeDay(day: number, row: number): void {
    const { mapping, period } = this.request;
    const { column } = mapping.date;
    if (day > this.today) this.log.note(checkFutureEvent, { column, row });
    else if (period && (day < toEpochDay(period.from) || day > toEpochDay(period.to))) {
      this.log.note(checkEventOutsidePeriod, { column, row });
    }
  }

  private sideCells(side: 'from' | 'to'): SideCells {
    const sources = this.request.mapping[side];
    const other = side === 'from' ? 'to' : 'from';
    const typeOf = () => this.types[side] || this.types[other];
    return {
      type: this.cells.coded('workforce-type', sources['workforce-type'], typeOf),
      rank: this.cells.coded('rank', sources.rank, typeOf),
      unit: this.cells.coded('unit', sources.unit, typeOf),
    };
  }
}

interface SideCells {
  readonly type: EventCell;
  readonly rank: EventCell;
  readonly unit: EventCell;
}

function hexadecimal(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += byte.toString(16).padStart(2, '0');
  return text;
}
