import { type PublishedAnswer, type PublishedSection } from '@muster/contracts';
import { type IntervalChartSpec } from '../charts/chart-spec';
import { shareAxis } from '../axes/share-axis';
import { drawnColumn } from './drawn-column';
import { drawnNumbers } from './drawn-numbers';
import { publishedFrame } from './published-frame';
import { publishedPanels } from './published-panels';
import { publishedRangeKey } from './published-range-key';
import { shownValue } from './shown-value';

/** Released shares (0-1) with their approximate intervals and the mark of the population. */
export function publishedShares(section: PublishedSection, answer: PublishedAnswer): IntervalChartSpec {
  const label = drawnColumn(section)?.label ?? 'Share';
  const populations = section.rows.map(({ figures }) => shownValue(figures['population']));
  return {
    ...publishedFrame(section, answer),
    kind: 'interval',
    key: [
      { mark: 'dot', text: label },
      publishedRangeKey('share'),
      ...(populations.some((share) => share !== null)
        ? [{ mark: 'population' as const, text: 'Share of the population' }]
        : []),
    ],
    axis: shareAxis(label, [...drawnNumbers(section), ...populations]),
    panels: publishedPanels(section, answer.role),
  };
}
