import { type LatticeDimension } from '../../lattice/lattice';
import { type PopulationMargin } from '../population-margin';
import { type DatedPopulation } from './public-facts';

/** True counts of a population by leaf of ethnicity and of sex, for `AuditInput.margins`. A dimension that the force does
 *  not hold counts as one leaf. */
export function populationMarginOf(
  { population, quarter }: DatedPopulation,
  dimensions: readonly LatticeDimension[],
): PopulationMargin {
  const { workforceType, measure, period, keys, leaves } = population;
  const size = (id: string) => dimensions.find((each) => each.id === id)?.leaves.length ?? 1;
  const sexes = size('sex');
  const people = new Int32Array(size('ethnicity') * sexes);
  const [ethnicity, sex] = [leaves.get('ethnicity'), leaves.get('sex')];
  for (let row = 0; row < keys.length; row += 1) {
    const at = (ethnicity?.[row] ?? 0) * sexes + (sex?.[row] ?? 0);
    people[at] = (people[at] as number) + 1;
  }
  return { workforceType, measure, period, quarter, people };
}
