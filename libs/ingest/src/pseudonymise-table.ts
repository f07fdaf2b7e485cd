import { checkAlreadyPseudonym } from './checks/check-already-pseudonym';
import { checkBlankPerson } from './checks/check-blank-person';
import { IssueLog } from './issues/issue-log';
import { LIMITS } from './limits';
import { normalisePerson } from './person/normalise-person';
import { readPseudonym } from './person/read-pseudonym';
import { PersonalSample } from './personal/personal-sample';
import { type KeptColumn, keptColumns } from './pseudonymise/kept-columns';
import { TableWriter } from './pseudonymise/table-writer';
import {
  type PseudonymiseOutcome,
  type PseudonymiseRequest,
  type TablePseudonymising,
} from './pseudonymise-table.types';
import { TableReader, type TableSink } from './scan/table-reader';
import { type TableRecord } from './scan/table-record';
import { columnPosition } from './screen/column-position';
import { columnReferences } from './screen/column-references';
import { mappedColumns } from './screen/mapped-columns';
import { RowSieve } from './screen/row-sieve';
import { decodeText } from './values/decode-text';

/** Replaces the person reference of a workforce file by its pseudonym as the file streams by, so that the mapping that
 *  reads the original reads the outcome with `person.mode` set to `pre`. Every row is searched for personal data in the
 *  other columns, in groups of 1,000, and a group goes out only when nothing was found. A header that stands in row 4
 *  goes out in row 4. Problems of the file are issues; after an error nothing more goes out. */
export function pseudonymiseTable(request: PseudonymiseRequest): TablePseudonymising {
  const log = new IssueLog();
  const work = new Pseudonymising(request, log, () => table.delimiter);
  const table: TableReader = new TableReader(
    request.mapping?.delimiter,
    log,
    work,
    request.mapping?.header?.row,
  );
  return {
    get hopeless() {
      return log.hopeless;
    },
    write(chunk, emit) {
      work.emit = emit;
      table.write(chunk);
    },
    finish(emit) {
      work.emit = emit;
      table.finish();
      return work.finish();
    },
  };
}

class Pseudonymising implements TableSink {
  emit: (block: Uint8Array) => void = () => undefined;
  private sieve: RowSieve | undefined;
  private columns: readonly KeptColumn[] = [];
  private references: readonly string[] = [];
  private person = -1;
  private rows = 0;
  private writer = new TableWriter(0x2c);
  private sample: PersonalSample | undefined;

  constructor(
    private readonly request: PseudonymiseRequest,
    private readonly log: IssueLog,
    private readonly delimiter: () => number,
  ) {}

  header(names: readonly string[], row: number): void {
    const { mapping, person } = this.request;
    this.columns = keptColumns(names, this.request, row, this.log);
    if (this.log.hopeless) return;
    this.references = columnReferences(names);
    this.person = columnPosition(names, person.column);
    if (mapping !== undefined) this.sieve = new RowSieve(mapping, mappedColumns(mapping), names, this.log);
    this.writer = new TableWriter(this.delimiter());
    this.sample = this.nextSample();
    for (let line = 1; mapping?.header !== undefined && line < row; line += 1) this.writer.endRow();
    for (const { name } of this.columns) this.writer.text(name);
    this.writer.endRow();
  }

  leavesOut(record: TableRecord): boolean {
    return this.sieve?.leavesOut(record) ?? false;
  }

  row(record: TableRecord): void {
    if (this.log.hopeless) return;
    this.sample?.add(record);
    const pseudonym = this.pseudonymOf(record);
    if (pseudonym !== undefined && !this.log.hasErrors) {
      for (const { position } of this.columns) {
        if (position === this.person) this.writer.pseudonym(pseudonym);
        else this.writer.cellOf(record, position);
      }
      this.writer.endRow();
    }
    this.rows += 1;
    if (this.rows % LIMITS.sampleRows === 0) {
      this.release();
      this.sample = this.nextSample();
    }
  }

  finish(): PseudonymiseOutcome {
    this.sample?.close();
    this.release();
    const kept = new Set(this.columns.map(({ position }) => position));
    return {
      issues: this.log.list(),
      rows: this.rows,
      columns: this.columns.map(({ name }) => name),
      leftBehind: this.references.filter((_, position) => !kept.has(position)),
    };
  }

  private pseudonymOf({ bytes, starts, ends, row }: TableRecord): Uint8Array | undefined {
    const { column, stripLeadingZeros } = this.request.person;
    const text = decodeText(bytes, starts[this.person]!, ends[this.person]!);
    const normalised = normalisePerson(text, stripLeadingZeros);
    if (normalised !== '' && readPseudonym(normalised) === undefined)
      return this.request.pseudonymise(normalised);
    this.log.note(normalised === '' ? checkBlankPerson : checkAlreadyPseudonym, { column, row });
    return undefined;
  }

  private release(): void {
    const block = this.writer.take();
    if (!this.log.hasErrors && block.length > 0) this.emit(block);
  }

  /** Every column that goes out is searched but the person reference. */
  private nextSample(): PersonalSample {
    const searched = new Set(this.columns.map(({ position }) => position));
    searched.delete(this.person);
    const positions = this.references.map((_, position) => position);
    const exempt = new Set(positions.filter((position) => !searched.has(position)));
    return new PersonalSample(this.references, exempt, this.log);
  }
}
