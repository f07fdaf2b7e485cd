import { type WorkforceType } from '@muster/domain';
import { type ReleasedShare } from '../derive/change-of-share';
import { type Coords, type LatticeDimension } from '../lattice/lattice';
import { type ReleaseMeasure } from '../lattice/release-measure';
import { type FlowPeriod } from '../lattice/release-period';
import { type ReleasedFigures } from '../release/released-figures';
import { DECLARED } from './categories-of';
import { countIn } from './count-in';

/** Whose share is counted. */
export interface CountedPeople {
  readonly workforceType: WorkforceType;
  readonly measure: ReleaseMeasure;
  readonly period: FlowPeriod | null;
}

/** A group and the people it is a share of: those with a declared answer where the measured dimension has such a group, else
 *  everybody in that part of the workforce. */
export function countedShare(
  figures: ReleasedFigures,
  people: CountedPeople,
  measured: LatticeDimension,
  coords: Coords,
): ReleasedShare {
  const { [measured.id]: _, ...part } = coords;
  const whole = hasDeclared(measured) ? { ...part, [measured.id]: DECLARED } : part;
  return {
    part: countIn(figures, { ...people, coords }),
    whole: countIn(figures, { ...people, coords: whole }),
  };
}

/** Whether the dimension tells people with an answer from those without. */
export function hasDeclared({ groups }: LatticeDimension): boolean {
  return groups.some(({ code }) => code === DECLARED);
}
