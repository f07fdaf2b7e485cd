import { type RepresentationAnswer } from '@muster/contracts';
import { denominatorWords, representationChart, representationSentence } from '@muster/narrative';

const MOST_FACTS = 6;

/** The answer in a few sentences. With few enough groups each has its own, so that nobody has to find the verdict on a
 *  group in the table; an answer in many parts is told by what stands out in it. The sentence about people who have not
 *  declared comes last. */
export function mainFacts(answer: RepresentationAnswer): readonly string[] {
  const { about, rows, by } = answer;
  const summary = representationChart(answer).sentences;
  const groups = rows.filter(({ undeclared }) => !undeclared);
  if (by.length > 1 || groups.length > MOST_FACTS) return summary;
  const told = groups.map((row) =>
    representationSentence(row, {
      group: row.labels[about.measured] ?? '',
      people: about.people,
      denominator: denominatorWords(about.measured, about.people),
      part: null,
      dimension: about.dimensionLabels[about.measured] ?? about.measured,
    }),
  );
  return [...told, ...summary.filter((sentence) => !told.includes(sentence))];
}
