import { type Grouping, toEpochDay, toReferenceDate } from '@muster/domain';
import { type PublishedSnapshot } from '../ledger/held-ledger';
import { type Era } from './era';
import { type QuestionContext } from './question-context';
import { withNamedGroups } from './with-named-groups';

/** The eras of `snapshots` with named groups beside a group that holds Black people together with others, where every era
 *  can tell them; as they are where one cannot, because the groups of all eras are the same. */
export function nameGroupsOfEras(
  context: QuestionContext,
  eras: readonly Era[],
  snapshots: readonly PublishedSnapshot[],
  grouping: Grouping | null,
): readonly Era[] {
  const byDay = new Map(snapshots.map((each) => [toEpochDay(toReferenceDate(each.asAt)), each]));
  const named = eras.map((era): Era => {
    const snapshot = era.days[0] === undefined ? undefined : byDay.get(era.days[0]);
    if (!snapshot) return era;
    return { ...era, axes: era.axes.map((axis) => withNamedGroups(context, snapshot, axis, grouping)) };
  });
  const [first] = named;
  return first && named.every((era) => codesOf(era) === codesOf(first)) ? named : eras;
}

function codesOf({ axes }: Era): string {
  return JSON.stringify(axes.map(({ groups }) => groups.map(({ code }) => code)));
}
