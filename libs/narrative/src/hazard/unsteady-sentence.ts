import { type HazardRatio } from '@muster/contracts';
import { sentenceCase } from '../words/sentence-case';

/** Up to this the check counts as having seen a change, among all checks of the answer. */
const LEVEL = 0.05;

/** That a hazard ratio does not hold throughout, in words; null when the check sees no change, or there is none. `group` as the
 *  subject of a sentence. */
export function unsteadySentence({ steady }: HazardRatio, group: string): string | null {
  if (steady === null || steady.pAdjusted === null || steady.pAdjusted > LEVEL) return null;
  const way = steady.correlation > 0 ? 'rises' : 'falls';
  return sentenceCase(
    `the ratio of ${group} ${way} with length of service, so one number does not hold throughout.`,
  );
}
