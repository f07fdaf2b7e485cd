import { type Reasons, type ReasonYear } from '@muster/contracts';
import { type TableChartSpec } from '../charts/chart-spec';
import { formatNumber } from '../format/format-number';
import { type Said } from '../said/said';
import { saidText } from '../said/said-text';
import { told } from '../said/told';
import { SYMBOLS } from '../tables/symbols';
import { headerColumn } from '../tables/header-column';
import { numberColumn } from '../tables/number-column';
import { tableChart } from '../tables/table-chart';
import { REASON_NOTES } from './reason-notes';
import { WITHHELD_TOTAL } from './withheld-total';

/** How far conversations came, how soon the first contact was, and whether asks were met, a year a row. */
export function courseChart({ years, forceName }: Pick<Reasons, 'years' | 'forceName'>): TableChartSpec {
  const absent = () => WITHHELD_TOTAL;
  const step = (id: 'asked' | 'offered' | 'accepted' | 'held', header: string) =>
    numberColumn<ReasonYear>(id, header, ({ funnel }) => funnel?.[id] ?? null, { absent });
  const said = courseSentences(years);
  return tableChart(years, {
    ...{ id: 'reasons-course', title: 'From the request to the conversation' },
    subtitle: `Conversations by the year of the request, ${forceName}`,
    sentences: said.map(saidText),
    said,
    columns: [
      headerColumn('year', 'Year', ({ period }) => period),
      ...[step('asked', 'Asked for'), step('offered', 'Offered'), step('accepted', 'Accepted')],
      step('held', 'Held'),
      numberColumn('days', 'Days to contact, median', ({ contactDays }) => valueOf(contactDays), {
        decimals: 1,
        absent: ({ contactDays }) =>
          contactDays.status === 'withheld' ? WITHHELD_TOTAL : SYMBOLS.notAvailable,
      }),
      numberColumn('met', 'Asks met', ({ asksMet }) => asksMet?.part ?? null, { absent }),
      numberColumn('asks', 'Asks', ({ asksMet }) => asksMet?.whole ?? null, { absent }),
    ],
    rowId: ({ period }) => period,
    fileName: 'muster-reasons-course',
    notes: [
      'Offered: times were offered. Accepted: one was chosen. A step that few set apart from the next is not shown.',
      'A year is published in April of the next, so that conversations asked for in December can be held.',
      'Asks are shown from twenty, because one conversation can have several.',
      ...REASON_NOTES,
    ],
  });
}

function courseSentences(years: readonly ReasonYear[]): readonly Said[] {
  const newest = years.find(({ funnel }) => funnel !== null);
  if (!newest?.funnel) return [told`No year is shown: there were fewer than ten requests, or none.`];
  const { asked, held } = newest.funnel;
  const asks = newest.asksMet;
  const say = (number: number, column: string): Said => [
    { text: formatNumber(number), cell: { row: newest.period, column } },
  ];
  const all = told`Asked for in ${newest.period}: ${say(asked, 'asked')} conversations`;
  return [
    held === null
      ? told`${all}. How many were held cannot be shown.`
      : told`${all}. Held: ${say(held, 'held')}.`,
    ...(asks ? [told`Of ${say(asks.whole, 'asks')} asks ${say(asks.part, 'met')} were met.`] : []),
  ];
}

function valueOf(figure: ReasonYear['contactDays']): number | null {
  return figure.status === 'shown' ? figure.value : null;
}
