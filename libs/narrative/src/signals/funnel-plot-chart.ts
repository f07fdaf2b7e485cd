import { type FunnelPlotAnswer, type FunnelUnit } from '@muster/contracts';
import { linearAxis } from '../axes/linear-axis';
import { rateAxis } from '../axes/rate-axis';
import { labelOfRow } from '../event-rates/label-of-row';
import { formatNumber } from '../format/format-number';
import { formatPercent } from '../format/format-percent';
import { type LimitLine, type LimitPoint, type LimitsChartSpec } from '../charts/limits-chart-spec';
import { chartCsv } from '../tables/chart-csv';
import { chartTable } from '../tables/chart-table';
import { periodWords } from '../words/period-words';
import { subtitleWords } from '../words/subtitle-words';
import { differWords } from './differ-words';
import { funnelPlotColumns } from './funnel-plot-columns';
import { funnelPlotSentences } from './funnel-plot-sentences';
import { funnelStateWords } from './funnel-state-words';
import { isFunnelFinding } from './is-funnel-finding';

type Limit = 'lower998' | 'lower95' | 'upper95' | 'upper998';

const RATE = 'Leaver rate (%)';

/** Units by size and rate of leaving between exact limits. A unit beyond them is a triangle with its name; small units and
 *  those that are withheld stand in the table alone. */
export function funnelPlotChart(answer: FunnelPlotAnswer): LimitsChartSpec {
  const { about, by, units, lines, target } = answer;
  const [dimension = ''] = by;
  const table = chartTable(units, {
    caption: titleOf(answer),
    columns: funnelPlotColumns(answer),
    id: ({ group }) => Object.values(group).join('|'),
  });
  const plotted = units.filter(({ state }) => state !== null && state !== 'too-small');
  const sizes = lines.map(({ atRisk }) => atRisk);
  const across = linearAxis(sizes, {
    label: 'People in post at the start',
    leastStep: 1,
    text: (at) => formatNumber(at),
  });
  return {
    kind: 'limits',
    id: `funnel-plot-${by.join('-').replace(/[^a-z-]/g, '-')}`,
    title: titleOf(answer),
    subtitle: subtitleWords(about, 'Leaver rate', by, periodWords(answer)),
    sentences: funnelPlotSentences(answer),
    key:
      target === null
        ? []
        : [
            { mark: 'dot', text: 'Unit inside the limits' },
            { mark: 'high', text: 'Unit above a limit' },
            { mark: 'low', text: 'Unit below a limit' },
            { mark: 'middle', text: target.named ? 'The rate asked for' : 'Rate of all units together' },
            { mark: 'limit', text: 'One unit in twenty lies beyond by chance (95%)' },
            { mark: 'outer-limit', text: 'One in five hundred (99.8%)' },
          ],
    axis: rateAxis(RATE, [...plotted.map(({ rate }) => rate), ...lines.map(({ upper998 }) => upper998)]),
    across: { label: across.label, min: across.min ?? 0, max: across.max, ticks: across.ticks },
    lines: target === null ? [] : linesOf(lines, target.rate),
    points: plotted.map((unit) => pointOf(unit, labelOfRow(unit, dimension) ?? 'Everybody')),
    uprights: [],
    table,
    csv: chartCsv(`muster-funnel-plot-${answer.force}-${answer.from}-${answer.to}`, table),
    notes: about.notes,
  };
}

function titleOf(answer: FunnelPlotAnswer): string {
  if (answer.reason !== null) return 'Units cannot be told from each other';
  return differWords(answer, isFunnelFinding(answer));
}

function linesOf(lines: FunnelPlotAnswer['lines'], target: number): LimitLine[] {
  const along = (id: Limit, role: LimitLine['role']): LimitLine => ({
    ...{ id, role },
    points: lines.flatMap((line) => {
      const value = line[id];
      return value === null ? [] : [{ at: line.atRisk, value }];
    }),
  });
  const ends = [lines[0], lines.at(-1)].flatMap((line) => (line ? [{ at: line.atRisk, value: target }] : []));
  return [
    { id: 'target', role: 'middle', points: ends },
    along('lower998', 'outer'),
    along('lower95', 'limit'),
    along('upper95', 'limit'),
    along('upper998', 'outer'),
  ];
}

function pointOf({ group, atRisk, rate, events, state }: FunnelUnit, name: string): LimitPoint {
  const look = state?.startsWith('above') ? 'high' : state?.startsWith('below') ? 'low' : 'inside';
  const where = state === null ? '' : `, ${funnelStateWords(state).toLowerCase()}`;
  const counts = `${formatNumber(events ?? 0)} of ${formatNumber(atRisk ?? 0)} left`;
  return {
    ...{ id: Object.values(group).join('|'), at: atRisk ?? 0, value: rate, look, joined: false },
    word: look === 'inside' ? null : name,
    spoken: `${name}: ${counts}, ${formatPercent(rate ?? 0)}${where}`,
  };
}
