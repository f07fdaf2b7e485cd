import { type ChartFrame } from '../charts/chart-spec';

/** What the marks of public figures mean. */
export function comparatorKey(share: string): ChartFrame['key'] {
  return [
    { mark: 'dot', text: share },
    {
      mark: 'interval',
      text: '95% range: how much the share could move by chance with numbers this small',
    },
    { mark: 'population', text: 'England and Wales' },
  ];
}
