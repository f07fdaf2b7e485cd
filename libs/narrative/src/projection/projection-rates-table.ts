import { type ProjectionAnswer, type ProjectionRate } from '@muster/contracts';
import { type TableChartSpec } from '../charts/chart-spec';
import { formatDate } from '../format/format-date';
import { SYMBOLS } from '../tables/symbols';
import { absence } from '../tables/absence';
import { headerColumn } from '../tables/header-column';
import { numberColumn } from '../tables/number-column';
import { tableChart } from '../tables/table-chart';
import { projectionOpening } from './projection-opening';
import { projectionSubtitle } from './projection-subtitle';
import { shareDecimals } from './share-decimals';

const KINDS: Readonly<Record<ProjectionRate['kind'], string>> = {
  leaving: 'Leaving in a year',
  promotion: 'Promotion in a year',
  intake: 'Share of the intake',
};

/** What is assumed: today's rates with the events and the person-years that they come from. A rate without its events is
 *  withheld; one whose events are told has nobody whom it could be of. */
export function projectionRatesTable(answer: ProjectionAnswer): TableChartSpec {
  const { from, rows, to } = answer.rates;
  const period = from === null || to === null ? '' : `, ${formatDate(from)} to ${formatDate(to)}`;
  return tableChart(rows, {
    id: 'projection-rates',
    title: 'What is assumed: today’s rates',
    subtitle: `${projectionSubtitle(answer)}${period}`,
    sentences: [`${projectionOpening('')}, each run would draw its own from these events.`],
    columns: [
      headerColumn('kind', 'Rate', ({ kind }) => KINDS[kind]),
      headerColumn('of', 'Of', ({ of }) => (of === 'group' ? answer.group.label : 'All others who declared')),
      headerColumn('label', 'Where', ({ label }) => label),
      numberColumn('rate', 'Rate (%)', ({ rate }) => (rate === null ? null : rate * 100), {
        ...{ absent, decimals: shareDecimals(answer) },
      }),
      numberColumn('events', 'Events', ({ events }) => events, {
        absent,
        mark: ({ smallNumber }) => (smallNumber ? SYMBOLS.smallNumber : null),
      }),
      numberColumn('exposure', 'Person-years, of the intake joiners', ({ exposure }) => exposure, {
        ...{ absent, decimals: 1 },
      }),
    ],
    rowId: ({ kind, of, code }) => [kind, of, code ?? ''].join('|'),
    fileName: `muster-projection-rates-${answer.force}-${answer.asAt}`,
    notes: ['Few events make a rate uncertain, and the fan wide.'],
  });
}

function absent({ events }: ProjectionRate) {
  return absence(events === null ? 'withheld' : 'not-available', null);
}
