import { type FlowPoint } from '@muster/contracts';
import { type ChartLine } from '../charts/chart-spec';
import { formatDate } from '../format/format-date';
import { formatNumber } from '../format/format-number';
import { absence } from '../tables/absence';
import { type FlowGroup } from './flow-rows';

const LINES = [
  { flow: 'joiners', label: 'Joiners' },
  { flow: 'leavers', label: 'Leavers' },
] as const;

/** Two lines of a group: joiners and leavers of each period, at its last day. A period without a snapshot is a gap. */
export function flowLines(
  { group, points }: FlowGroup,
  label: string | null,
  breaks: readonly string[],
): ChartLine[] {
  return LINES.map(({ flow, label: name }) => ({
    id: [...Object.values(group), flow].join('|'),
    label: name,
    baseline: null,
    baselineText: null,
    points: points.map((point) => ({
      asAt: point.to,
      value: point[flow],
      lower: null,
      upper: null,
      joined: !breaks.some((day) => day > point.from && day <= point.to),
      spoken: spokenOf(point, flow, label === null ? name : `${label}, ${name.toLowerCase()}`),
    })),
  }));
}

function spokenOf(point: FlowPoint, flow: 'joiners' | 'leavers', name: string): string {
  const count = point[flow];
  const words =
    count === null ? absence(point.status, 'period-without-snapshot').meaning : formatNumber(count);
  return `${name}, up to ${formatDate(point.to)}: ${words}`;
}
