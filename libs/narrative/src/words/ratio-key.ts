import { type ChartFrame } from '../charts/chart-spec';
import { rangeKey } from './range-key';

/** What the marks of relative likelihoods mean; `direction` says what lies above 1. */
export function ratioKey(direction: string): ChartFrame['key'] {
  return [
    { mark: 'dot', text: `Relative likelihood. ${direction}` },
    rangeKey('ratio'),
    { mark: 'equal', text: '1: both groups alike' },
    { mark: 'band', text: '0.8 to 1.25: no material difference' },
    { mark: 'beyond', text: 'The range goes on beyond the picture' },
  ];
}
