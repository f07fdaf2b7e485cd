import { type PublishedAnswer, type PublishedSection } from '@muster/contracts';
import { type TableChartSpec } from '../charts/chart-spec';
import { NO_AXIS } from '../tables/no-axis';
import { publishedFrame } from './published-frame';

/** Released counts: the table is the figure. */
export function publishedCounts(section: PublishedSection, answer: PublishedAnswer): TableChartSpec {
  return { ...publishedFrame(section, answer), kind: 'table', key: [], axis: NO_AXIS };
}
