import { type RepresentationAnswer } from '@muster/contracts';
import { baseWords, formatDate, formatNumber } from '@muster/narrative';
import { type SummaryRow } from '../ui/summary-list';

/** What a reader must know before using the figures: who is counted, who is left out of percentages, against whom, from
 *  what. The notes say over how many population bases the comparison could be made. */
export function neededToKnow(answer: RepresentationAnswer): readonly SummaryRow[] {
  const { about } = answer;
  const { baseline, snapshot } = about;
  return [
    { key: 'Who is counted', value: about.population },
    { key: 'Percentages are of', value: about.denominator },
    { key: 'What is measured', value: about.definition },
    ...(about.groupingDefinition === null
      ? []
      : [
          {
            key: 'Groups',
            value: about.groupingDefinition,
            ...(answer.grouping === null ? {} : { link: `/about/definitions/${answer.grouping}` }),
          },
        ]),
    {
      key: 'Population compared with',
      value:
        baseline === null
          ? 'None: no comparison is made.'
          : `${baseline.label}, ${baseWords(baseline.base)}, ${formatDate(baseline.referenceDate)}. ${baseline.source}`,
      ...(answer.baseline === null ? {} : { link: `/about/baselines/${answer.baseline}` }),
    },
    { key: 'Ranges', value: about.intervalMethod },
    {
      key: 'Snapshot',
      value: `As at ${formatDate(snapshot.asAt)}, ${formatNumber(snapshot.rows)} rows`,
      link: `/data/${snapshot.id}`,
    },
    ...about.notes.map((value) => ({ key: 'Note', value })),
    { key: 'Version of Muster', value: about.codeVersion },
  ];
}
