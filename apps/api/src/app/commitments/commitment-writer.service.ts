import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type CommitmentEvidence, type CommitmentRating, type RatingPeriod } from '@muster/domain';
import { type QueryRunner } from 'typeorm';
import { CLOCK } from '../platform/tokens';
import { type StoredCommitment } from './stored-commitment';

/** Inside which transaction something is written, of whose register, and by whom. */
export interface Writing {
  readonly runner: QueryRunner;
  readonly force: string;
  readonly actor: string;
}

/** A line as it shall stand. */
export type CommitmentToWrite = Omit<StoredCommitment, 'version' | 'ratings'>;

/** Writes rows of registers inside the caller's transaction, who has made sure that they fit. */
@Injectable()
export class CommitmentWriter {
  constructor(@Inject(CLOCK) private readonly clock: () => Date) {}

  /** One writer of a force's register at a time, to the end of the transaction. */
  async lock({ runner, force }: Writing): Promise<void> {
    await runner.query(`select pg_advisory_xact_lock(hashtextextended('muster:commitments:' || $1, 0))`, [
      force,
    ]);
  }

  /** Writes a line with its measures; one that was there goes up by a version. */
  async save({ runner, force, actor }: Writing, line: CommitmentToWrite): Promise<void> {
    const { ref, kind, title, owner, forum, nextStep, due, target, measures } = line;
    const assumed = target?.assumed;
    await runner.query(
      `insert into workforce.commitment as c (force, ref, kind, title, owner, forum, next_step, due, target_share,
              target_of, stock_share, leaving_of_group, leaving_of_others, assumed_from, version, changed_by, changed_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, 1, $15, $16)
       on conflict (force, ref) do update
          set (kind, title, owner, forum, next_step, due, target_share, target_of, stock_share, leaving_of_group,
               leaving_of_others, assumed_from, version, changed_by, changed_at) =
              (excluded.kind, excluded.title, excluded.owner, excluded.forum, excluded.next_step, excluded.due,
               excluded.target_share, excluded.target_of, excluded.stock_share, excluded.leaving_of_group,
               excluded.leaving_of_others, excluded.assumed_from, c.version + 1, excluded.changed_by, excluded.changed_at)`,
      [
        ...[force, ref, kind, title, owner, forum, nextStep, due, target?.intakeShare, target?.of],
        ...[assumed?.stockShare, assumed?.leavingOfGroup, assumed?.leavingOfOthers, assumed?.source],
        ...[actor, this.clock()],
      ],
    );
    await runner.query('delete from workforce.commitment_measure where force = $1 and ref = $2', [
      ...[force, ref],
    ]);
    await runner.query(
      `insert into workforce.commitment_measure (force, ref, position, measure, address)
       select $1, $2, m.position, m.measure, m.address
         from unnest($3::text[], $4::text[]) with ordinality as m (measure, address, position)`,
      [force, ref, measures.map(({ id }) => id), measures.map(({ address }) => address)],
    );
  }

  /** Adds a rating to the history of a line. */
  async rate(
    { runner, force, actor }: Writing,
    ref: string,
    { rating, period }: { readonly rating: CommitmentRating; readonly period: RatingPeriod | null },
    file: string | null,
  ): Promise<void> {
    await runner.query(
      `insert into workforce.commitment_rating (force, ref, seq, rating, period, period_from, period_to, recorded_by,
              recorded_at, file)
       select $1, $2, count(*) + 1, $3, $4, $5, $6, $7, $8, $9
         from workforce.commitment_rating where force = $1 and ref = $2`,
      [force, ref, rating, period?.label, period?.from, period?.to, actor, this.clock(), file],
    );
  }

  /** Says that a line has changed, for what is kept beside it. */
  async raiseVersion({ runner, force, actor }: Writing, ref: string): Promise<void> {
    await runner.query(
      `update workforce.commitment set version = version + 1, changed_by = $3, changed_at = $4
        where force = $1 and ref = $2`,
      [force, ref, actor, this.clock()],
    );
  }

  /** Writes a piece of evidence, a new one without `id`, and which lines it answers from now on. Gives its id. */
  async saveEvidence(
    { runner, force, actor }: Writing,
    { text, link, section }: CommitmentEvidence,
    refs: readonly string[],
    id: string = randomUUID(),
  ): Promise<string> {
    await runner.query(
      `insert into workforce.commitment_evidence as e (id, force, text, link, section, version, changed_by, changed_at)
       values ($1, $2, $3, $4, $5, 1, $6, $7)
       on conflict (id) do update
          set (text, link, section, version, changed_by, changed_at) =
              (excluded.text, excluded.link, excluded.section, e.version + 1, excluded.changed_by, excluded.changed_at)`,
      [id, force, text, link, section, actor, this.clock()],
    );
    await runner.query('delete from workforce.commitment_answer where evidence = $1', [id]);
    await runner.query(
      `insert into workforce.commitment_answer (evidence, force, ref)
       select $1, $2, ref from unnest($3::text[]) as ref`,
      [id, force, [...new Set(refs)]],
    );
    return id;
  }

  /** Remembers a file that changes the register. */
  async keepFile(
    { runner, force, actor }: Writing,
    file: { readonly id: string; readonly sha256: Buffer; readonly rows: number },
  ): Promise<void> {
    await runner.query(
      `insert into workforce.commitment_file (id, force, file_sha256, rows, created_by, created_at)
       values ($1, $2, $3, $4, $5, $6)`,
      [file.id, force, file.sha256, file.rows, actor, this.clock()],
    );
  }
}
