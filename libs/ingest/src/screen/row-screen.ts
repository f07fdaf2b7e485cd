import { checkDuplicatePerson } from '../checks/check-duplicate-person';
import { checkLeavesBeforeStart } from '../checks/check-leaves-before-start';
import { checkStartAfterAsAt } from '../checks/check-start-after-as-at';
import { checkTooManyValues } from '../checks/check-too-many-values';
import { CopyEncoder } from '../copy/copy-encoder';
import { type IssueLog } from '../issues/issue-log';
import { PersonReader } from '../person/person-reader';
import { PersonSet } from '../person/person-set';
import { type TableRecord } from '../scan/table-record';
import { type ScreenRequest } from '../screen-snapshot.types';
import { STAGE_COLUMNS } from '../stage-columns';
import { UNREAD } from '../values/cell-reader';
import { dayNumber } from '../values/day-number';
import { type RowPlan } from './row-plan';

const [SERVICE_START, RANK_START, LEAVING_DATE, LEAVING_REASON] = (
  ['service_start', 'rank_start', 'leaving_date', 'leaving_reason'] as const
).map((name) => STAGE_COLUMNS.findIndex((column) => column.name === name)) as [
  number,
  number,
  number,
  number,
];
/** An open list may have this many values before their share of the rows is looked at. */
const FEW_VALUES = 100;

/** Screens and codes the rows of one file. No row goes out once an error is known. */
export class RowScreen {
  inPost = 0;
  leavers = 0;
  private readonly blank: Int32Array;
  private readonly asAt: number;
  private readonly persons = new PersonSet();
  private readonly reader: PersonReader;
  private readonly encoder = new CopyEncoder(UNREAD);

  constructor(
    private readonly request: ScreenRequest,
    private readonly plan: RowPlan,
    private readonly log: IssueLog,
  ) {
    const [year = 0, month = 0, day = 0] = request.asAt.split('-').map(Number);
    this.asAt = dayNumber(year, month, day);
    this.blank = plan.values.slice();
    this.reader = new PersonReader(request.mapping.person, request.pseudonymise, log);
  }

  row(record: TableRecord, emit: (block: Uint8Array) => void): void {
    const { bytes, starts, ends, row } = record;
    const { values, person: at } = this.plan;
    const person = this.reader.read(bytes, starts[at]!, ends[at]!, row);
    if (person !== undefined && !this.persons.add(person)) {
      const keepFirst = this.request.mapping.duplicates === 'first';
      const column = this.request.mapping.person.column;
      this.log.note(checkDuplicatePerson, { column, row, severity: keepFirst ? 'warning' : 'error' });
      if (keepFirst) return;
    }
    values.set(this.blank);
    for (const { position, index, reader } of this.cellsOf(person)) {
      values[index] = reader.read(bytes, starts[position]!, ends[position]!, row);
    }
    this.judgeStarts(values, row);
    this.judgeLeaving(values, record);
    if (person !== undefined && !this.log.hasErrors) this.encoder.row(person, values, emit);
  }

  /** The cells to read. Whoever gave notice gets the code for it in place of the covered ones. */
  private cellsOf(person: Uint8Array | undefined): RowPlan['cells'] {
    const { withheld } = this.request;
    if (withheld === undefined || person === undefined || !withheld(person)) return this.plan.cells;
    for (const { index, id } of this.plan.covered) this.plan.values[index] = id();
    return this.plan.uncovered;
  }

  /** Judges the file as a whole and, if it is sound, ends the stream of blocks. */
  finish(rows: number, emit: (block: Uint8Array) => void): void {
    for (const { column, used } of this.plan.openLists) {
      if (used.size > Math.max(FEW_VALUES, rows / 2)) this.log.note(checkTooManyValues, { column });
    }
    if (!this.log.hasErrors) this.encoder.finish(emit);
  }

  private judgeStarts(values: Int32Array, row: number): void {
    const { serviceStart, rankStart } = this.request.mapping;
    if (serviceStart && values[SERVICE_START]! > this.asAt) {
      this.log.note(checkStartAfterAsAt, { column: serviceStart.column, row });
    }
    if (rankStart && values[RANK_START]! > this.asAt) {
      this.log.note(checkStartAfterAsAt, { column: rankStart.column, row });
    }
  }

  /** Who leaves after the as-at date is in post and has no leaving date yet. */
  private judgeLeaving(values: Int32Array, { bytes, starts, ends, row }: TableRecord): void {
    const left = values[LEAVING_DATE]!;
    if (left === UNREAD || left > this.asAt) {
      values[LEAVING_DATE] = UNREAD;
      this.inPost += 1;
      return;
    }
    this.leavers += 1;
    const { leavingDate } = this.request.mapping;
    if (leavingDate && left < values[SERVICE_START]!) {
      this.log.note(checkLeavesBeforeStart, { column: leavingDate.column, row });
    }
    const reason = this.plan.leavingReason;
    if (reason === undefined) return;
    const { position, reader } = reason;
    values[LEAVING_REASON] = reader.read(bytes, starts[position]!, ends[position]!, row);
  }
}
