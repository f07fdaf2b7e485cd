import { type Classification } from '@muster/domain';
import { type LatticeDimension, type LatticeGroup } from '../lattice';
import { type ReleaseSource } from '../release-source';
import { HERITAGE_GROUPINGS } from './heritage-groupings';
import { leavesOfCategories } from './leaves-of-categories';
import { mainGrouping } from './main-grouping';
import { withRepeats } from './with-repeats';

type Group = Omit<LatticeGroup, 'sameAs'>;

/** Ethnicity by the single categories of `classification`, and by the groups of the force's main grouping with everybody
 *  without an answer in `unknown`, then everybody with one (`declared`), then Black heritage by both definitions where
 *  the groupings know the classification. Without a main grouping every declared category is a group. A category with
 *  the code of a group that holds others as well is called `CODE-single`. */
export function ethnicityDimension(source: ReleaseSource, classification: Classification): LatticeDimension {
  const grouping = mainGrouping(source, classification);
  const groups = grouping?.groups.map(({ code, label }) => ({
    ...{ code, label },
    leaves: grouping.members[classification.id]?.[code] ?? [],
  }));
  const leaves = leavesOfCategories(classification);
  const undeclared = leaves.flatMap((leaf) => (leaf.undeclared ? [leaf.code] : []));
  const declared = leaves.flatMap((leaf) => (leaf.undeclared ? [] : [leaf.code]));
  const answered = (groups ?? leaves.map(({ code, label }) => ({ code, label, leaves: [code] }))).map(
    (group) => ({
      ...group,
      leaves: inOrder(declared, group.leaves),
      main: true,
    }),
  );
  const unknown = { code: 'unknown', label: 'Unknown', leaves: undeclared, main: true };
  const named: Group[] = [
    ...answered.filter((group) => group.leaves.length > 0),
    unknown,
    { code: 'declared', label: 'Declared', leaves: declared, main: true },
    ...heritageGroups(source, classification, declared),
  ];
  return renameTwins({ id: 'ethnicity', label: 'Ethnicity', leaves, groups: withRepeats(named) });
}

function heritageGroups(
  { groupings }: ReleaseSource,
  { id }: Classification,
  declared: readonly string[],
): readonly Group[] {
  return HERITAGE_GROUPINGS.flatMap((code) => {
    const grouping = groupings.find((each) => each.id === code && each.dimension === 'ethnicity');
    const members = inOrder(declared, grouping?.members[id]?.['black-heritage'] ?? []);
    return grouping && members.length > 0
      ? [{ code, label: grouping.label, leaves: members, main: false }]
      : [];
  });
}

function inOrder(all: readonly string[], some: readonly string[]): readonly string[] {
  return all.filter((code) => some.includes(code));
}

function renameTwins(dimension: LatticeDimension): LatticeDimension {
  const twins = new Set(
    dimension.groups.flatMap(({ code, leaves }) => (leaves.length === 1 && leaves[0] === code ? [] : [code])),
  );
  const name = (code: string): string => (twins.has(code) ? `${code}-single` : code);
  return {
    ...dimension,
    leaves: dimension.leaves.map((leaf) => ({ ...leaf, code: name(leaf.code) })),
    groups: dimension.groups.map((group) => ({ ...group, leaves: group.leaves.map(name) })),
  };
}
