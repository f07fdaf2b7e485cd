import { formatNumber } from '../format/format-number';
import { sentenceCase } from './sentence-case';

/** Where the curve of `who` (null: the only curve) begins, when it is not at the beginning of service, and why. */
export function curveStartSentence(who: string | null, startsAtYears: number, ofWhat: string): string {
  const curve = who === null ? 'the curve' : `the curve of ${who}`;
  return sentenceCase(
    `${curve} starts at ${formatNumber(startsAtYears, 1)} years ${ofWhat}, the first at which at least 20 people are seen.`,
  );
}
