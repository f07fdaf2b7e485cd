import { type DisparityRatioAnswer } from '@muster/contracts';
import { ethnicityDisparityRatio, type RankProfile } from '@muster/stats';
import { type AxisGroup } from '../questions/axis';

type Row = DisparityRatioAnswer['rows'][number];
type Ratio = Row['lowerToMiddle'];

/** One row per group, in the order of the groups; one without people only where it always gets a row. `profiles` are
 *  theirs, `comparator` is a position. Neither the comparator, nor people who have not declared, nor a group that shares
 *  people with the comparator has a ratio. Source: docs/methods/ethnicity-disparity-ratio.md. */
export function compareBands(
  groups: readonly AxisGroup[],
  profiles: readonly RankProfile[],
  comparator: number,
  overlap: (a: number, b: number) => boolean,
): readonly Row[] {
  const other = profiles[comparator] ?? NOBODY;
  return groups.flatMap(({ code, label, declared, always }, place): Row[] => {
    const own = profiles[place] ?? NOBODY;
    if (!always && own.lower + own.middle + own.upper === 0) return [];
    const isComparator = place === comparator;
    return [
      {
        ...{ group: code, groupLabel: label, isComparator, undeclared: !declared, ...own },
        ...ratios(
          own,
          other,
          whyNone(declared, isComparator, () => overlap(place, comparator)),
        ),
      },
    ];
  });
}

const NOBODY: RankProfile = { lower: 0, middle: 0, upper: 0 };

function whyNone(declared: boolean, isComparator: boolean, overlaps: () => boolean): string | null {
  if (!declared) return 'not-declared';
  if (isComparator) return 'comparator';
  return overlaps() ? 'groups-overlap' : null;
}

function ratios(
  own: RankProfile,
  other: RankProfile,
  reason: string | null,
): Pick<Row, 'lowerToMiddle' | 'middleToUpper' | 'lowerToUpper'> {
  if (reason !== null) {
    const none: Ratio = { status: 'not-available', ratio: null, smallNumber: false, reason };
    return { lowerToMiddle: none, middleToUpper: none, lowerToUpper: none };
  }
  const measured = ethnicityDisparityRatio(own, other);
  const of = (figure: (typeof measured)['lowerToMiddle']): Ratio =>
    figure.status === 'shown'
      ? { status: 'shown', ...figure.value, reason: null }
      : { status: 'not-available', ratio: null, smallNumber: false, reason: figure.reason };
  return {
    lowerToMiddle: of(measured.lowerToMiddle),
    middleToUpper: of(measured.middleToUpper),
    lowerToUpper: of(measured.lowerToUpper),
  };
}
