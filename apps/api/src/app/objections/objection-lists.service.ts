import { Injectable } from '@nestjs/common';
import { type Issue, ok, type Result } from '@muster/domain';
import { readReferences, type ReferenceMode, sameName } from '@muster/ingest';
import { FreeSpace } from '../files/free-space.service';
import { readSmallTable } from '../files/read-small-table';
import { ObjectionList } from './objection-list.service';
import { type ObjectionRefusal } from './objections.errors';
import { type ReferenceReading, ReferenceReadings } from './reference-reading.service';

/** A list of references, one a row, as it arrives. */
export interface IncomingList {
  readonly force: string;
  readonly bytes: AsyncIterable<Uint8Array>;
  readonly receivedOn: string;
  readonly actor: string;
  readonly mode?: ReferenceMode | undefined;
  /** Column of the reference; left out when there is one column, or the one of the workforce files. */
  readonly column?: string | undefined;
}

/** What reading a list found. */
export interface ReadList {
  readonly force: string;
  readonly recorded: boolean;
  readonly rows: number;
  readonly issues: readonly Issue[];
}

/** More than any force has people. */
const MOST_ROWS = 250_000;

/** Takes lists of people who gave notice in. A list is read in memory and never written; with an error among its issues
 *  nothing of it is recorded. */
@Injectable()
export class ObjectionLists {
  constructor(
    private readonly readings: ReferenceReadings,
    private readonly list: ObjectionList,
    private readonly space: FreeSpace,
  ) {}

  async load(incoming: IncomingList): Promise<Result<ReadList, ObjectionRefusal>> {
    const room = this.space.check(null);
    if (!room.ok) return room;
    const reading = await this.readings.of(incoming.force, incoming.mode);
    if (!reading.ok) return reading;
    const { force, mode, pseudonymise } = reading.value;
    const table = await readSmallTable(incoming.bytes, MOST_ROWS);
    const column = incoming.column ?? usualColumn(table.names, reading.value);
    const { people, rows, issues } = readReferences(table, { column, mode, pseudonymise });
    if (issues.some(({ severity }) => severity === 'error')) {
      return ok({ force, recorded: false, rows, issues });
    }
    const { receivedOn, actor } = incoming;
    const recorded = await this.list.record(people, { force, receivedOn, actor, action: 'objections.load' });
    return recorded.ok ? ok({ force, recorded: true, rows, issues }) : recorded;
  }
}

/** The column of the workforce files if the list has it too. */
function usualColumn(names: readonly string[], { column }: ReferenceReading): string | undefined {
  if (column === null) return undefined;
  return names.find((name) => sameName(name) === sameName(column));
}
