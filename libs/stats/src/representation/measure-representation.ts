import { SMALL_NUMBER } from '@muster/domain';
import { declarationRate } from './declaration-rate';
import { type MeasuredRow, type MeasuredTable } from './measured-table';
import { nonDeclarationBounds } from './non-declaration-bounds';
import { type Count, type RepresentationCounts } from './representation-counts';
import { representationGapPp } from './representation-gap-pp';
import { representationRatio } from './representation-ratio';
import { representationVerdict } from './representation-verdict';
import { shortfall } from './shortfall';
import { wilsonInterval } from '../intervals/wilson-interval';

/** Bounds under non-declaration are shown when more than this share of people has not declared. */
const BOUNDS_FROM = 0.05;

const NO_SHARE = { share: null, fteShare: null, lower: null, upper: null, boundLow: null, boundHigh: null };
const NO_COMPARISON = {
  baselineShare: null,
  gap: null,
  ratio: null,
  ratioLower: null,
  ratioUpper: null,
  shortfall: null,
  verdict: null,
  smallBaseline: false,
};

/** Measures representation in one part of the workforce: share of declared people per group with its Wilson interval,
 *  declaration rate, bounds under non-declaration and, where `baselineShares` (group code -> population share 0-1) has
 *  the group, gap, ratio, shortfall and verdict. Groups that are no answer keep their headcount and have no share. A
 *  part in which nobody declared gives `not-available`, never 0 or NaN; an empty group with a denominator gives 0.
 *  Population: the part that the counts describe. Source: docs/methods/representation-share.md. */
export function measureRepresentation(
  counts: RepresentationCounts,
  baselineShares: ReadonlyMap<string, number> | null,
): MeasuredTable {
  const rate = declarationRate(counts.declared.headcount, counts.total.headcount);
  const rows = counts.groups.map(({ code, declared, count }): MeasuredRow => {
    const row = {
      code,
      headcount: count.headcount,
      fte: count.fte,
      declared: counts.declared.headcount,
      total: counts.total.headcount,
      declarationRate: rate,
      smallNumber: count.headcount < SMALL_NUMBER,
    };
    if (!declared) return { ...row, status: 'shown', ...NO_SHARE, ...NO_COMPARISON };
    const baselineShare = baselineShares?.get(code) ?? null;
    if (counts.declared.headcount === 0) {
      return { ...row, status: 'not-available', ...NO_SHARE, ...NO_COMPARISON, baselineShare };
    }
    return { ...row, status: 'shown', ...sharesOf(count, counts), ...compare(count, counts, baselineShare) };
  });
  return { declarationRate: rate, rows };
}

function sharesOf(count: Count, { declared, total }: RepresentationCounts) {
  const interval = wilsonInterval(count.headcount, declared.headcount);
  const undeclaredShare = (total.headcount - declared.headcount) / total.headcount;
  const bounds =
    undeclaredShare > BOUNDS_FROM
      ? nonDeclarationBounds(count.headcount, declared.headcount, total.headcount)
      : null;
  return {
    share: count.headcount / declared.headcount,
    fteShare: count.fte === null || !declared.fte ? null : count.fte / declared.fte,
    lower: interval?.lower ?? null,
    upper: interval?.upper ?? null,
    boundLow: bounds?.low ?? null,
    boundHigh: bounds?.high ?? null,
  };
}

function compare(count: Count, { declared }: RepresentationCounts, baselineShare: number | null) {
  const interval = wilsonInterval(count.headcount, declared.headcount);
  if (baselineShare === null || interval === null) return NO_COMPARISON;
  const share = count.headcount / declared.headcount;
  const ratio = representationRatio(share, interval, baselineShare);
  return {
    baselineShare,
    gap: representationGapPp(share, baselineShare),
    ratio: ratio?.ratio ?? null,
    ratioLower: ratio?.lower ?? null,
    ratioUpper: ratio?.upper ?? null,
    shortfall: shortfall(baselineShare, declared.headcount, count.headcount),
    verdict: representationVerdict(interval, baselineShare),
    smallBaseline: ratio?.smallBaseline ?? false,
  };
}
