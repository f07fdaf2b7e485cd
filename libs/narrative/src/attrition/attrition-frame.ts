import { type AttritionAnswer } from '@muster/contracts';
import { type TableChartFacts } from '../tables/table-chart';
import { missingSentence } from '../words/missing-sentence';
import { periodWords } from '../words/period-words';
import { subtitleWords } from '../words/subtitle-words';

/** What every figure about leaving shares: names, place and period, and what is missing. */
export function attritionFrame<Row>(
  answer: AttritionAnswer,
  name: string,
  measure: string,
): Pick<TableChartFacts<Row>, 'id' | 'subtitle' | 'fileName' | 'notes'> {
  const { about, by, force, from, to, missing } = answer;
  return {
    id: `attrition-${name}`,
    subtitle: subtitleWords(about, measure, by, periodWords(answer)),
    fileName: `muster-${name}-${force}-${from}-${to}`,
    notes: [...about.notes, ...missingSentence(missing)],
  };
}
