import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { compareRefs, type RatingPeriod, type ReferenceDate } from '@muster/domain';
import { DataSource, type QueryRunner } from 'typeorm';
import {
  type StoredCommitment,
  type StoredEvidence,
  type StoredRating,
  type StoredRegister,
} from './stored-commitment';

interface CommitmentRow extends Omit<StoredCommitment, 'ratings' | 'measures' | 'target'> {
  readonly intakeShare: number | null;
  readonly of: string | null;
  readonly stockShare: number | null;
  readonly leavingOfGroup: number | null;
  readonly leavingOfOthers: number | null;
  readonly source: string | null;
}

interface RatingRow extends Omit<StoredRating, 'period'> {
  readonly ref: string;
  readonly period: string | null;
  readonly from: ReferenceDate | null;
  readonly to: ReferenceDate | null;
}

interface MeasureRow {
  readonly ref: string;
  readonly id: string;
  readonly address: string;
}

const DAY = `'YYYY-MM-DD'`;

/** Reads what is kept of registers. */
@Injectable()
export class CommitmentReader {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** The whole register of a force in the order of its references; inside the caller's transaction when there is one. */
  async read(force: string, runner?: QueryRunner): Promise<StoredRegister> {
    const ask = async <T>(statement: string) =>
      (await (runner ?? this.dataSource).query(statement, [force])) as readonly T[];
    const rows = await ask<CommitmentRow>(
      `select ref, kind, title, owner, forum, next_step as "nextStep", to_char(due, ${DAY}) as due, version,
              target_share as "intakeShare", target_of as "of", stock_share as "stockShare",
              leaving_of_group as "leavingOfGroup", leaving_of_others as "leavingOfOthers", assumed_from as source
         from workforce.commitment where force = $1`,
    );
    const ratings = await ask<RatingRow>(
      `select ref, seq, rating, period, to_char(period_from, ${DAY}) as from, to_char(period_to, ${DAY}) as to,
              to_char(recorded_at at time zone 'Europe/London', ${DAY}) as "recordedOn", recorded_by as "recordedBy"
         from workforce.commitment_rating where force = $1 order by ref, seq`,
    );
    const measures = await ask<MeasureRow>(
      `select ref, measure as id, address from workforce.commitment_measure where force = $1 order by ref, position`,
    );
    const evidence = await ask<StoredEvidence>(
      `select e.id, e.text, e.link, e.section, e.version,
              coalesce(array_agg(a.ref) filter (where a.ref is not null), '{}') as refs
         from workforce.commitment_evidence e
         left join workforce.commitment_answer a on a.evidence = e.id and a.force = e.force
        where e.force = $1 group by e.id order by e.text, e.section nulls first, e.id`,
    );
    const ratingsOf = Map.groupBy(ratings, ({ ref }) => ref);
    const measuresOf = Map.groupBy(measures, ({ ref }) => ref);
    const commitments = rows
      .toSorted((one, other) => compareRefs(one.ref, other.ref))
      .map((row) => commitmentOf(row, ratingsOf.get(row.ref) ?? [], measuresOf.get(row.ref) ?? []));
    return {
      commitments,
      evidence: evidence.map((piece) => ({ ...piece, refs: piece.refs.toSorted(compareRefs) })),
    };
  }
}

function commitmentOf(
  row: CommitmentRow,
  ratings: readonly RatingRow[],
  measures: readonly MeasureRow[],
): StoredCommitment {
  const { intakeShare, of, stockShare, leavingOfGroup, leavingOfOthers, source, ...line } = row;
  const assumed =
    stockShare === null || leavingOfGroup === null || leavingOfOthers === null || source === null
      ? null
      : { stockShare, leavingOfGroup, leavingOfOthers, source };
  return {
    ...line,
    target: intakeShare === null || of === null ? null : { intakeShare, of, assumed },
    ratings: ratings.map(({ seq, rating, period, from, to, recordedOn, recordedBy }) => ({
      ...{ seq, rating, recordedOn, recordedBy, period: periodOf(period, from, to) },
    })),
    measures: measures.map(({ id, address }) => ({ id, address })),
  };
}

function periodOf(
  label: string | null,
  from: ReferenceDate | null,
  to: ReferenceDate | null,
): RatingPeriod | null {
  return label === null || from === null || to === null ? null : { label, from, to };
}
