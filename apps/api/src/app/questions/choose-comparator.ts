import { ok, refuse, type Result } from '@muster/domain';
import { type AxisGroup } from './axis';
import { type QuestionRefusal } from './question-refusal';

/** The group that the others are compared with: the one with the code `asked`, else the declared group with most people
 *  at risk, the first of equals. `atRisk` holds people by position in `groups`. Null when nobody has declared. Refused
 *  when there is no declared group with that code; the refusal does not repeat it. */
export function chooseComparator(
  groups: readonly AxisGroup[],
  atRisk: ReadonlyMap<number, number>,
  asked: string | undefined,
): Result<number | null, QuestionRefusal> {
  if (asked !== undefined) {
    const place = groups.findIndex(({ code, declared }) => declared && code === asked);
    return place === -1
      ? refuse('unknown-comparator-group', 'the measured dimension has no declared group with this code.')
      : ok(place);
  }
  let largest: number | null = null;
  for (const [place, { declared }] of groups.entries()) {
    const people = atRisk.get(place) ?? 0;
    if (declared && people > (largest === null ? 0 : (atRisk.get(largest) ?? 0))) largest = place;
  }
  return ok(largest);
}
