import { type LeaverRateBeside, type PublishedFigure, type Reasons } from '@muster/contracts';
import { type ChartMark, type IntervalChartSpec } from '../charts/chart-spec';
import { formatNumber } from '../format/format-number';
import { saidText } from '../said/said-text';
import { shareAxis } from '../axes/share-axis';
import { SYMBOLS } from '../tables/symbols';
import { chartCsv } from '../tables/chart-csv';
import { chartTable } from '../tables/chart-table';
import { headerColumn } from '../tables/header-column';
import { numberColumn } from '../tables/number-column';
import { employedSentences } from './employed-sentences';
import { REASON_NOTES } from './reason-notes';
import { WITHHELD_TOTAL } from './withheld-total';

interface Row {
  readonly id: string;
  readonly label: string;
  readonly part: number | null;
  readonly whole: number | null;
  readonly share: PublishedFigure;
  readonly isRate: boolean;
}

const LABEL = 'Still employed at the last check';

/** Of the conversations that were closed in a year, the share of people who were known to be still employed, and below it in
 *  the table the rate of leaving of the force, which is no comparison group and not drawn. */
export function employedChart(reasons: Reasons): IntervalChartSpec {
  const years = reasons.years.map(rowOfYear);
  const table = chartTable([...years, ...reasons.leaverRates.map(rowOfRate)], {
    caption: 'Still employed after a conversation, by year',
    columns: [
      headerColumn('row', 'Year', ({ label }) => label),
      numberColumn('part', 'Still employed', ({ part }) => part, { absent: absentOf }),
      numberColumn('whole', 'Conversations', ({ whole }) => whole, { absent: absentOf }),
      numberColumn('share', 'Share, %', ({ share }) => percent(share, 'value'), { absent: absentShare }),
      numberColumn('lower', 'Range from, %', ({ share }) => percent(share, 'lower'), { absent: absentShare }),
      numberColumn('upper', 'Range to, %', ({ share }) => percent(share, 'upper'), { absent: absentShare }),
    ],
    id: ({ id }) => id,
    // A rate is withheld for another reason than few conversations: then the plain words stand for both.
    meanings: reasons.leaverRates.some(({ rate }) => rate.status === 'withheld') ? [] : [WITHHELD_TOTAL],
  });
  const said = employedSentences(reasons);
  return {
    ...{ kind: 'interval', id: 'reasons-employed', title: 'Still employed at the last check' },
    subtitle: `Share of conversations closed in a year, ${reasons.forceName}`,
    sentences: said.map(saidText),
    said,
    key: [
      { mark: 'dot', text: LABEL },
      { mark: 'interval', text: 'Approximate range, 95% (numbers are to the nearest five)' },
    ],
    axis: { ...shareAxis(LABEL, [1]) },
    panels: [{ heading: null, marks: years.map(markOf) }],
    table,
    csv: chartCsv('muster-reasons-employed', table),
    notes: [
      'The rate of leaving of the force stands in the table and is not a comparison group.',
      'Whoever asks for a conversation is not like everybody else: many think of leaving already.',
      'People of whom nobody knows how it went on count as not employed.',
      ...REASON_NOTES,
    ],
  };
}

function rowOfYear({ period, employed }: Reasons['years'][number]): Row {
  return {
    ...{ id: period, label: period, part: employed?.part ?? null, whole: employed?.whole ?? null },
    ...{ share: employed?.share ?? { status: 'withheld' }, isRate: false },
  };
}

function rowOfRate({ people, period, rate }: LeaverRateBeside): Row {
  return {
    ...{ id: `rate-${people}`, label: `Not a comparison group: ${people} who left, ${period}` },
    ...{ part: null, whole: null, share: rate, isRate: true },
  };
}

function percent(share: PublishedFigure, part: 'value' | 'lower' | 'upper'): number | null {
  const value = share.status === 'shown' ? share[part] : null;
  return value === null ? null : Math.round(value * 100);
}

function absentOf({ isRate }: Row) {
  return isRate ? SYMBOLS.notApplicable : WITHHELD_TOTAL;
}

function absentShare({ share }: Row) {
  return share.status === 'withheld' ? WITHHELD_TOTAL : SYMBOLS.notAvailable;
}

function markOf({ id, label, share }: Row): ChartMark {
  if (share.status !== 'shown') {
    const absent = share.status === 'withheld' ? WITHHELD_TOTAL : SYMBOLS.notAvailable;
    return {
      ...{ id, label, status: share.status === 'withheld' ? 'withheld' : 'not-available', value: null },
      ...{ lower: null, upper: null, baseline: null, text: absent.symbol },
      spoken: `${label}: ${absent.meaning}`,
    };
  }
  const { value, lower, upper } = share;
  const written = (each: number) => `${formatNumber(each * 100)}%`;
  const range =
    lower === null || upper === null ? '' : `, approximate range ${written(lower)} to ${written(upper)}`;
  return {
    ...{ id, label, status: 'shown', value, lower, upper, baseline: null, text: written(value) },
    spoken: `${label}: ${written(value)}${range}`,
  };
}
