import { type PublishedRow } from '@muster/contracts';

const WORDS: Readonly<Record<NonNullable<PublishedRow['change']>, string>> = {
  rose: 'Rose',
  fell: 'Fell',
  'no-clear-change': 'No clear change',
};

/** What a table says of a change that the policy lets be told. */
export function changeCellWords(change: NonNullable<PublishedRow['change']>): string {
  return WORDS[change];
}
