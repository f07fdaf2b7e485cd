import {
  type AuditedRelease,
  auditAndRepair,
  type AuditInput,
  buildLattice,
  type CellKey,
  type CountedCell,
  dayBefore,
  type DisclosurePolicy,
  type EarlierRelease,
  flowPeriods,
  type LastUpdate,
  type Lattice,
  type LinearSolver,
  type Population,
  type PopulationMargin,
  protectCells,
  quarterEnding,
  type ReleasedValue,
  type ReleaseQuarter,
  tabulate,
} from '@muster/disclosure';
import { type BenchForce, DAYS, TYPES } from './bench-force';
import { countAgain } from './count-again';
import { FORCE_DIMENSIONS } from './force-dimensions';

/** A release of an invented force as it would have been published. */
export interface ChainedRelease {
  readonly quarter: ReleaseQuarter;
  readonly lattice: Lattice;
  readonly counted: ReadonlyMap<CellKey, CountedCell>;
  readonly released: ReadonlyMap<CellKey, ReleasedValue>;
  /** Carry a value although the people are others. */
  readonly held: ReadonlySet<CellKey>;
  /** What the release would show if nothing were held. */
  readonly unheld: ReadonlyMap<CellKey, ReleasedValue>;
  /** Whether a count of everybody for every cell gives the same; asked of the first release only. */
  readonly isCountedRight: boolean;
  /** Counting, rounding, audit and repair. */
  readonly seconds: number;
  readonly audit: AuditedRelease | null;
}

/** Releases of one force, one quarter after another: each is counted, rounded, held against what was published before,
 *  audited and repaired. Without a solver the audit is left out. */
export class ReleaseChain {
  readonly #last = new Map<CellKey, LastUpdate>();
  readonly #published: (ChainedRelease & { readonly sameAsBefore: ReadonlySet<CellKey> })[] = [];

  constructor(
    private readonly force: BenchForce,
    private readonly policy: DisclosurePolicy,
    private readonly hmac: (message: Uint8Array) => Uint8Array,
    private readonly solver: LinearSolver | null,
  ) {}

  publish(quarter: ReleaseQuarter): ChainedRelease {
    const { policy, hmac } = this;
    const started = performance.now();
    const lattice = latticeOf(quarter, policy);
    const populations = populationsBehind(this.force, lattice, quarter);
    const counted = tabulate(lattice, populations);
    const cells = protectCells({ counted, last: this.#last, policy, hmac, quarter });
    const before = this.#published.at(-1);
    const sameAsBefore = new Set(
      [...cells.values()].flatMap(({ key, released }) =>
        this.#last.get(key)?.released.value === released.value ? [key] : [],
      ),
    );
    const input: AuditInput = {
      ...{ policy, lattice, facts: [] },
      cells: new Map(
        [...cells].map(([key, { people, released }]) => [
          key,
          { people, released, sameAsBefore: sameAsBefore.has(key) },
        ]),
      ),
      earlier: this.#earlier(lattice, before?.quarter.id),
      margins: this.#margins(lattice, quarter, populations),
    };
    const audit = this.solver ? auditAndRepair(input, this.solver, () => undefined) : null;
    const seconds = (performance.now() - started) / 1000;
    const dropped = new Set(audit?.droppedTables);
    const kept = { ...lattice, tables: lattice.tables.filter(({ id }) => !dropped.has(id)) };
    const released = audit?.released ?? new Map([...cells].map(([key, cell]) => [key, cell.released]));
    for (const key of new Set(kept.tables.flatMap((table) => table.cells.map((cell) => cell.key)))) {
      const [cell, now] = [cells.get(key), released.get(key)];
      if (!cell || !now) continue;
      const members =
        cell.carriedFrom === null ? cell.members : (this.#last.get(key)?.members ?? cell.members);
      this.#last.set(key, { released: now, members, releaseId: cell.carriedFrom ?? quarter.id });
    }
    const held = new Set([...cells.values()].flatMap((cell) => (cell.held ? [cell.key] : [])));
    const fresh = protectCells({ counted, last: new Map(), policy, hmac, quarter });
    const unheld = new Map([...fresh].map(([key, cell]) => [key, cell.released]));
    const isCountedRight = before !== undefined || countAgain(lattice, populations, counted);
    const release = { quarter, lattice: kept, released, held, unheld, isCountedRight, seconds, audit };
    const published = { ...release, counted: countsOnly(counted) };
    this.#published.push({ ...published, sameAsBefore });
    return published;
  }

  #earlier(lattice: Lattice, before: string | undefined): readonly EarlierRelease[] {
    const ends = lattice.tables.flatMap(({ period }) => (period ? [dayBefore(period.from), period.to] : []));
    const tied = new Set([before, ...ends.map((end) => quarterEnding(end)?.id)]);
    tied.delete(lattice.quarter);
    return this.#published
      .filter(({ quarter }) => tied.has(quarter.id))
      .map(({ quarter, lattice: { dimensions }, released, counted, sameAsBefore }) => ({
        ...{ quarter: quarter.id, dimensions },
        cells: new Map(
          [...released].map(([key, value]) => [
            key,
            {
              released: value,
              sameAsBefore: sameAsBefore.has(key),
              people: counted.get(key)?.people ?? null,
            },
          ]),
        ),
      }));
  }

  #margins(
    lattice: Lattice,
    quarter: ReleaseQuarter,
    populations: readonly Population[],
  ): readonly PopulationMargin[] {
    const ends = new Set(
      lattice.tables.flatMap(({ period }) => (period ? [dayBefore(period.from), period.to] : [])),
    );
    ends.delete(quarter.lastDay);
    return [
      ...populations.map((each) => marginOf(each, each.period ? null : quarter)),
      ...[...ends].flatMap((end) => {
        const other = quarterEnding(end);
        return other ? TYPES.map((type) => marginOf(this.force.stock(type, end), other)) : [];
      }),
    ];
  }
}

function latticeOf(quarter: ReleaseQuarter, policy: DisclosurePolicy): Lattice {
  return buildLattice({
    ...{ force: 'bench', quarter, policy },
    dimensions: new Map(TYPES.map((type) => [type, FORCE_DIMENSIONS])),
    periods: flowPeriods(quarter, policy, DAYS),
    yearly: quarter.lastDay.endsWith('-03-31'),
  });
}

function populationsBehind(
  force: BenchForce,
  { tables }: Lattice,
  { lastDay }: ReleaseQuarter,
): readonly Population[] {
  const found = new Map<string, Population>();
  for (const { workforceType, measure, period } of tables) {
    const name = [workforceType, measure, period?.id ?? ''].join('|');
    if (found.has(name)) continue;
    found.set(
      name,
      measure === 'stock' || !period
        ? force.stock(workforceType, lastDay)
        : force.flow(workforceType, measure, period),
    );
  }
  return [...found.values()];
}

/** Without the people: they are not needed once a release is published. */
function countsOnly(counted: ReadonlyMap<CellKey, CountedCell>): ReadonlyMap<CellKey, CountedCell> {
  return new Map([...counted].map(([key, cell]) => [key, { ...cell, members: new BigInt64Array() }]));
}

function marginOf(
  { workforceType, measure, period, keys, leaves }: Population,
  quarter: ReleaseQuarter | null,
): PopulationMargin {
  const size = (id: string) => FORCE_DIMENSIONS.find((each) => each.id === id)?.leaves.length ?? 1;
  const people = new Int32Array(size('ethnicity') * size('sex'));
  for (let person = 0; person < keys.length; person += 1) {
    const at = (leaves.get('ethnicity')?.[person] ?? 0) * size('sex') + (leaves.get('sex')?.[person] ?? 0);
    people[at] = (people[at] ?? 0) + 1;
  }
  return { workforceType, measure, period, quarter, people };
}
