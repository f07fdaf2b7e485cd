import { assembleAudit, type AuditSources } from './assemble-audit';
import { type AuditInput } from '../src/audit/audit-input';
import { type DatedPopulation } from '../src/audit/facts/public-facts';
import { buildLattice } from '../src/lattice/build-lattice';
import { type LatticeDimension } from '../src/lattice/lattice';
import { type ReleaseMeasure } from '../src/lattice/release-measure';
import { type FlowPeriod, type ReleaseQuarter } from '../src/lattice/release-period';
import { type DisclosurePolicy, type PolicyTable } from '../src/policy/disclosure-policy';
import { type ProtectedCell, type ReleasedValue } from '../src/protect/protected-cell';
import { roundCount } from '../src/protect/round-count';
import { tabulate } from '../src/tabulate/tabulate';
import { aPolicy } from './a-policy';
import { createRandom } from './create-random';

/** A number of officers with the same leaves, by dimension. */
export interface Officers {
  readonly people: number;
  readonly leaves: Readonly<Record<string, string>>;
}

export interface AuditPlan {
  readonly dimensions: readonly LatticeDimension[];
  readonly tables: readonly (Pick<PolicyTable, 'id' | 'dims'> & Partial<PolicyTable>)[];
  readonly stock: readonly Officers[];
  readonly flows?: readonly {
    readonly measure: ReleaseMeasure;
    readonly period: FlowPeriod;
    readonly officers: readonly Officers[];
  }[];
  /** Stocks of other quarters, and what was published of them. */
  readonly stocks?: readonly { readonly quarter: ReleaseQuarter; readonly officers: readonly Officers[] }[];
  readonly published?: AuditSources['published'];
  readonly facts?: AuditSources['facts'];
  readonly policy?: Partial<DisclosurePolicy>;
  readonly quarter?: ReleaseQuarter;
  /** What is released of a count; otherwise it is rounded by chance. */
  readonly release?: (people: number) => ReleasedValue;
  readonly seed?: number;
}

const QUARTER: ReleaseQuarter = { id: '2025-Q3', lastDay: '2025-09-30', label: 'Q2 2025/26' };

/** What the audit of a first release of a few officers looks at. */
export function anAudit(plan: AuditPlan): AuditInput {
  const { dimensions, tables, stock, flows = [], stocks = [], quarter = QUARTER } = plan;
  const random = createRandom(plan.seed ?? 1);
  const full = tables.map((table): PolicyTable => ({
    ...{ measure: 'stock', periods: [], yearly: false, networkRuleForAll: false, why: 'for a spec' },
    ...{ roles: ['plan-lead', 'board', 'network'] },
    ...table,
  }));
  const policy = { ...aPolicy({ publicTotals: [] }), ...plan.policy, tables: full };
  const periods = [...new Map(flows.map(({ period }) => [period.id, period])).values()];
  const lattice = buildLattice({
    ...{ force: 'EXMP', quarter, policy, periods, yearly: false },
    dimensions: new Map([['officer', dimensions]]),
  });
  const populations: DatedPopulation[] = [
    { quarter, population: populationOf('stock', null, stock, dimensions) },
    ...flows.map(({ measure, period, officers }) => ({
      quarter: null,
      population: populationOf(measure, period, officers, dimensions),
    })),
  ];
  const counted = tabulate(
    lattice,
    populations.map(({ population }) => population),
  );
  const release = plan.release ?? ((people: number) => roundCount(people, random(), policy));
  const cells = new Map(
    [...counted].map(([key, { people, members }]): [typeof key, ProtectedCell] => [
      key,
      { key, people, members, released: release(people), carriedFrom: null, held: false },
    ]),
  );
  const ends = stocks.map(({ quarter: of, officers }) => ({
    quarter: of,
    population: populationOf('stock', null, officers, dimensions),
  }));
  return assembleAudit({
    ...{ policy, lattice, cells, before: new Map(), published: plan.published ?? [] },
    ...{ populations: [...populations, ...ends], facts: plan.facts ?? [] },
  });
}

function populationOf(
  measure: ReleaseMeasure,
  period: FlowPeriod | null,
  officers: readonly Officers[],
  dimensions: readonly LatticeDimension[],
): DatedPopulation['population'] {
  const rows = officers.flatMap(({ people, leaves }) => Array.from({ length: people }, () => leaves));
  return {
    ...{ workforceType: 'officer', measure, period },
    keys: BigInt64Array.from(rows, (_, at) => BigInt(at + 1)),
    leaves: new Map(
      dimensions.map(({ id, leaves }) => [
        id,
        Uint8Array.from(rows, (row) => leaves.findIndex(({ code }) => code === row[id])),
      ]),
    ),
  };
}
