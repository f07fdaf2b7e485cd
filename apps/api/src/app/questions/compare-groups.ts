import { type ComparisonFamily, type RateComparisonFields } from '@muster/contracts';
import { adjustFamily, compareRates, type EventCount, type EventIs } from '@muster/stats';

/** One row that may be compared. */
export interface ComparableGroup {
  /** How the family names the row: `Black`, or `Sergeant: Black`. */
  readonly name: string;
  /** People at risk at the beginning and to whom it happened. */
  readonly count: EventCount;
  /** False for everybody and for people who have not declared: counted, never compared. */
  readonly declared: boolean;
  /** Holds people who also belong to the comparator. */
  readonly overlaps: boolean;
}

/** The rows of one part of the workforce and the position of the one that the others are compared with. */
export interface ComparablePart {
  readonly groups: readonly ComparableGroup[];
  readonly comparator: number | null;
}

export interface ComparedGroups {
  /** By part, in the order of its groups. */
  readonly parts: readonly (readonly RateComparisonFields[])[];
  /** Null when nothing was tested. */
  readonly family: ComparisonFamily | null;
}

/** What a row says that is not compared. */
export const NOT_COMPARED: RateComparisonFields = {
  relativeLikelihood: null,
  rlLower: null,
  rlUpper: null,
  rlMethod: null,
  p: null,
  pMethod: null,
  pAdjusted: null,
  verdict: null,
  reason: null,
  flips: null,
  moreYears: null,
  excess: null,
};

/** Compares every declared group with the comparator of its part and adjusts all tests of the answer together, after
 *  Benjamini and Hochberg, as one family called `family`. `years` > 0: length of the data, from which follows how many
 *  more would settle a *can't tell*. Without a ratio the verdict is `cant-tell`, and no person can turn it; a group that
 *  overlaps its comparator has no verdict either. Source: docs/methods/verdict-on-a-ratio.md, many-comparisons.md. */
export function compareGroups(
  eventIs: EventIs,
  parts: readonly ComparablePart[],
  years: number,
  family: string,
): ComparedGroups {
  const compared = parts.map(({ groups, comparator }) => {
    const other = comparator === null ? undefined : groups[comparator];
    return groups.map((group, at) =>
      other === undefined || at === comparator || !group.declared
        ? NOT_COMPARED
        : compareGroup(eventIs, group, other.count, years),
    );
  });
  const tests = compared.flatMap((rows, part) =>
    rows.flatMap(({ p }, at) => (p === null ? [] : [{ key: `${part} ${at}`, p }])),
  );
  const { members } = adjustFamily(family, tests);
  const adjusted = new Map(members.map(({ key, adjustedP }) => [key, adjustedP]));
  const nameOf = (key: string) => {
    const [part = 0, at = 0] = key.split(' ').map(Number);
    return parts[part]?.groups[at]?.name ?? '';
  };
  return {
    parts: compared.map((rows, part) =>
      rows.map((row, at) => ({ ...row, pAdjusted: adjusted.get(`${part} ${at}`) ?? null })),
    ),
    family:
      tests.length === 0
        ? null
        : {
            method: 'benjamini-hochberg',
            name: family,
            size: members.length,
            members: members.map(({ key }) => nameOf(key)),
          },
  };
}

function compareGroup(
  eventIs: EventIs,
  { count, overlaps }: ComparableGroup,
  comparator: EventCount,
  years: number,
): RateComparisonFields {
  if (overlaps) return { ...NOT_COMPARED, reason: 'groups-overlap' };
  const { relativeLikelihood, test, verdict, flip, settles } = compareRates(
    eventIs,
    count,
    comparator,
    years,
  );
  const ratio = relativeLikelihood.status === 'shown' ? relativeLikelihood.value : null;
  return {
    relativeLikelihood: ratio?.ratio ?? null,
    rlLower: ratio?.lower ?? null,
    rlUpper: ratio?.upper ?? null,
    rlMethod: ratio?.method ?? null,
    p: test.status === 'shown' ? test.value.p : null,
    pMethod: test.status === 'shown' ? test.value.method : null,
    pAdjusted: null,
    verdict,
    // Where the side that divides has no event there is a bound, and a verdict on it, but no ratio.
    reason:
      relativeLikelihood.status === 'not-available'
        ? relativeLikelihood.reason
        : ratio?.ratio === null
          ? 'no-events'
          : null,
    flips: flip?.flips ?? null,
    moreYears: settles?.status === 'shown' ? settles.value.moreYears : null,
    excess:
      count.atRisk === 0 || comparator.atRisk === 0
        ? null
        : count.events - (count.atRisk * comparator.events) / comparator.atRisk,
  };
}
