import { type WorkforceType } from '@muster/domain';
import { categoryCodes } from '../../lattice/category-codes';
import { type Coords, type Lattice, type LatticeDimension } from '../../lattice/lattice';
import { type ReleaseQuarter } from '../../lattice/release-period';
import { type DisclosurePolicy } from '../../policy/disclosure-policy';
import { type Population } from '../../populations/population';
import { countRegions } from './count-regions';
import { type KnownFact } from '../known-fact';

/** People counted together, with the quarter of a stock. */
export interface DatedPopulation {
  readonly population: Population;
  /** Null for a flow. */
  readonly quarter: ReleaseQuarter | null;
}

/** The workforce type of the detailed public tables (`publicTotals`). */
const DETAILED: WorkforceType = 'officer';

/** What the Home Office publishes and every outsider therefore has, as the same numbers counted here: for officers the
 *  tables of `publicTotals`, for the other workforce types everybody in post. Stocks at 31 March, flows of financial years.
 *  A dimension that the force does not hold is left out of its table. Published figures may differ from ours by
 *  corrections; counting them here makes the attacker as strong as can be. Source: docs/methods/disclosure-audit.md. */
export function publicFacts(
  { publicTotals }: Pick<DisclosurePolicy, 'publicTotals'>,
  { dimensions }: Pick<Lattice, 'dimensions'>,
  populations: readonly DatedPopulation[],
): readonly KnownFact[] {
  return populations.flatMap(({ population, quarter }): KnownFact[] => {
    const { workforceType, measure, period } = population;
    const published = quarter ? quarter.lastDay.endsWith('-03-31') : period?.kind === 'financial-year';
    if (!published) return [];
    const held = dimensions.get(workforceType) ?? [];
    const tables = workforceType === DETAILED ? publicTotals.filter((each) => each.measure === measure) : [];
    const places = [
      ...(measure === 'stock' ? [{}] : []),
      ...tables.flatMap(({ dims }) => placesOf(dims, held)),
    ];
    const distinct = [...new Map(places.map((coords) => [JSON.stringify(coords), coords])).values()];
    return countRegions(population, held, distinct).map((people, at) => ({
      ...{ source: 'public', workforceType, measure, period, quarter: quarter?.id ?? null },
      ...{ coords: distinct[at] ?? {}, least: people, most: people },
    }));
  });
}

/** Every combination of the categories of a public table, margins included. */
function placesOf(
  dims: DisclosurePolicy['publicTotals'][number]['dims'],
  held: readonly LatticeDimension[],
): readonly Coords[] {
  let places: Coords[] = [{}];
  for (const { id, by } of dims) {
    const dimension = held.find((each) => each.id === id);
    const codes = dimension ? categoryCodes(dimension, by) : [];
    places = places.flatMap((coords) => [coords, ...codes.map((code) => ({ ...coords, [id]: code }))]);
  }
  return places;
}
