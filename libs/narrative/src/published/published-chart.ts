import { type PublishedAnswer, type PublishedSection } from '@muster/contracts';
import { type ChartSpec } from '../charts/chart-spec';
import { publishedBounds } from '../quality/published-bounds';
import { publishedDeclaration } from '../quality/published-declaration';
import { publishedCounts } from './published-counts';
import { publishedCurve } from './published-curve';
import { publishedRates } from './published-rates';
import { publishedRatios } from './published-ratios';
import { publishedShares } from './published-shares';
import { publishedTrend } from './published-trend';
import { readableSection } from './readable-section';

/** The figure of one section of a published answer: picture, table, sentences and download, all from released figures.
 *  What is withheld is drawn as a labelled gap, stands last and is told in the words of the reader's role. */
export function publishedChart(section: PublishedSection, answer: PublishedAnswer): ChartSpec {
  const readable = readableSection(section);
  switch (section.kind) {
    case 'counts':
      return publishedCounts(readable, answer);
    case 'shares':
      return publishedShares(readable, answer);
    case 'rates':
      return publishedRates(readable, answer);
    case 'ratios':
      return publishedRatios(readable, answer);
    case 'trend':
      return publishedTrend(readable, answer);
    case 'curve':
      return publishedCurve(readable, answer);
    case 'declaration':
      return publishedDeclaration(readable, answer);
    case 'bounds':
      return publishedBounds(readable, answer);
    default:
      return section.kind satisfies never;
  }
}
