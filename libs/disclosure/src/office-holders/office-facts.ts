import { countRegions } from '../audit/facts/count-regions';
import { type DatedPopulation } from '../audit/facts/public-facts';
import { type KnownFact } from '../audit/known-fact';
import { type Coords, type Lattice, type LatticeDimension } from '../lattice/lattice';
import { type DisclosurePolicy } from '../policy/disclosure-policy';
import { officeAnswer } from './office-answer';
import { type OfficeCell } from './office-list-definition';

/** Quarters and financial years that some list has told of: that of the release, and those of published lists. */
export interface ListedMoments {
  readonly source: Exclude<KnownFact['source'], 'public'>;
  readonly quarters: ReadonlySet<string>;
  /** Ids of periods. */
  readonly years: ReadonlySet<string>;
}

/** What office-holders know from this list and from those of earlier quarters, as facts for the audit: a count exactly, a
 *  "fewer than 5" as 1 to 4, a "none" as 0. Earlier quarters are counted as the history now says, because a fact that it
 *  has left behind says nothing about the people of today. Only moments that the audit looks at have a population here. */
export function officeFacts(
  { cells }: { readonly cells: readonly OfficeCell[] },
  { dimensions }: Pick<Lattice, 'dimensions'>,
  populations: readonly DatedPopulation[],
  listed: ListedMoments,
  { threshold }: Pick<DisclosurePolicy, 'threshold'>,
): readonly KnownFact[] {
  return populations.flatMap(({ population, quarter }): KnownFact[] => {
    const { workforceType, measure, period } = population;
    const told = period ? listed.years.has(period.id) : listed.quarters.has(quarter?.id ?? '');
    const held = dimensions.get(workforceType) ?? [];
    const places = cells
      .filter((cell) => told && cell.workforceType === workforceType && cell.measure === measure)
      .map(coordsOf)
      .filter((coords) => Object.entries(coords).every(([id, code]) => knows(held, id, code)));
    return countRegions(population, held, places).map((people, at) => ({
      ...{ source: listed.source, workforceType, measure, period, quarter: quarter?.id ?? null },
      ...{ coords: places[at] ?? {}, ...rangeOf(people, threshold.value) },
    }));
  });
}

function coordsOf({ coords: { ethnicity, rank } }: OfficeCell): Coords {
  return rank === undefined ? { ethnicity } : { ethnicity, rank };
}

function knows(held: readonly LatticeDimension[], id: string, code: string): boolean {
  const dimension = held.find((each) => each.id === id);
  return [...(dimension?.groups ?? []), ...(dimension?.leaves ?? [])].some((each) => each.code === code);
}

function rangeOf(people: number, threshold: number): Pick<KnownFact, 'least' | 'most'> {
  const answer = officeAnswer(people, threshold);
  if (answer.status === 'count') return { least: answer.people, most: answer.people };
  return answer.status === 'none' ? { least: 0, most: 0 } : { least: 1, most: threshold - 1 };
}
