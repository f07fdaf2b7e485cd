import { advanceYear } from './advance-year';
import { type Headcounts } from './headcounts';
import { type PathPlan } from './path-plan';
import { peopleIn } from './people-in';
import { type ProjectedPath } from './projection';
import { type ProjectionStock } from './projection-input';
import { type YearRates } from './year-rates';

/** The path of `years` years at fixed rates. `visit` sees the people of today and of each year, and may not keep them. */
export function walkPath(
  { group, others }: ProjectionStock,
  rates: YearRates,
  plan: PathPlan,
  years: number,
  visit?: (people: Headcounts, year: number) => void,
): ProjectedPath {
  const column = () => new Float64Array(years + 1);
  const path = { share: column(), group: column(), others: column(), joiners: column() };
  const [leaversOfGroup, leaversOfOthers] = [column(), column()];
  const flows = { leaversOfGroup: 0, leaversOfOthers: 0, joinersOfGroup: 0, joinersOfOthers: 0 };
  const people: Headcounts = { group: group.slice(), others: others.slice(), ...flows };
  for (let year = 0; year <= years; year += 1) {
    if (year > 0) advanceYear(people, rates, plan);
    const [ofGroup, ofOthers] = [peopleIn(people.group), peopleIn(people.others)];
    path.group[year] = ofGroup;
    path.others[year] = ofOthers;
    path.share[year] = ofGroup + ofOthers > 0 ? ofGroup / (ofGroup + ofOthers) : 0;
    leaversOfGroup[year] = people.leaversOfGroup;
    leaversOfOthers[year] = people.leaversOfOthers;
    path.joiners[year] = people.joinersOfGroup + people.joinersOfOthers;
    visit?.(people, year);
  }
  return { ...path, leaversOfGroup, leaversOfOthers };
}
