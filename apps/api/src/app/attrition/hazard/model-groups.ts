import { type HazardRatio, type HazardRow } from '@muster/contracts';
import { SMALL_NUMBER } from '@muster/domain';
import { type Axis } from '../../questions/axis';
import { type DescribedStays, modelPair } from './model-pair';

/** Models grow with the groups, and nobody reads so many. */
const MOST_GROUPS = 40;

/** The declared groups of an axis in their order, each modelled against the `comparator` (its place). `rowsOf`: rows of the
 *  stays by place. Groups that share a person with the comparator are not compared. */
export async function modelGroups(
  { dimension, groups, overlapping }: Axis,
  rowsOf: ReadonlyMap<number, Int32Array>,
  comparator: number | null,
  described: DescribedStays,
  routeNotHeld: boolean,
): Promise<HazardRow[]> {
  const nobody = new Int32Array(0);
  const other = comparator === null ? nobody : (rowsOf.get(comparator) ?? nobody);
  const standing = new Set(other);
  const many = groups.length > MOST_GROUPS;
  const rows: HazardRow[] = [];
  for (const [place, { code, label, declared, always }] of groups.entries()) {
    const own = rowsOf.get(place) ?? nobody;
    if (!declared || (own.length === 0 && !always)) continue;
    const leavers = own.reduce((sum, row) => sum + (described.left[row] as number), 0);
    const isComparator = place === comparator;
    const reason = routeNotHeld
      ? 'not-held'
      : many
        ? 'too-many-groups'
        : overlapping && own.some((row) => standing.has(row))
          ? 'groups-overlap'
          : null;
    const modelled = isComparator
      ? { unadjusted: NONE, adjusted: NONE, logRank: NO_TEST }
      : reason === null
        ? await modelPair(described, { group: own, comparator: other })
        : withoutModels(reason);
    rows.push({
      ...{ group: { [dimension]: code }, labels: { [dimension]: label }, isComparator },
      ...{ smallNumber: own.length < SMALL_NUMBER || leavers < SMALL_NUMBER },
      ...{ people: own.length, leavers: routeNotHeld ? null : leavers },
      ...modelled,
    });
  }
  return rows;
}

const NONE: HazardRatio = {
  ...{ status: 'shown', reason: null, ratio: null, lower: null, upper: null },
  ...{ p: null, pAdjusted: null, covariates: null, steady: null },
};
const NO_TEST: HazardRow['logRank'] = {
  ...{ status: 'shown', reason: null, statistic: null, degreesOfFreedom: null, p: null },
};

function withoutModels(reason: string): Pick<HazardRow, 'unadjusted' | 'adjusted' | 'logRank'> {
  const status = reason === 'not-held' ? 'not-held' : 'not-available';
  const none: HazardRatio = { ...NONE, status, reason };
  return { unadjusted: none, adjusted: none, logRank: { ...NO_TEST, status, reason } };
}
