import { type FoundBridge } from '@muster/contracts';
import { formatNumber } from '@muster/narrative';
import { type Choice } from '../ui/select-field';

/** Changes of code that look like new names, as choices in plain words; the value is the place in the list. */
export function bridgeChoices(bridges: readonly FoundBridge[]): readonly Choice[] {
  return bridges.map(({ dimension, from, to, people, stayers }, place) => ({
    value: String(place),
    label: `${dimension === 'unit' ? 'Unit' : 'Rank or grade'} ${from} is now called ${to}`,
    hint: `${formatNumber(people)} of ${formatNumber(stayers)} people of ${from} now have ${to}.`,
  }));
}
