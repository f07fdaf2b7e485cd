import { quarterOf } from '../lattice/quarter-of';
import { type ReleaseQuarter } from '../lattice/release-period';

/** The `count` calendar quarters that end with `last`, oldest first. */
export function quarterPlaces(last: ReleaseQuarter, count: number): readonly ReleaseQuarter[] {
  const [year = 0, number = 0] = last.id.split('-Q').map(Number);
  const at = year * 4 + number - 1;
  return Array.from({ length: count }, (_, index) => at - count + 1 + index).flatMap(
    (place) => quarterOf(`${Math.floor(place / 4)}-Q${(place % 4) + 1}`) ?? [],
  );
}
