import { type PackDocument } from '@muster/contracts';
import { formatDate } from '@muster/narrative';

/** Where the figures of a pack come from, in one sentence. */
export function sourceOfPack({ release, force }: PackDocument): string {
  return `Release ${release.period} of ${force.name}, ${release.id}, as at ${formatDate(release.asAt)}, disclosure policy ${release.policy}.`;
}
