import { type PublishedRow } from '@muster/contracts';

/** What is said of a change, which only the answer may allow: nothing where it says nothing. */
export function changeWordsOfRow(who: string, change: PublishedRow['change']): readonly string[] {
  if (change === null) return [];
  return change === 'no-clear-change'
    ? [`There is no clear change for ${who} since the period before.`]
    : [`The figure for ${who} ${change} since the period before.`];
}
