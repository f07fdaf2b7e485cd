import { type PublishedAnswer, type PublishedSection } from '@muster/contracts';
import { ratioAxis } from '../axes/ratio-axis';
import { type RatioChartSpec } from '../charts/chart-spec';
import { directionNote } from '../words/direction-note';
import { directionWords } from '../words/direction-words';
import { ratioKey } from '../words/ratio-key';
import { drawnNumbers } from './drawn-numbers';
import { publishedFrame } from './published-frame';
import { publishedPanels } from './published-panels';
import { publishedRangeKey } from './published-range-key';
import { sectionWords } from './section-words';

/** Relative likelihoods from released counts, on a logarithmic axis with the line at 1. The comparator has no mark. What
 *  lies above 1 is said in words, in the key, on the axis and in the notes. */
export function publishedRatios(section: PublishedSection, answer: PublishedAnswer): RatioChartSpec {
  const { infinitive, comparator, eventIs } = sectionWords(section);
  const { measured, people } = section;
  const frame = publishedFrame(section, answer);
  const compared = section.rows.filter(({ group }) => group[measured] !== section.comparator);
  const named = infinitive !== null && comparator !== null;
  const above = named
    ? `Above 1 = ${directionWords('above', { eventIs, infinitive })} than ${comparator}`
    : 'Above 1 = worse off than the group compared with';
  const labels = [
    ...new Set(compared.filter(({ undeclared }) => !undeclared).map(({ labels: of }) => of[measured] ?? '')),
  ].filter((label) => label !== '');
  return {
    ...frame,
    kind: 'ratio',
    key: ratioKey(above).map((entry) => (entry.mark === 'interval' ? publishedRangeKey('ratio') : entry)),
    axis: ratioAxis(above, drawnNumbers(section)),
    panels: publishedPanels({ ...section, rows: compared }, answer.role),
    notes: named
      ? [...frame.notes, directionNote(labels, people, { comparator, eventIs, infinitive })]
      : frame.notes,
  };
}
