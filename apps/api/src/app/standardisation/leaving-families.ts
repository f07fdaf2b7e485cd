import { type LeavingFamily } from '@muster/contracts';
import { type Vocabulary } from '@muster/ingest';

/** In the order in which answers show them; `all` first. */
export const FAMILIES: readonly LeavingFamily[] = ['all', 'resignation', 'dismissal', 'retirement', 'other'];

const FAMILY_OF: Readonly<Record<string, LeavingFamily>> = {
  'voluntary-resignation': 'resignation',
  dismissal: 'dismissal',
  'normal-retirement': 'retirement',
};

/** Position in `FAMILIES` by id of the leaving reason; id 0, which is not held, and every other reason are `other`. */
export function familyOfReason(vocabulary: Vocabulary): readonly number[] {
  return [null, ...(vocabulary['leaving-reason'] ?? [])].map((code) =>
    FAMILIES.indexOf((code === null ? undefined : FAMILY_OF[code]) ?? 'other'),
  );
}
