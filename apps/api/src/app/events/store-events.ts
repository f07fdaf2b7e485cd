import { type EpochDay, fromEpochDay } from '@muster/domain';
import { type CodedEvent } from '@muster/ingest';
import { type QueryRunner } from 'typeorm';

const PIECE = 20_000;

/** Writes the events of a feed, in pieces, so that the longest statement stays small. */
export async function storeEvents(
  runner: QueryRunner,
  feed: string,
  force: string,
  events: readonly CodedEvent[],
): Promise<void> {
  for (let at = 0; at < events.length; at += PIECE) {
    const piece = events.slice(at, at + PIECE);
    const column = (value: (event: CodedEvent) => string | number) => piece.map(value);
    await runner.query(
      `insert into workforce.event (feed, force, row_number, person, kind, on_date, from_workforce_type,
         to_workforce_type, from_rank, to_rank, from_unit, to_unit, leaving_reason, entry_route)
       select $1, $2, row_number, person, kind, on_date, nullif(from_workforce_type, 0), nullif(to_workforce_type, 0),
              nullif(from_rank, 0), nullif(to_rank, 0), nullif(from_unit, 0), nullif(to_unit, 0),
              nullif(leaving_reason, 0), nullif(entry_route, 0)
         from unnest($3::int[], $4::uuid[], $5::text[], $6::date[], $7::smallint[], $8::smallint[], $9::smallint[],
                     $10::smallint[], $11::smallint[], $12::smallint[], $13::smallint[], $14::smallint[])
           as e (row_number, person, kind, on_date, from_workforce_type, to_workforce_type, from_rank, to_rank,
                 from_unit, to_unit, leaving_reason, entry_route)`,
      [
        feed,
        force,
        ...[column(({ row }) => row), column(({ person }) => person), column(({ kind }) => kind)],
        column(({ day }) => fromEpochDay(day as EpochDay)),
        ...[column((event) => event.fromWorkforceType), column((event) => event.toWorkforceType)],
        ...[column((event) => event.fromRank), column((event) => event.toRank)],
        ...[column((event) => event.fromUnit), column((event) => event.toUnit)],
        ...[column((event) => event.leavingReason), column((event) => event.entryRoute)],
      ],
    );
  }
}
