import { type PublishedAnswer } from '@muster/contracts';
import { formatDate } from '../format/format-date';

/** Where released figures come from, as one sentence, for what is taken away: release, force, day and the rules by which
 *  counts were rounded and withheld. */
export function releaseSource({ release, about }: Pick<PublishedAnswer, 'release' | 'about'>): string {
  return `Source: release ${release.periodLabel} of ${about.forceName}, people in post as at ${formatDate(release.asAt)}, disclosure policy ${release.policy}.`;
}
