import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Force, isReferenceDate, ok, refuse, type Result, type StageMapping } from '@muster/domain';
import { countIssueOf, type StageCell, standardStageMapping, tallyStages } from '@muster/ingest';
import { type QueryRunner } from 'typeorm';
import { CountFileReceiver } from '../count-files/count-file-receiver.service';
import { type CountFileRow } from '../count-files/count-file-row';
import { readCountTable } from '../count-files/read-count-table';
import { DefinitionsService } from '../definitions/definitions.service';
import { type FreeSpaceRefusal } from '../files/check-free-space';
import { FreeSpace } from '../files/free-space.service';
import { type StageFileRefusal } from './processes.errors';
import { stageConflicts, type StagePeriod } from './stage-conflicts';
import { stageHolds } from './stage-holds';

/** A file about a process that arrives. `mapping`: null for the standard layout. */
export interface IncomingStages extends StagePeriod {
  readonly mapping: StageMapping | null;
  readonly actor: string;
  readonly bytes: AsyncIterable<Uint8Array>;
}

/** Rows of applicants, not of a workforce. */
const MOST_ROWS = 200_000;

/** Takes a file about a process in: read whole in memory, tallied, and only the tally stored. */
@Injectable()
export class StageReceiver {
  constructor(
    private readonly definitions: DefinitionsService,
    private readonly receiver: CountFileReceiver,
    private readonly space: FreeSpace,
  ) {}

  async receive(file: IncomingStages): Promise<Result<CountFileRow, StageFileRefusal | FreeSpaceRefusal>> {
    const room = this.space.check(null);
    if (!room.ok) return room;
    const force = await this.definitions.force(file.force);
    if (!force) return refuse('unknown-force', 'There is no force with this code.');
    const process = await this.definitions.process(file.process);
    if (!process)
      return refuse('unknown-process', 'There is no process with this id; "muster define" adds one.');
    if (!isReferenceDate(file.from) || !isReferenceDate(file.to)) {
      return refuse('invalid-period', 'The period must be two real days, as in 2025-04-01 and 2026-03-31.');
    }
    const { content, sha256 } = await readCountTable(file.bytes, MOST_ROWS, file.mapping?.delimiter);
    const mapping = file.mapping ?? standardStageMapping(content.names, process);
    const tally = tallyStages(content, { mapping, process, force, ...(await this.lists(force)) });
    const reversed = file.from > file.to;
    const { force: code, from, to } = file;
    const about = { force: code, process: process.id, from, to };
    const id = randomUUID();
    const row = await this.receiver.receive(
      {
        ...{ id, kind: 'stages', about, mapping, sha256, actor: file.actor },
        lists: tally.lists,
        rows: tally.rows,
        issues: reversed ? [countIssueOf('period-reversed'), ...tally.issues] : tally.issues,
        holds: stageHolds(tally.cells, process),
      },
      {
        conflicts: (runner) => stageConflicts(runner, about),
        write: (runner) => writeCells(runner, id, tally.cells),
      },
    );
    return ok(row);
  }

  private async lists(force: Force) {
    const classifications = await this.definitions.classifications();
    const ladders = await Promise.all(force.rankLadders.map((id) => this.definitions.ladder(id)));
    return {
      classifications: new Map(classifications.map((each) => [each.id, each])),
      ladders: ladders.filter((ladder) => ladder !== null),
    };
  }
}

async function writeCells(runner: QueryRunner, id: string, cells: readonly StageCell[]): Promise<void> {
  await runner.query(
    `insert into workforce.stage_count (count_file, breakdown, codes, stage, status, count)
     select $1, array(select jsonb_array_elements_text(cell -> 'breakdown')),
            array(select jsonb_array_elements_text(cell -> 'codes')),
            cell ->> 'stage', cell ->> 'status', (cell ->> 'count')::integer
       from jsonb_array_elements($2::jsonb) as cell`,
    [id, JSON.stringify(cells)],
  );
}
