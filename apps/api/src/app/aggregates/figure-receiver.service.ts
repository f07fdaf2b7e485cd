import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type AggregateMapping, ok, type Result } from '@muster/domain';
import { figureSubject, type PublishedFigure, readFigures, standardFigureMapping } from '@muster/ingest';
import { type QueryRunner } from 'typeorm';
import { CountFileReceiver } from '../count-files/count-file-receiver.service';
import { type CountFileRow } from '../count-files/count-file-row';
import { readCountTable } from '../count-files/read-count-table';
import { DefinitionsService } from '../definitions/definitions.service';
import { ofKind } from '../definitions/of-kind';
import { type FreeSpaceRefusal } from '../files/check-free-space';
import { FreeSpace } from '../files/free-space.service';
import { figureConflicts } from './figure-conflicts';
import { figureHolds } from './figure-holds';

/** A file of published totals that arrives. `mapping`: null for the standard layout. */
export interface IncomingFigures {
  readonly mapping: AggregateMapping | null;
  readonly actor: string;
  readonly bytes: AsyncIterable<Uint8Array>;
}

const MOST_ROWS = 20_000;

/** Takes a file of published totals in. */
@Injectable()
export class FigureReceiver {
  constructor(
    private readonly definitions: DefinitionsService,
    private readonly receiver: CountFileReceiver,
    private readonly space: FreeSpace,
  ) {}

  async receive(file: IncomingFigures): Promise<Result<CountFileRow, FreeSpaceRefusal>> {
    const room = this.space.check(null);
    if (!room.ok) return room;
    const { content, sha256 } = await readCountTable(file.bytes, MOST_ROWS, file.mapping?.delimiter);
    const mapping = file.mapping ?? standardFigureMapping(content.names);
    const { byId } = await this.definitions.all();
    const read = readFigures(content, {
      mapping,
      classifications: ofKind(byId, 'classification'),
      groupings: ofKind(byId, 'grouping'),
      forces: new Set(ofKind(byId, 'force').map(({ code }) => code)),
    });
    const id = randomUUID();
    const row = await this.receiver.receive(
      {
        ...{ id, kind: 'aggregates', about: null, mapping, sha256, actor: file.actor, lists: {} },
        rows: read.rows,
        issues: read.issues,
        holds: figureHolds(read.figures),
      },
      {
        conflicts: (runner) => figureConflicts(runner, new Set(read.figures.map(figureSubject))),
        write: (runner) => writeFigures(runner, id, read.figures),
      },
    );
    return ok(row);
  }
}

async function writeFigures(
  runner: QueryRunner,
  id: string,
  figures: readonly PublishedFigure[],
): Promise<void> {
  await runner.query(
    `insert into workforce.published_figure (count_file, seq, measure, place, period_from, period_to, population,
       dimension, list, category, unit, status, value, source, url, licence)
     select $1, place_in_file - 1, f ->> 'measure', f ->> 'place', (f ->> 'from')::date, (f ->> 'to')::date,
            f ->> 'population', f #>> '{part,dimension}', f #>> '{part,list}', f #>> '{part,category}', f ->> 'unit',
            f ->> 'status', (f ->> 'count')::numeric, f ->> 'source', f ->> 'url', f ->> 'licence'
       from jsonb_array_elements($2::jsonb) with ordinality as each (f, place_in_file)`,
    [id, JSON.stringify(figures)],
  );
}
