import { mayStandInAddress } from '@muster/domain';
import { type OfferedDimension } from './offered-dimension';
import { type Where } from './where';

/** A filter in words, to be removed with one press. */
export interface ActiveFilter {
  readonly dimension: string;
  readonly text: string;
  /** Kept in this tab only. */
  readonly outsideAddress: boolean;
}

/** The filters of the question with the labels that the force uses; a code without label stands for itself. */
export function activeFilters(
  where: Where,
  dimensions: readonly OfferedDimension[],
): readonly ActiveFilter[] {
  return where.map(({ dimension: id, value }) => {
    const dimension = dimensions.find((candidate) => candidate.id === id);
    const label = dimension?.values.find(({ code }) => code === value)?.label ?? value;
    return {
      dimension: id,
      text: `${dimension?.label ?? id}: ${label}`,
      outsideAddress: !mayStandInAddress(id),
    };
  });
}
