import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import {
  type LatticeDimension,
  type LatticeTable,
  type ReaderRole,
  type ReadingRules,
  type ReleasedRow,
  type ReleaseMeta,
  type ReleaseQuarter,
} from '@muster/disclosure';
import { ok, refuse, type Result, type WorkforceType } from '@muster/domain';
import { DataSource } from 'typeorm';
import { READER } from '../platform/tokens';
import { quarterNamed } from './quarter-named';
import { type ReleaseRefusal } from './releases.errors';

/** A published release without its cells. */
export interface PublishedRelease {
  readonly id: string;
  readonly quarter: ReleaseQuarter;
  /** `YYYY-MM-DD`. */
  readonly asAt: string;
  /** ISO 8601. */
  readonly publishedAt: string;
  readonly inForce: boolean;
}

/** A release as one role reads it. */
export interface OpenedRelease {
  readonly meta: ReleaseMeta;
  readonly rows: readonly ReleasedRow[];
  /** Numbers of the policy it was built under. */
  readonly rules: ReadingRules;
}

interface ReleaseRow {
  readonly id: string;
  readonly period: string;
  readonly asAt: string;
  readonly publishedAt: Date;
  readonly inForce: boolean;
  readonly policy: string;
  readonly rules: ReadingRules;
  readonly dimensions: Readonly<Partial<Record<WorkforceType, readonly LatticeDimension[]>>>;
  readonly tables: readonly Omit<LatticeTable, 'cells'>[];
}

const VIEWS: Readonly<Record<ReaderRole, string>> = {
  'plan-lead': 'release.plan_lead_cell',
  board: 'release.board_cell',
  network: 'release.network_cell',
};

const HEAD = `id, period, to_char(as_at, 'YYYY-MM-DD') as "asAt", published_at as "publishedAt", in_force as "inForce"`;

/** Reads published releases through a login of the database that can read nothing else. What a role may not see does not
 *  reach this process. */
@Injectable()
export class ReleaseReader {
  constructor(@InjectDataSource(READER) private readonly dataSource: DataSource) {}

  /** Published releases of a force, newest quarter first. */
  async list(force: string): Promise<readonly PublishedRelease[]> {
    const rows = await this.dataSource.query<
      Omit<ReleaseRow, 'dimensions' | 'tables' | 'policy' | 'rules'>[]
    >(`select ${HEAD} from release.published_release where force = $1 order by period desc`, [force]);
    return rows.map(({ id, period, asAt, publishedAt, inForce }) => ({
      ...{ id, quarter: quarterNamed(period), asAt, publishedAt: publishedAt.toISOString(), inForce },
    }));
  }

  /** What `role` reads of the release of a quarter, or of the one in force. Refused with one sentence whether the quarter
   *  has no release, an unpublished one or an archived one. */
  async open(
    force: string,
    quarter: string,
    role: ReaderRole,
  ): Promise<Result<OpenedRelease, ReleaseRefusal>> {
    const [row] = await this.dataSource.query<ReleaseRow[]>(
      `select ${HEAD}, policy, rules, dimensions, tables from release.published_release
        where force = $1 and case when $2 = 'current' then in_force else period = $2 end`,
      [force, quarter],
    );
    if (!row) return refuse('no-release', 'no release: nothing is published for this force and period.');
    const rows = await this.dataSource.query<ReleasedRow[]>(
      `select table_id as "tableId", coords, value, status from ${VIEWS[role]}
        where release_id = $1 order by table_id, place`,
      [row.id],
    );
    return ok({ meta: describe(force, row, role), rows, rules: row.rules });
  }
}

function describe(force: string, row: ReleaseRow, role: ReaderRole): ReleaseMeta {
  const tables = row.tables.filter(({ depth }) => depth[role] > 0);
  const types = new Set(tables.map(({ workforceType }) => workforceType));
  return {
    id: row.id,
    force,
    quarter: quarterNamed(row.period),
    asAt: row.asAt,
    publishedAt: row.publishedAt.toISOString(),
    policy: row.policy,
    role,
    dimensions: Object.fromEntries(
      Object.entries(row.dimensions).filter(([type]) => types.has(type as WorkforceType)),
    ),
    tables: tables.map(({ id, workforceType, measure, period, dims, categories }) => ({
      ...{ id, workforceType, measure, period, dims, categories },
    })),
  };
}
