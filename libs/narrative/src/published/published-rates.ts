import { type PublishedAnswer, type PublishedSection } from '@muster/contracts';
import { rateAxis } from '../axes/rate-axis';
import { type IntervalChartSpec } from '../charts/chart-spec';
import { drawnColumn } from './drawn-column';
import { drawnNumbers } from './drawn-numbers';
import { publishedFrame } from './published-frame';
import { publishedPanels } from './published-panels';
import { publishedRangeKey } from './published-range-key';

/** Released rates (1 = one event per person) with their approximate intervals. */
export function publishedRates(section: PublishedSection, answer: PublishedAnswer): IntervalChartSpec {
  const label = drawnColumn(section)?.label ?? 'Rate';
  return {
    ...publishedFrame(section, answer),
    kind: 'interval',
    key: [{ mark: 'dot', text: label }, publishedRangeKey('rate')],
    axis: rateAxis(label, drawnNumbers(section)),
    panels: publishedPanels(section, answer.role),
  };
}
