import { type Classification, type Crosswalk, type Grouping, ok, refuse, type Result } from '@muster/domain';
import { type Baseline } from '../baselines/baseline';
import { type RepresentationRefusal } from './representation.errors';

/** Population shares (0-1) by the codes of the measured groups, with what the reader has to know about them. */
export interface BaselineShares {
  readonly shares: ReadonlyMap<string, number>;
  readonly notes: readonly string[];
}

/** Brings a baseline to the groups of the workforce figures. With a grouping both sides are grouped by it. Without one
 *  the categories have to be the same: of one classification, or exact counterparts in a crosswalk; a category without
 *  an exact counterpart has no population share. Anything else is refused, because the definitions differ. People
 *  without a declared answer are left out, as in the workforce. */
export function compareWithBaseline(
  baseline: Baseline,
  workforce: Classification,
  grouping: Grouping | null,
  classifications: ReadonlyMap<string, Classification>,
  crosswalks: readonly Crosswalk[],
): Result<BaselineShares, RepresentationRefusal> {
  if (grouping) return byGroup(baseline, grouping, classifications.get(baseline.classificationId));
  if (baseline.classificationId === workforce.id) {
    return ok({
      shares: new Map([...baseline.counts].map(([code, count]) => [code, count / baseline.total])),
      notes: [],
    });
  }
  const pairs = exactPairs(workforce.id, baseline.classificationId, crosswalks);
  const other = classifications.get(baseline.classificationId)?.label ?? baseline.classificationId;
  if (pairs.size === 0) {
    return refuse(
      'group-definitions-differ',
      `the workforce is recorded in "${workforce.label}" and the baseline in "${other}"; name a grouping that covers both.`,
    );
  }
  const without = workforce.categories.filter(({ code, state }) => state === 'declared' && !pairs.has(code));
  return ok({
    shares: new Map([...pairs].map(([from, to]) => [from, (baseline.counts.get(to) ?? 0) / baseline.total])),
    notes: [
      `The workforce is recorded in "${workforce.label}", the population in "${other}": only categories that are the same in both are compared.`,
      ...(without.length === 0
        ? []
        : [`No exact counterpart in the population: ${without.map(({ label }) => label).join('; ')}.`]),
    ],
  });
}

function byGroup(
  baseline: Baseline,
  grouping: Grouping,
  classification: Classification | undefined,
): Result<BaselineShares, RepresentationRefusal> {
  const members = grouping.members[baseline.classificationId];
  const declared = new Set(
    classification?.categories.flatMap(({ code, state }) => (state === 'declared' ? [code] : [])),
  );
  const covered = new Set(Object.values(members ?? {}).flat());
  if (!members || [...declared].some((code) => baseline.counts.has(code) && !covered.has(code))) {
    return refuse(
      'grouping-does-not-cover-classification',
      `the grouping "${grouping.label}" does not say where every category of the baseline "${baseline.label}" belongs.`,
    );
  }
  const shares = grouping.groups.flatMap(({ code }): [string, number][] => {
    const categories = (members[code] ?? []).filter(
      (category) => declared.has(category) && baseline.counts.has(category),
    );
    if (categories.length === 0) return [];
    const people = categories.reduce((sum, category) => sum + (baseline.counts.get(category) ?? 0), 0);
    return [[code, people / baseline.total]];
  });
  return ok({ shares: new Map(shares), notes: [] });
}

/** Categories that mean the same in both: pairs without a loss whose counterpart no other category shares. */
function exactPairs(from: string, to: string, crosswalks: readonly Crosswalk[]): Map<string, string> {
  const pairs = crosswalks.flatMap((crosswalk) => {
    const exact = crosswalk.pairs.flatMap((pair) =>
      pair.to !== null && pair.loss === undefined ? [[pair.from, pair.to] as const] : [],
    );
    if (crosswalk.from === from && crosswalk.to === to) return exact;
    if (crosswalk.from === to && crosswalk.to === from) return exact.map(([a, b]) => [b, a] as const);
    return [];
  });
  const once = (side: 0 | 1, code: string) => pairs.filter((pair) => pair[side] === code).length === 1;
  return new Map(pairs.filter(([a, b]) => once(0, a) && once(1, b)));
}
