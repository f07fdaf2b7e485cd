import { type SpcPoint } from '@muster/contracts';

type Signal = SpcPoint['signals'][number];

const WORDS: Readonly<Record<Signal['rule'], Readonly<Record<Signal['direction'], string>>>> = {
  'outside-limits': { high: 'above the upper limit', low: 'below the lower limit' },
  'one-side': { high: 'one of a run above the mean', low: 'one of a run below the mean' },
  'rising-or-falling': { high: 'one of a steady rise', low: 'one of a steady fall' },
  'near-limit': { high: 'one of two close to the upper limit', low: 'one of two close to the lower limit' },
};

/** What makes a month more than noise, in words that follow a number or a comma. */
export function signalWords({ rule, direction }: Signal): string {
  return WORDS[rule][direction];
}
