import { type RepresentationOptions } from '@muster/contracts';

/** The characteristics that are held and that whoever asks may count by. */
export function characteristicsHeld({ dimensions }: RepresentationOptions) {
  return dimensions.filter(
    ({ characteristic, status, granted }) => characteristic && status === 'held' && granted,
  );
}
