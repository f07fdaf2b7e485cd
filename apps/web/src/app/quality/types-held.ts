import { type RepresentationOptions } from '@muster/contracts';

/** The workforce types that the force holds. */
export function typesHeld({ dimensions }: RepresentationOptions) {
  return dimensions.find(({ id, status }) => id === 'workforce-type' && status === 'held')?.values ?? [];
}
