import { type PublishedRow } from '@muster/contracts';

const WORDS: Readonly<Record<NonNullable<PublishedRow['test']>, string>> = {
  'below-0.01': 'below 0.01',
  '0.01-to-0.05': '0.01 to 0.05',
  'above-0.05': 'above 0.05',
};

/** The band of p of a test on released counts, for the download alone: no page has it. */
export function testBandWords(test: NonNullable<PublishedRow['test']>): string {
  return WORDS[test];
}
