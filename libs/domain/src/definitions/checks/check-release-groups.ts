import { type Issue } from '../../outcomes/issue';
import { type RankLadder } from '../rank-ladder';
import { definitionIssue } from './definition-issue';
import { repeated } from './repeated';

/** The groups in which a release shows the ranks of a ladder hold every rank once and rise with the ranks, so that "and
 *  above" has a meaning; parallel ranks may stand in groups of their own. A ladder without groups has nothing to check. */
export function checkReleaseGroups({ id, ranks, releaseGroups }: RankLadder): readonly Issue[] {
  if (!releaseGroups) return [];
  const orders = new Map(ranks.map(({ code, order }) => [code, order]));
  const placed = releaseGroups.flatMap((group) => group.ranks);
  const ordersOf = (group: { readonly ranks: readonly string[] }) =>
    group.ranks.flatMap((code) => orders.get(code) ?? []);
  const fallen = releaseGroups.filter((group, at) => {
    const before = releaseGroups[at - 1];
    return before && Math.min(...ordersOf(group)) < Math.max(...ordersOf(before));
  });
  return [
    ...repeated(releaseGroups.map(({ code }) => code)).map((code) =>
      issue('duplicate-code', `${id} lists the release group ${code} twice`, 'Keep each group once.'),
    ),
    ...[...new Set(placed)]
      .filter((code) => !orders.has(code))
      .map((code) => issue('unknown-category', `${id} has no rank ${code}`, 'Correct the code.')),
    ...[...orders.keys()]
      .filter((code) => !placed.includes(code))
      .map((code) =>
        issue('ungrouped-category', `${id}: the rank ${code} is in no release group`, 'Place every rank.'),
      ),
    ...repeated(placed).map((code) =>
      issue('category-in-two-groups', `${id}: the rank ${code} is in two release groups`, 'Place it once.'),
    ),
    ...fallen.map(({ code }) =>
      issue(
        'release-group-out-of-order',
        `${id} has the release group ${code} behind one with higher ranks`,
        'List the groups from the lowest ranks to the highest.',
      ),
    ),
  ];
}

function issue(code: string, message: string, repair: string): Issue {
  return definitionIssue(code, `rank ladder ${message}`, repair);
}
