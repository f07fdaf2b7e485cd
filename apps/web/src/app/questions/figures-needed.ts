import { type FiguresAbout } from '@muster/contracts';
import { formatDate, formatNumber } from '@muster/narrative';
import { type SummaryRow } from '../ui/summary-list';

/** What a reader must know before using the figures of an answer: who is counted, over whom, from which snapshots. */
export function figuresNeeded(about: FiguresAbout, grouping: string | null): readonly SummaryRow[] {
  return [
    { key: 'Who is counted', value: about.population },
    { key: 'What is measured', value: about.definition },
    { key: 'Divided by', value: about.denominator },
    ...(about.groupingDefinition === null
      ? []
      : [
          {
            key: 'Groups',
            value: about.groupingDefinition,
            ...(grouping === null ? {} : { link: `/about/definitions/${grouping}` }),
          },
        ]),
    { key: 'Ranges', value: about.intervalMethod },
    ...about.snapshots.map(({ id, asAt, rows }, at) => ({
      key: about.snapshots.length === 1 ? 'Snapshot' : at === 0 ? 'First snapshot' : 'Last snapshot',
      value: `As at ${formatDate(asAt)}, ${formatNumber(rows)} rows`,
      link: `/data/${id}`,
    })),
    ...about.notes.map((value, at) => ({ key: `Note ${at + 1}`, value })),
    { key: 'Version of Muster', value: about.codeVersion },
  ];
}
