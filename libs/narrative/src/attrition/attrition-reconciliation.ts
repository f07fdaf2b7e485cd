import { type AttritionAnswer, type AttritionPart } from '@muster/contracts';
import { rateAxis } from '../axes/rate-axis';
import { type ChartBar, type WaterfallChartSpec } from '../charts/chart-spec';
import { formatPercent } from '../format/format-percent';
import { SYMBOLS } from '../tables/symbols';
import { chartCsv } from '../tables/chart-csv';
import { chartTable } from '../tables/chart-table';
import { headerColumn } from '../tables/header-column';
import { numberColumn } from '../tables/number-column';
import { percentColumn } from '../tables/percent-column';
import { formatSigned } from '../format/format-signed';
import { attritionFrame } from './attrition-frame';

/** How the leaver rate of the national table becomes ours: the Home Office basis, plus transfers out, then the average in
 *  place of the headcount at the start. Null where a step is not available. Rates are shares 0-1. */
export function attritionReconciliation(
  answer: AttritionAnswer,
  part: AttritionPart,
): WaterfallChartSpec | null {
  const { from, to, transfersOut, averageInsteadOfStart } = part.reconciliation;
  if (from === null || to === null || transfersOut === null || averageInsteadOfStart === null) return null;
  const bars = [
    total('start', 'Home Office basis', from),
    change('transfers', 'Transfers to another force', from, transfersOut),
    change('average', 'Average in place of the start', from + transfersOut, averageInsteadOfStart),
    total('average-basis', 'Our basis: average headcount', to),
  ];
  const title = `${formatPercent(from)} and ${formatPercent(to)} are the same leavers`;
  const { fileName, notes, ...frame } = attritionFrame<ChartBar>(
    answer,
    'leaver-rate-reconciliation',
    'From the Home Office leaver rate to ours',
  );
  const table = chartTable(bars, {
    caption: title,
    columns: [
      headerColumn('step', 'Step', ({ label }) => label),
      percentColumn('rate', 'Leaver rate (%)', ({ role, to: at }) => (role === 'total' ? at : null), {
        absent: () => SYMBOLS.notApplicable,
      }),
      numberColumn(
        'change',
        'Change (points)',
        ({ role, from: at, to: next }) => (role === 'part' ? (next - at) * 100 : null),
        { decimals: 1, absent: () => SYMBOLS.notApplicable },
      ),
    ],
    id: ({ id }) => id,
  });
  return {
    ...frame,
    kind: 'waterfall',
    title,
    sentences: [
      `The Home Office rate is ${formatPercent(from)}; ours, on the average headcount, is ${formatPercent(to)}.`,
      `Transfers to another force change it by ${pointsOf(transfersOut)}, the average in place of the start by ${pointsOf(averageInsteadOfStart)}.`,
    ],
    key: [
      { mark: 'total', text: 'Leaver rate' },
      { mark: 'more', text: 'Adds to the rate' },
      { mark: 'less', text: 'Takes from the rate' },
    ],
    axis: rateAxis(
      'Leaver rate',
      bars.flatMap((bar) => [bar.from, bar.to]),
    ),
    bars,
    table,
    csv: chartCsv(fileName, table),
    notes: [...notes, 'Figures are rounded, so steps may not add up to the last digit.'],
  };
}

function total(id: string, label: string, rate: number): ChartBar {
  const text = formatPercent(rate);
  return { id, label, from: 0, to: rate, role: 'total', text, spoken: `${label}: ${text}` };
}

function change(id: string, label: string, from: number, by: number): ChartBar {
  const text = pointsOf(by);
  return { id, label, from, to: from + by, role: 'part', text, spoken: `${label}: ${text}` };
}

function pointsOf(share: number): string {
  return `${formatSigned(share * 100, 1)} points`;
}
