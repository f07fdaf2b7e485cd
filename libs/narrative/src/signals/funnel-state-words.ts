import { type FunnelState } from '@muster/contracts';

const WORDS: Readonly<Record<FunnelState, string>> = {
  inside: 'Inside the limits',
  'above-95': 'Above the 95% limit',
  'above-99.8': 'Above the 99.8% limit',
  'below-95': 'Below the 95% limit',
  'below-99.8': 'Below the 99.8% limit',
  'too-small': 'Too small to plot',
};

/** Where a unit lies, in words. */
export function funnelStateWords(state: FunnelState): string {
  return WORDS[state];
}
