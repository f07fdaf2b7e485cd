import { type AttritionAnswer, type AttritionPart } from '@muster/contracts';
import { type TableChartSpec } from '../charts/chart-spec';
import { formatNumber } from '../format/format-number';
import { formatPercent } from '../format/format-percent';
import { numberCell } from '../tables/number-cell';
import { absence } from '../tables/absence';
import { dimensionColumns } from '../tables/dimension-columns';
import { headerColumn } from '../tables/header-column';
import { numberColumn } from '../tables/number-column';
import { percentColumn } from '../tables/percent-column';
import { tableChart } from '../tables/table-chart';
import { textColumn } from '../tables/text-column';
import { figuresDetail } from '../words/figures-detail';
import { reasonWords } from '../words/reason-words';
import { attritionFrame } from './attrition-frame';
import { everybodyOf } from './everybody-of';
import { nothingToSay } from './nothing-to-say';
import { type RowOfPart, rowsOfParts } from './rows-of-parts';

type Basis = keyof AttritionPart['rates'];
interface Rate {
  readonly basis: Basis;
  readonly rate: AttritionPart['rates'][Basis];
}

const BASES: Readonly<Record<Basis, string>> = {
  start: 'Home Office: headcount at the start, without transfers',
  average: 'Average headcount, with transfers',
  personYears: 'Person-years, with transfers',
};

/** The leaver rate of everybody and of each group on the three denominators. Rates on different ones do not compare; the
 *  reconciliation leads from one to the other. */
export function attritionRates(answer: AttritionAnswer): TableChartSpec {
  const { about, by } = answer;
  const everybody = everybodyOf(answer);
  const rows = rowsOfParts<Rate>(answer.parts, ({ rates }) =>
    (['start', 'average', 'personYears'] as const).map((basis) => ({ basis, rate: rates[basis] })),
  );
  const absent = ({ each: { rate } }: RowOfPart<Rate>) => absence(rate.status, rate.reason);
  const unit = '(% of people, or per 100 person-years)';
  return tableChart(rows, {
    ...attritionFrame<RowOfPart<Rate>>(answer, 'leaver-rates', 'Leaver rates on three denominators'),
    title: titleOf(everybody, about.people),
    sentences: everybody === null ? nothingToSay(answer) : sentencesOf(everybody.rates, about.people),
    columns: [
      ...dimensionColumns<RowOfPart<Rate>>(by, about),
      headerColumn('basis', 'Basis', ({ each }) => BASES[each.basis]),
      numberColumn('events', 'Leavers counted', ({ each }) => each.rate.events, { absent }),
      {
        ...numberColumn<RowOfPart<Rate>>('denominator', 'Denominator', () => null),
        cell: (row) => numberCell(row.each.rate.denominator, row.each.basis === 'start' ? 0 : 1, absent(row)),
      },
      percentColumn('rate', `Leaver rate ${unit}`, ({ each }) => each.rate.rate, { absent }),
      percentColumn('lower', '95% range from', ({ each }) => each.rate.lower, { absent }),
      percentColumn('upper', '95% range to', ({ each }) => each.rate.upper, { absent }),
      textColumn('reason', 'Why there is no rate', ({ each: { rate } }) =>
        rate.reason === null ? null : reasonWords(rate.reason),
      ),
    ],
    rowId: ({ group, each }) => [...Object.values(group), each.basis].join('|'),
    detail: ({ each: { basis, rate } }) =>
      figuresDetail(about, {
        numerator: rate.events === null ? 'Not available' : `${formatNumber(rate.events)} ${about.people}`,
        denominator: `${BASES[basis]}: ${rate.denominator === null ? 'not available' : formatNumber(rate.denominator, basis === 'start' ? 0 : 1)}`,
      }),
  });
}

function titleOf(everybody: AttritionPart | null, people: string): string {
  const rate = everybody?.rates.start.rate ?? null;
  if (rate === null) return `Leaver rates of ${people}`;
  return `${formatPercent(rate)} of ${people} left, as the Home Office counts`;
}

function sentencesOf({ start, average, personYears }: AttritionPart['rates'], people: string): string[] {
  const why = ({ reason }: AttritionPart['rates'][Basis]) => `Reason: ${reasonWords(reason)}.`;
  return [
    start.rate === null
      ? `As the Home Office counts there is no rate. ${why(start)}`
      : `As the Home Office counts, ${formatPercent(start.rate)} of ${people} left: of those at the start, without transfers.`,
    average.rate === null
      ? `On the average headcount there is no rate. ${why(average)}`
      : `On the average headcount, with transfers, ${formatPercent(average.rate)} left.`,
    personYears.rate === null
      ? `By time in post there is no rate. ${why(personYears)}`
      : `For every 100 years that people served, ${formatNumber(personYears.rate * 100, 1)} left.`,
  ];
}
