import { type Headcounts } from './headcounts';
import { moveOn } from './move-on';
import { type PathPlan } from './path-plan';
import { type YearRates } from './year-rates';

/** One year of both sides: those who are there move on, then people join. Joiners fill the places of leavers and those of a
 *  change of the establishment, less what transfers take; a fixed intake joins whoever left. A cut larger than the number
 *  of leavers brings no joiners and dismisses nobody. Source: docs/methods/projection.md. */
export function advanceYear(people: Headcounts, rates: YearRates, plan: PathPlan): void {
  people.leaversOfGroup = moveOn(people.group, rates.group, plan);
  people.leaversOfOthers = moveOn(people.others, rates.others, plan);
  const left = people.leaversOfGroup + people.leaversOfOthers;
  const places = Math.max(0, left + plan.establishmentChange);
  const transfers = plan.intake === null ? Math.min(plan.transfers, places) : plan.transfers;
  const intake = plan.intake ?? places - transfers;
  const ofGroup = intake * rates.intakeShare;
  const transfersOfGroup = transfers * (plan.transferShare ?? rates.intakeShare);
  join(people.group, rates.group.entry, ofGroup);
  join(people.others, rates.others.entry, intake - ofGroup);
  if (transfers > 0) {
    const cell = plan.transferCell;
    people.group[cell] = (people.group[cell] as number) + transfersOfGroup;
    people.others[cell] = (people.others[cell] as number) + (transfers - transfersOfGroup);
  }
  people.joinersOfGroup = ofGroup + transfersOfGroup;
  people.joinersOfOthers = intake + transfers - people.joinersOfGroup;
}

function join(cells: Float64Array, entry: Float64Array, joiners: number): void {
  for (let cell = 0; cell < cells.length; cell += 1) {
    cells[cell] = (cells[cell] as number) + joiners * (entry[cell] as number);
  }
}
