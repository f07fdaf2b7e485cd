import { type ComparisonFamily, type RateComparisonFields } from '@muster/contracts';
import { type ComparableGroup, compareGroups } from '../questions/compare-groups';
import { type FunnelRow } from './funnel-rows';

export interface ComparedStages {
  /** By stage, then by row; null where nothing is compared: the first stage, the comparator, everybody, people who have
   *  not declared, and counts that are not shown. */
  readonly of: readonly (readonly (RateComparisonFields | null)[])[];
  readonly family: ComparisonFamily | null;
}

/** How passing each stage, of those who passed the one before, compares with the comparator at `comparator` of `rows`. All
 *  tests are one family. `years` > 0: length of the period. */
export function compareStages(
  rows: readonly FunnelRow[],
  comparator: number | null,
  stages: readonly { readonly label: string }[],
  overlaps: (row: FunnelRow) => boolean,
  years: number,
  family: string,
): ComparedStages {
  const parts = stages.map(({ label }, stage) => {
    const groups = rows.map((row): ComparableGroup & { readonly counted: boolean } => {
      const [events, atRisk] = countsAt(row, stage);
      const counted = events !== null && atRisk !== null;
      return {
        name: `${label}: ${row.label}`,
        count: { events: events ?? 0, atRisk: atRisk ?? 0 },
        declared: row.declared && counted,
        overlaps: overlaps(row),
        counted,
      };
    });
    const hasRate = comparator !== null && groups[comparator]?.counted === true;
    return { groups, comparator: hasRate ? comparator : null };
  });
  const compared = compareGroups('wanted', parts, years, family);
  return {
    family: compared.family,
    of: parts.map(({ groups, comparator: other }, stage) =>
      groups.map(({ declared }, at) =>
        other === null || other === at || !declared ? null : (compared.parts[stage]?.[at] ?? null),
      ),
    ),
  };
}

/** People who passed the stage, and the one before; null where there is no conditional rate to compare. */
function countsAt({ stages, figure }: FunnelRow, stage: number): readonly [number | null, number | null] {
  if (stage === 0 || figure.status !== 'shown') return [null, null];
  return [stages[stage]?.count ?? null, stages[stage - 1]?.count ?? null];
}
