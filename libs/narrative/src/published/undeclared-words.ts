import { type PublishedSection } from '@muster/contracts';
import { type Said } from '../said/said';
import { told } from '../said/told';
import { countedPeople } from './counted-people';
import { saidPeople } from './said-people';

/** How many people have not declared, where one row counts them and is shown. */
export function undeclaredWords(section: PublishedSection): readonly Said[] {
  const { measured, dimensionLabels, kind } = section;
  const [only, ...others] = section.rows.filter(({ undeclared }) => undeclared);
  if (only === undefined || others.length > 0) return [];
  const { count } = saidPeople(only, section);
  if (count === null) return [];
  const label = dimensionLabels[measured] ?? measured;
  const left = kind === 'shares' ? 'left out of percentages' : 'compared with nobody';
  return [told`${label} is not known for about ${count} ${countedPeople(section)}; they are ${left}.`];
}
