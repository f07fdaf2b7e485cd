import { type FieldError } from '../ui/error-summary';
import { pointsOfChange } from './points-of-change';

const MOST_SEED = 4_294_967_295;

/** What is wrong with the numbers of a question, each linked to its field; all of it at once. */
export function questionErrors({
  change,
  seed,
}: {
  readonly change: string;
  readonly seed: string;
}): readonly FieldError[] {
  const isChange = pointsOfChange(change) !== null;
  const isSeed = /^\d{1,10}$/.test(seed.trim()) && Number(seed) <= MOST_SEED;
  return [
    ...(isChange
      ? []
      : [
          {
            field: 'projection-change',
            message: 'Change of the population a year must be a number from −5 to 5',
          },
        ]),
    ...(isSeed
      ? []
      : [{ field: 'projection-seed', message: 'Seed must be a whole number from 0 to 4,294,967,295' }]),
  ];
}
