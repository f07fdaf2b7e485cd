import { randomUUID } from 'node:crypto';
import { LEAST_RULES } from '@muster/disclosure';
import { type Client } from 'pg';
import { FORCE } from './ledger-fixture';

/** One cell of the table `officer.stock.ethnicity-rank-sex`. */
export interface FixtureCell {
  readonly coords: Readonly<Record<string, string>>;
  /** Null: withheld. `z`: a structural zero. */
  readonly value: number | null | 'z';
}

export interface FixtureRelease {
  readonly period: string;
  readonly builtBy?: string;
  readonly cells?: readonly FixtureCell[];
  readonly startedAt?: string;
}

const TABLE = {
  id: 'officer.stock.ethnicity-rank-sex',
  ...{ workforceType: 'officer', measure: 'stock', period: null, networkRuleForAll: false },
  dims: ['ethnicity', 'rank', 'sex'],
  categories: { ethnicity: ['asian', 'black'], rank: ['sergeant'], sex: ['female', 'male'] },
  depth: { 'plan-lead': 3, board: 2, network: 2 },
};
const DIMENSION = (id: string, codes: readonly string[]) => ({
  ...{ id, label: id, groups: [] },
  leaves: codes.map((code) => ({ code, label: code, undeclared: false })),
});

/** A release that is built and waits for approval, written by the owner as no build made it. Its snapshot is published. */
export async function aBuiltRelease(
  owner: Client,
  { period, builtBy = 'test-builder', cells = [], startedAt = '2026-05-01' }: FixtureRelease,
): Promise<string> {
  const [id, snapshot] = [randomUUID(), randomUUID()];
  const day = `${period.slice(0, 4)}-0${Number(period.at(-1)) * 3}-28`;
  await owner.query(
    `insert into workforce.snapshot (id, force, as_at, state, mapping_id, mapping, issues, not_held, created_by, published_by,
                                     published_at, revision)
     values ($1, $2, $3, 'published', 'example', '{"dimensions": {}}', '[]', '{}', 'example', 'example', now(), 1)`,
    [snapshot, FORCE, day],
  );
  await owner.query(
    `insert into release.release (id, force, period, state, policy, rules, params_hash, snapshot, as_at, dimensions, tables,
                                  report, built_by, started_at, built_at)
     values ($1, $2, $3, 'built', '2026-1', $4, sha256('x'), $5, $6, $7, $8, '{}', $9, $10, $10)`,
    [
      ...[id, FORCE, period, JSON.stringify(LEAST_RULES), snapshot, day],
      JSON.stringify({ officer: TABLE.dims.map((each) => DIMENSION(each, categoriesOf(each))) }),
      ...[JSON.stringify([TABLE]), builtBy, startedAt],
    ],
  );
  for (const [place, { coords, value }] of cells.entries()) {
    const status = value === 'z' ? 'z' : value === null ? 'c' : 'ok';
    const shown = typeof value === 'number' ? value : null;
    await owner.query(
      `insert into release.cell (release_id, table_id, coords, place, depth, measure, value, status, network)
       values ($1, $2, $3, $4, $5, 'stock', $6, $7, $8)`,
      [id, TABLE.id, coords, place, Object.keys(coords).length, shown, status, (shown ?? 0) >= 15],
    );
  }
  return id;
}

function categoriesOf(id: string): readonly string[] {
  return Object.entries(TABLE.categories).find(([name]) => name === id)?.[1] ?? [];
}
