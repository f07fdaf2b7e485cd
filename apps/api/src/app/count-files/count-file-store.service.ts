import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type CountFileHolds, type CountFileState } from '@muster/contracts';
import { type Issue } from '@muster/domain';
import { DataSource, type QueryRunner } from 'typeorm';
import { type AuditEntry, AuditTrail } from '../access/audit-trail.service';
import { isUuid } from '../platform/postgres/is-uuid';
import { COUNT_FILE_ROW, type CountFileKind, type CountFileRow } from './count-file-row';

/** A file of counts that has been read and checked, before it is stored. */
export interface CheckedCountFile {
  readonly id: string;
  readonly kind: CountFileKind;
  readonly about: {
    readonly force: string;
    readonly process: string;
    readonly from: string;
    readonly to: string;
  } | null;
  readonly mapping: { readonly id: string };
  readonly lists: Readonly<Record<string, string>>;
  readonly sha256: Buffer;
  readonly rows: number;
  readonly issues: readonly Issue[];
  readonly holds: CountFileHolds | null;
  readonly actor: string;
}

/** Columns that a change of state may write. */
export interface CountFileChange {
  readonly supersedes?: readonly string[];
  readonly reissueReason?: string | null;
  readonly publishedBy?: string;
  readonly undoneBy?: string;
  readonly undoReason?: string;
}

/** The table `workforce.count_file`: reads, and changes of state that leave an audit event in the same transaction. */
@Injectable()
export class CountFileStore {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly audit: AuditTrail,
  ) {}

  /** The file, or null when there is none of this kind with this id (or it is no id at all). `runner`: read inside its
   *  transaction. */
  async find(kind: CountFileKind, id: string, runner?: QueryRunner): Promise<CountFileRow | null> {
    if (!isUuid(id)) return null;
    const rows = (await (runner ?? this.dataSource).query(
      `select ${COUNT_FILE_ROW} from workforce.count_file where id = $1 and kind = $2`,
      [id, kind],
    )) as CountFileRow[];
    return rows[0] ?? null;
  }

  /** Files of a kind, of one force if that is given, the latest first. */
  async list(kind: CountFileKind, force: string | null): Promise<readonly CountFileRow[]> {
    return this.dataSource.query<CountFileRow[]>(
      `select ${COUNT_FILE_ROW} from workforce.count_file
        where kind = $1 and ($2::text is null or force = $2) order by created_at desc limit 500`,
      [kind, force],
    );
  }

  /** One at a time: what is looked up is what is then written. */
  async lock(runner: QueryRunner, kind: CountFileKind): Promise<void> {
    await runner.query(`select pg_advisory_xact_lock(hashtextextended('muster:counts:' || $1, 0))`, [kind]);
  }

  /** Id of the published file that was made from the same bytes with the same mapping for the same subject, or null. */
  async publishedTwin(runner: QueryRunner, file: CheckedCountFile): Promise<string | null> {
    const rows = (await runner.query(
      `select id from workforce.count_file
        where kind = $1 and state = 'published' and file_sha256 = $2 and mapping = $3::jsonb
          and force is not distinct from $4 and process is not distinct from $5
          and period_from is not distinct from $6::date and period_to is not distinct from $7::date`,
      [file.kind, file.sha256, JSON.stringify(file.mapping), ...subjectOf(file)],
    )) as { id: string }[];
    return rows[0]?.id ?? null;
  }

  /** Writes the record of a file with the state that checking led to. */
  async insert(
    runner: QueryRunner,
    file: CheckedCountFile,
    state: CountFileState,
    duplicateOf: string | null,
  ): Promise<void> {
    await runner.query(
      `insert into workforce.count_file (id, kind, state, force, process, period_from, period_to, mapping_id, mapping,
         lists, file_sha256, rows, issues, holds, duplicate_of, created_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
      [
        file.id,
        file.kind,
        state,
        ...subjectOf(file),
        file.mapping.id,
        JSON.stringify(file.mapping),
        JSON.stringify(file.lists),
        file.sha256,
        file.rows,
        JSON.stringify(file.issues),
        file.holds === null ? null : JSON.stringify(file.holds),
        duplicateOf,
        file.actor,
      ],
    );
  }

  /** Moves files from one state to another. False, and nothing happens, when one of them stands elsewhere. */
  async move(
    runner: QueryRunner,
    ids: readonly string[],
    from: CountFileState,
    to: CountFileState,
    change: CountFileChange = {},
  ): Promise<boolean> {
    const moved: [unknown[], number] = await runner.query(
      `update workforce.count_file
          set state = $3,
              supersedes = coalesce($4::uuid[], supersedes), reissue_reason = coalesce($5, reissue_reason),
              published_by = coalesce($6, published_by),
              published_at = case when $6::text is null then published_at else now() end,
              undone_by = coalesce($7, undone_by),
              undone_at = case when $7::text is null then undone_at else now() end,
              undo_reason = coalesce($8, undo_reason)
        where id = any ($1) and state = $2`,
      [
        ids,
        from,
        to,
        change.supersedes ?? null,
        change.reissueReason ?? null,
        change.publishedBy ?? null,
        change.undoneBy ?? null,
        change.undoReason ?? null,
      ],
    );
    return moved[1] === ids.length;
  }

  /** Deletes the counts of a file that never counted. */
  async clear(runner: QueryRunner, id: string): Promise<void> {
    await runner.query('delete from workforce.stage_count where count_file = $1', [id]);
    await runner.query('delete from workforce.published_figure where count_file = $1', [id]);
  }

  async tell(runner: QueryRunner, entry: AuditEntry): Promise<void> {
    await this.audit.append(runner, entry);
  }
}

function subjectOf({ about }: CheckedCountFile): readonly (string | null)[] {
  return about === null ? [null, null, null, null] : [about.force, about.process, about.from, about.to];
}
