import { createHmac } from 'node:crypto';
import { type AuditedRelease } from '../src/audit/audited-release';
import { auditAndRepair } from '../src/audit/audit-and-repair';
import { type AuditInput } from '../src/audit/audit-input';
import { type LinearSolver } from '../src/audit/linear-solver';
import { type PublishedRelease } from '@muster/attack';
import { type CellKey, type Lattice } from '../src/lattice/lattice';
import { quarterOf } from '../src/lattice/quarter-of';
import { type ReleaseSource } from '../src/lattice/release-source';
import { type DisclosurePolicy } from '../src/policy/disclosure-policy';
import { planLattice } from '../src/populations/plan-lattice';
import { populationsOf } from '../src/populations/populations-of';
import { stocksOfPeriods } from '../src/populations/stocks-of-periods';
import { type LastUpdate, type ReleasedValue } from '../src/protect/protected-cell';
import { protectCells } from '../src/protect/protect-cells';
import { tabulate } from '../src/tabulate/tabulate';
import { assembleAudit, type PublishedValues } from './assemble-audit';
import { createRandom } from './create-random';
import { aReleaseSource, type InventedSpell } from './a-release-source';

const ETHNICITIES = ['W1', 'W1', 'W1', 'W1', 'W1', 'W1', 'B1', 'B2', 'A2', 'M1', 'NS'];
const RANKS = ['constable', 'constable', 'constable', 'constable', 'sergeant', 'inspector'];
const UNITS = ['north', 'south', 'east'];
const NOT_HELD = ['rank-basis', 'religion', 'orientation', 'disability'];

/** Officers of a small force at `dates`: between two dates one in twenty leaves and as many join. */
export function aSmallForce(seed: number, people: number, dates: readonly string[]): ReleaseSource {
  const random = createRandom(seed);
  const pick = (from: readonly string[]) => from[Math.floor(random() * from.length)] ?? '';
  const officer = (): Pick<InventedSpell, 'codes' | 'serviceStart'> => ({
    serviceStart: `${2000 + Math.floor(random() * 24)}-06-01`,
    codes: {
      'workforce-type': 'officer',
      ...{ rank: pick(RANKS), unit: pick(UNITS), ethnicity: pick(ETHNICITIES) },
      sex: random() < 0.35 ? 'female' : 'male',
    },
  });
  const [first = ''] = dates;
  let inPost: InventedSpell[] = Array.from({ length: people }, () => ({ from: first, ...officer() }));
  const left: InventedSpell[] = [];
  for (const [at, asAt] of dates.entries()) {
    if (at === 0) continue;
    const after = dates[at - 1] ?? '';
    const stay = Map.groupBy(inPost, () => random() > 0.05);
    inPost = stay.get(true) ?? [];
    for (const spell of stay.get(false) ?? [])
      left.push({ ...spell, to: asAt, flows: [...(spell.flows ?? []), { kind: 'leaver', after, asAt }] });
    while (inPost.length < people)
      inPost.push({ from: asAt, ...officer(), flows: [{ kind: 'joiner', after, asAt }] });
  }
  return aReleaseSource(
    [...inPost, ...left].map((spell) => [spell]),
    dates.map((asAt) => ({ asAt, notHeld: NOT_HELD })),
  );
}

/** A release of a chain, with what its audit looked at. */
export interface ChainedAudit {
  readonly input: AuditInput;
  readonly audited: AuditedRelease;
  /** What the plan lead, who is shown most, downloads of it. */
  readonly file: PublishedRelease;
}

/** Releases of one force, one after another: each is counted, rounded, held against what was published before, audited and
 *  repaired as in a build. */
export class AReleaseChain {
  readonly #last = new Map<CellKey, LastUpdate>();
  readonly #published: PublishedValues[] = [];

  constructor(
    private readonly source: ReleaseSource,
    private readonly policy: DisclosurePolicy,
    private readonly solver: LinearSolver,
  ) {}

  publish(id: string): ChainedAudit {
    const { policy, source } = this;
    const quarter = quarterOf(id);
    const plan = quarter ? planLattice(source, quarter, policy) : null;
    if (!quarter || !plan?.ok) throw new Error('no release');
    const { lattice } = plan.value;
    const recordKeys = BigInt64Array.from(source.ledger.personStarts, (_, at) => keyOf(at));
    const asked = { source, recordKeys, lattice, policy };
    const populations = populationsOf(asked);
    const cells = protectCells({
      ...{ counted: tabulate(lattice, populations), last: this.#last, policy, quarter },
      hmac: (message) => createHmac('sha256', 'spec').update(message).digest(),
    });
    const before = new Map([...this.#last].map(([key, { released }]) => [key, released]));
    const input = assembleAudit({
      ...{ policy, lattice, cells, before, published: this.#published, facts: [] },
      populations: [
        ...populations.map((population) => ({ population, quarter: population.period ? null : quarter })),
        ...stocksOfPeriods(asked),
      ],
    });
    const audited = auditAndRepair(input, this.solver, () => undefined);
    const dropped = new Set(audited.droppedTables);
    const values = new Map<CellKey, ReleasedValue>();
    for (const { key } of lattice.tables.flatMap((table) => (dropped.has(table.id) ? [] : table.cells))) {
      const [cell, released] = [cells.get(key), audited.released.get(key)];
      if (!cell || !released) continue;
      values.set(key, released);
      const members = cell.carriedFrom === null ? cell.members : this.#last.get(key)?.members;
      this.#last.set(key, { released, members: members ?? cell.members, releaseId: cell.carriedFrom ?? id });
    }
    const sameAsBefore = new Set([...input.cells].flatMap(([key, cell]) => (cell.sameAsBefore ? [key] : [])));
    this.#published.push({ quarter: id, values, sameAsBefore });
    const tables = lattice.tables.filter((table) => !dropped.has(table.id));
    return { input, audited, file: planLeadFile({ ...lattice, tables }, values) };
  }
}

function planLeadFile(
  { force, quarter, dimensions, tables }: Lattice,
  values: ReadonlyMap<CellKey, ReleasedValue>,
): PublishedRelease {
  return {
    ...{ policy: '2026-1', role: 'plan-lead', force, period: quarter },
    dims: Object.fromEntries(
      [...dimensions.values()].flat().map(({ id, leaves, groups }) => [
        id,
        {
          leaves: leaves.map(({ code }) => code),
          groups: Object.fromEntries(groups.map((group) => [group.code, group.leaves])),
        },
      ]),
    ),
    tables: tables.map(({ id, workforceType, measure, period, cells }) => ({
      ...{ id, workforceType, flow: period && { from: period.from, to: period.to } },
      cells: cells.map(({ key, coords, structuralZero }) => {
        const value = structuralZero ? null : (values.get(key)?.value ?? null);
        return { coords, measure, value, status: structuralZero ? 'z' : value === null ? 'c' : 'ok' };
      }),
    })),
  };
}

/** Record keys that look drawn by chance and are the same every time. */
function keyOf(person: number): bigint {
  return createHmac('sha256', 'record keys').update(String(person)).digest().readBigInt64BE();
}
