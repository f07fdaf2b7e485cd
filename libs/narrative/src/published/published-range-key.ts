import { type ChartFrame } from '../charts/chart-spec';

/** What the bar or band of a published figure means: its interval holds the rounding too. */
export function publishedRangeKey(of: string): ChartFrame['key'][number] {
  return {
    mark: 'interval',
    text: `Approximate 95% range: how much the ${of} could move by chance and by rounding`,
  };
}
