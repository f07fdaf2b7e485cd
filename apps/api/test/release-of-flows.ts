import { randomUUID } from 'node:crypto';
import { LEAST_RULES } from '@muster/disclosure';
import { type Client } from 'pg';
import { FORCE } from './ledger-fixture';

type Measure = 'stock' | 'joiners' | 'leavers';

/** Released counts of officers by a code of ethnicity; null: withheld. */
export type FlowCells = Readonly<Record<Measure, Readonly<Record<string, number | null>>>>;

const GROUPS: Readonly<Record<string, readonly string[]>> = {
  black: ['B1'],
  white: ['W1'],
  unknown: ['not-recorded'],
  declared: ['B1', 'W1'],
};
const ETHNICITY = {
  ...{ id: 'ethnicity', label: 'Ethnicity' },
  leaves: ['B1', 'W1', 'not-recorded'].map((code) => ({
    ...{ code, label: code, undeclared: code === 'not-recorded' },
  })),
  groups: Object.entries(GROUPS).map(([code, leaves]) => ({
    ...{ code, label: code, leaves, main: true, sameAs: null },
  })),
};

/** A release of the first quarter of `year` that waits for approval, with stocks by ethnicity and the flows of the financial
 *  year that ends with it, written by the owner as no build made it. */
export async function aReleaseOfFlows(owner: Client, year: number, cells: FlowCells): Promise<string> {
  const id = randomUUID();
  const asAt = `${year}-03-31`;
  const financialYear = {
    ...{ kind: 'financial-year', id: `${year - 1}-${year % 100}`, from: `${year - 1}-04-01`, to: asAt },
  };
  const tables = (['stock', 'joiners', 'leavers'] as const).map((measure) => ({
    id: `officer.${measure}.ethnicity`,
    ...{ workforceType: 'officer', measure, networkRuleForAll: false, dims: ['ethnicity'] },
    period: measure === 'stock' ? null : financialYear,
    categories: { ethnicity: Object.keys(GROUPS) },
    depth: { 'plan-lead': 1, board: 1, network: 1 },
  }));
  await owner.query(
    `insert into release.release (id, force, period, state, policy, rules, params_hash, snapshot, as_at, dimensions, tables,
                                  report, built_by, started_at, built_at)
     values ($1, $2, $3, 'built', '2026-1', $4, sha256('x'),
             (select id from workforce.snapshot where force = $2 and as_at = $5 and state = 'published'), $5, $6, $7, '{}',
             'test-builder', now(), now())`,
    [
      ...[id, FORCE, `${year}-Q1`, JSON.stringify(LEAST_RULES), asAt],
      ...[JSON.stringify({ officer: [ETHNICITY] }), JSON.stringify(tables)],
    ],
  );
  for (const { id: table, measure } of tables) {
    for (const [place, [code, value]] of Object.entries(cells[measure]).entries()) {
      const coords = code === '' ? {} : { ethnicity: code };
      await owner.query(
        `insert into release.cell (release_id, table_id, coords, place, depth, measure, value, status, network)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [
          ...[id, table, coords, place, code === '' ? 0 : 1, measure, value],
          ...[value === null ? 'c' : 'ok', (value ?? 0) >= 15],
        ],
      );
    }
  }
  return id;
}
