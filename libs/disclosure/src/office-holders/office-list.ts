import { type OfficeList } from '@muster/contracts';
import { countRegions } from '../audit/facts/count-regions';
import { type Lattice } from '../lattice/lattice';
import { type DisclosurePolicy } from '../policy/disclosure-policy';
import { type Population } from '../populations/population';
import { officeAnswer } from './office-answer';
import { type OfficePlace } from './office-place';

export type OfficeLine = OfficeList['lines'][number];

/** The lines of the list: true counts of different persons, answered as `officeAnswer` says. `populations`: those of the
 *  lattice; a place whose people are not among them is left out. Undisclosed until the list is found to be open. */
export function officeList(
  places: readonly OfficePlace[],
  { dimensions }: Pick<Lattice, 'dimensions'>,
  populations: readonly Population[],
  { threshold }: Pick<DisclosurePolicy, 'threshold'>,
): readonly OfficeLine[] {
  return places.flatMap(({ id, label, address }): OfficeLine[] => {
    const population = populations.find(
      ({ workforceType, measure, period }) =>
        workforceType === address.workforceType &&
        measure === address.measure &&
        period?.id === address.period?.id,
    );
    if (!population) return [];
    const held = dimensions.get(address.workforceType) ?? [];
    const [people = 0] = countRegions(population, held, [address.coords]);
    return [{ id, label, answer: officeAnswer(people, threshold.value) }];
  });
}
