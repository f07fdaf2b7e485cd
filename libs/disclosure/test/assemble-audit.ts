import { type CellKey, type Lattice } from '../src/lattice/lattice';
import { type DisclosurePolicy } from '../src/policy/disclosure-policy';
import { type ProtectedCell, type ReleasedValue } from '../src/protect/protected-cell';
import { type AuditInput, type EarlierCell, type EarlierRelease } from '../src/audit/audit-input';
import { countRegions } from '../src/audit/facts/count-regions';
import { populationMarginOf } from '../src/audit/facts/population-margin-of';
import { type DatedPopulation, publicFacts } from '../src/audit/facts/public-facts';
import { type KnownFact } from '../src/audit/known-fact';
import { parseCellKey } from '../src/audit/parse-cell-key';

/** A published release as readers have it: by cell key, without structural zeros and tables that were dropped. */
export interface PublishedValues {
  readonly quarter: string;
  /** Its categories when they are not those of the new release. */
  readonly dimensions?: Lattice['dimensions'];
  readonly values: ReadonlyMap<CellKey, ReleasedValue>;
  /** Keys whose value is that of the release before it. */
  readonly sameAsBefore: ReadonlySet<CellKey>;
}

/** What the build of a release has at hand when it comes to the audit. */
export interface AuditSources {
  readonly policy: DisclosurePolicy;
  readonly lattice: Lattice;
  readonly cells: ReadonlyMap<CellKey, ProtectedCell>;
  /** Values of the last published release before this one; empty for the first. */
  readonly before: ReadonlyMap<CellKey, ReleasedValue>;
  /** Published releases of the quarters at the ends of flow periods (others are of no use and passed over). */
  readonly published: readonly PublishedValues[];
  /** Populations of the lattice (`populationsOf`) with the quarter for stocks, and the stocks at the ends of periods
   *  (`stocksOfPeriods`). */
  readonly populations: readonly DatedPopulation[];
  /** Beside what is public: the office-holders' list. */
  readonly facts: readonly KnownFact[];
}

/** Puts together what an audit looks at. Values only: it can be sent to another thread. */
export function assembleAudit(sources: AuditSources): AuditInput {
  const { policy, lattice, cells, before, published, populations, facts } = sources;
  return {
    policy,
    lattice,
    cells: new Map(
      [...cells].map(([key, { people, released }]) => [
        key,
        {
          people,
          released,
          sameAsBefore: released.value !== null && before.get(key)?.value === released.value,
        },
      ]),
    ),
    earlier: published.map((release) => earlierRelease(release, sources)),
    margins: populations.map((each) =>
      populationMarginOf(each, lattice.dimensions.get(each.population.workforceType) ?? []),
    ),
    facts: [...publicFacts(policy, lattice, populations), ...facts],
  };
}

/** Stock cells only, with the people whom the history now counts in them. */
function earlierRelease(
  { quarter, values, sameAsBefore, dimensions }: PublishedValues,
  { populations, lattice }: AuditSources,
): EarlierRelease {
  const cells = populations.flatMap(({ population, quarter: of }): [CellKey, EarlierCell][] => {
    if (population.measure !== 'stock' || of?.id !== quarter) return [];
    const name = `${population.workforceType}|stock|`;
    const own = [...values].flatMap(([key, released]) => {
      const parts = parseCellKey(key);
      return parts.population === name ? [{ key, released, coords: parts.coords }] : [];
    });
    const counts = countRegions(
      population,
      lattice.dimensions.get(population.workforceType) ?? [],
      own.map(({ coords }) => coords),
    );
    return own.map(({ key, released }, at) => [
      key,
      { released, sameAsBefore: sameAsBefore.has(key), people: counts[at] ?? null },
    ]);
  });
  return { quarter, dimensions: dimensions ?? lattice.dimensions, cells: new Map(cells) };
}
