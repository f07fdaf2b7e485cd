import { type DecompositionAnswer } from '@muster/contracts';
import { linearAxis } from '../axes/linear-axis';
import { type WaterfallChartSpec } from '../charts/chart-spec';
import { formatNumber } from '../format/format-number';
import { chartCsv } from '../tables/chart-csv';
import { chartTable } from '../tables/chart-table';
import { headerColumn } from '../tables/header-column';
import { numberColumn } from '../tables/number-column';
import { formatSigned } from '../format/format-signed';
import { periodWords } from '../words/period-words';
import { placeWords } from '../words/place-words';
import { waterfallBars } from '../charts/waterfall-bars';
import { signedPoints } from '../format/signed-points';
import { pairWords } from './pair-words';
import { type RouteSplit, routeOfStep } from './route-of-step';
import { splitSentences } from './split-sentences';
import { wayWords } from './way-words';
import { withEntryRoute } from './with-entry-route';

interface Row {
  readonly id: 'service' | 'rank' | 'rest' | 'gap';
  readonly label: string;
  readonly part: number;
}

/** The gap of one way of leaving in steps: what goes with service, then with rank, then the rest; the last bar is the gap. In
 *  percentage points a year. Null where there is no split. */
export function gapParts(answer: DecompositionAnswer, route: RouteSplit): WaterfallChartSpec | null {
  const { about, force, from, to, group } = answer;
  const rows = rowsOf(answer, route);
  const pair = pairWords(answer);
  if (rows === null || pair === null || route.gap === null) return null;
  const bars = waterfallBars('gap', rows);
  const way = wayWords(route.route).label;
  const title = `${group?.label ?? ''}, ${way.toLowerCase()}: ${signedPoints(route.gap)} a year`;
  const table = tableOf(rows, title);
  return {
    kind: 'waterfall',
    id: 'mix-and-rate-parts',
    title,
    subtitle: `${way}: parts of the gap between ${pair.group} and ${pair.comparator}, ${placeWords(about)}, ${periodWords({ from, to })}`,
    sentences: splitSentences(answer, route),
    key: [
      { mark: 'total', text: 'Gap' },
      { mark: 'more', text: 'Goes with leaving more often' },
      { mark: 'less', text: 'Goes with leaving less often' },
    ],
    axis: linearAxis(
      bars.flatMap((bar) => [bar.from, bar.to]),
      {
        label: 'Gap in leavers a year (percentage points)',
        leastStep: 0.01,
        text: (at, step) => formatNumber(at, step < 0.1 ? 2 : step < 1 ? 1 : 0),
      },
    ),
    bars,
    table,
    csv: chartCsv(`muster-mix-and-rate-${route.route}-${force}-${from}-${to}`, table),
    notes: [
      ...about.notes,
      about.denominator,
      'Half of the interaction stands in each part. A part goes with something; nothing here says that it is the cause.',
    ],
  };
}

function rowsOf({ factors }: Pick<DecompositionAnswer, 'factors'>, route: RouteSplit): readonly Row[] | null {
  const [first, second] = [routeOfStep(route, 'first'), routeOfStep(route, 'second')];
  if (!first || first.mix === null || first.rate === null || route.gap === null) return null;
  const service = withEntryRoute({ factors }, 'Length of service');
  const ranked = !second || second.added === null || second.rate === null ? null : second;
  return [
    { id: 'service', label: service, part: first.mix },
    ...(ranked === null ? [] : [{ id: 'rank', label: 'Rank', part: ranked.added ?? 0 } as const]),
    { id: 'rest', label: 'Not accounted for', part: ranked?.rate ?? first.rate },
    { id: 'gap', label: 'Gap as it is', part: route.gap },
  ];
}

function tableOf(rows: readonly Row[], caption: string): WaterfallChartSpec['table'] {
  return chartTable(rows, {
    caption,
    columns: [
      headerColumn<Row>('with', 'Goes with', ({ label }) => label),
      numberColumn<Row>('part', 'Part of the gap (points)', ({ part }) => part * 100, { decimals: 2 }),
    ],
    id: ({ id }) => id,
    detail: ({ label, part }) => [{ term: label, text: `${formatSigned(part * 100, 2)} percentage points` }],
  });
}
