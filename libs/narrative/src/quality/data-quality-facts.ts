import { type DataQualityAnswer } from '@muster/contracts';
import { boundsChart } from './bounds-chart';
import { countedSentences } from './counted-sentences';

const MOST_FACTS = 5;

/** The main facts of an analyst's page: how completely the first characteristics are declared, and whether the verdicts would
 *  survive. The sentences are those of the figures. */
export function dataQualityFacts(answer: DataQualityAnswer): readonly string[] {
  const verdicts = answer.verdicts.length === 0 ? [] : boundsChart(answer).sentences;
  return [...countedSentences(answer, 'characteristics'), ...verdicts].slice(0, MOST_FACTS);
}
