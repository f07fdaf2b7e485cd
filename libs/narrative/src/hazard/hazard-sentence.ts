import { type HazardRatio } from '@muster/contracts';
import { formatRatio } from '../format/format-ratio';
import { firstShort } from '../words/first-short';
import { rangeWords } from '../words/range-words';
import { reasonWords } from '../words/reason-words';
import { sentenceCase } from '../words/sentence-case';
import { isClearlyDifferent } from './is-clearly-different';

const MOST_WORDS = 25;

export interface HazardWords {
  /** As subjects of a sentence: `Black officers`. */
  readonly group: string;
  readonly comparator: string;
  /** In what people are alike, as the end of `at equal length of service`; empty for nothing more. */
  readonly alike: string;
}

/** One hazard ratio in words, without a cause: a rate is called different only where its interval leaves out 1,
 *  also when all models of the answer are looked at together. */
export function hazardSentence(of: HazardRatio, { group, comparator, alike }: HazardWords): string {
  const { ratio, lower, upper, reason } = of;
  const among = `at equal length of service${alike}`;
  if (ratio === null || lower === null || upper === null) {
    return sentenceCase(`${group} cannot be compared with ${comparator}: ${reasonWords(reason)}.`);
  }
  const range = rangeWords(lower, upper, formatRatio) ?? '';
  const short = alike === '' ? '' : 'among people alike, ';
  const times = `${formatRatio(ratio)} times the rate of ${comparator} (${range})`;
  return sentenceCase(
    isClearlyDifferent(of)
      ? firstShort(
          [`${group} leave at ${times}, ${among}.`, `${short}${group} leave at ${times}.`],
          MOST_WORDS,
        )
      : firstShort(
          [
            `No clear difference: ${group} leave at ${times}, ${among}.`,
            `No clear difference${alike === '' ? '' : ' among people alike'}: ${group} leave at ${times}.`,
          ],
          MOST_WORDS,
        ),
  );
}
