import { type SpcAnswer, type SpcPoint } from '@muster/contracts';
import { countAxis } from '../axes/count-axis';
import { chartMarkers } from '../charts/chart-markers';
import { formatDate } from '../format/format-date';
import { formatNumber } from '../format/format-number';
import { type LimitPoint, type LimitsChartSpec } from '../charts/limits-chart-spec';
import { absence } from '../tables/absence';
import { chartCsv } from '../tables/chart-csv';
import { chartTable } from '../tables/chart-table';
import { periodWords } from '../words/period-words';
import { subtitleWords } from '../words/subtitle-words';
import { dayNumber } from './day-number';
import { monthTicks } from './month-ticks';
import { signalWords } from './signal-words';
import { spcColumns, type SpcRow } from './spc-columns';
import { spcLines } from './spc-lines';
import { spcSentences } from './spc-sentences';
import { variationWords } from './variation-words';

const MEASURES = { joiners: 'Joiners', leavers: 'Leavers', promotions: 'Promotions' } as const;
const WORDS = { high: 'High', low: 'Low' } as const;

/** Months of one group between their natural limits, phase by phase. A month that belongs to a signal is a triangle, and the
 *  first of several in a row has a word. Below twelve months there are no limits: a run chart. */
export function spcChart(answer: SpcAnswer): LimitsChartSpec {
  const { about, by, group, measure, points, phases, variation, aim } = answer;
  const markers = chartMarkers(answer.markers);
  const name = MEASURES[measure];
  const title = `${name} a month: ${variationWords(variation.state).toLowerCase()}`;
  const rare = variation.reason === 'rare-events' && answer.lastTwelve !== null;
  const table = chartTable(rowsOf(answer, rare), {
    caption: title,
    columns: spcColumns(answer, markers, rare),
    id: ({ point, to }) => (point === null ? 'last-twelve' : to),
  });
  const lines = spcLines(answer);
  const limited = phases.some(({ limits }) => limits !== null);
  const anew = phases.slice(1).map(({ from }) => dayNumber(from));
  return {
    kind: 'limits',
    id: `spc-${measure}-${by.join('-').replace(/[^a-z-]/g, '-')}`,
    title,
    subtitle: `${subtitleWords(about, `${name} per month`, [], periodWords(answer))}${group === null ? '' : `: ${group.label}`}`,
    sentences: spcSentences(answer),
    key: [
      { mark: 'dot', text: `${name} of a month` },
      ...(points.some(({ signals }) => signals.length > 0)
        ? [
            { mark: 'high' as const, text: 'Signal: high, or rising' },
            { mark: 'low' as const, text: 'Signal: low, or falling' },
          ]
        : []),
      ...(limited
        ? [
            { mark: 'middle' as const, text: 'Mean' },
            { mark: 'limit' as const, text: 'Natural limits' },
          ]
        : []),
      ...(aim === null ? [] : [{ mark: 'population' as const, text: 'Aim' }]),
      ...(anew.length === 0 ? [] : [{ mark: 'anew' as const, text: 'Limits begin anew' }]),
      ...markers.map(({ letter, text }) => ({ mark: 'marker' as const, text: `${letter}: ${text}` })),
    ],
    axis: countAxis(`${about.people} per month`, [
      ...points.map(({ value }) => value),
      ...lines.flatMap((line) => line.points.map(({ value }) => value)),
    ]),
    across: monthTicks(
      points.map(({ to }) => to),
      'Month',
    ),
    lines,
    points: points.map((point, at) => pointOf(point, points[at - 1], anew)),
    uprights: [
      ...anew.map((at) => ({ at, text: '', role: 'anew' as const })),
      ...markers.map(({ asAt, letter }) => ({ at: dayNumber(asAt), text: letter, role: 'marker' as const })),
    ],
    table,
    csv: chartCsv(`muster-spc-${measure}-${answer.force}-${answer.from}-${answer.to}`, table),
    notes: about.notes,
  };
}

function rowsOf({ points, phases, lastTwelve }: SpcAnswer, rare: boolean): SpcRow[] {
  const rows = points.map((point): SpcRow => {
    const { from, to, value } = point;
    return { point, from, to, value, limits: phases[point.phase]?.limits ?? null, range: null };
  });
  const [first, last] = [points.at(-12), points.at(-1)];
  if (!rare || lastTwelve === null || !first || !last) return rows;
  const whole = { point: null, from: first.from, to: last.to, value: lastTwelve.events, limits: null };
  return [...rows, { ...whole, range: lastTwelve }];
}

function pointOf(point: SpcPoint, before: SpcPoint | undefined, anew: readonly number[]): LimitPoint {
  const { to, value, signals, status } = point;
  const [signal] = signals;
  const look = signal?.direction ?? 'inside';
  const again = before?.signals[0]?.direction === signal?.direction;
  const count = value === null ? absence(status, 'period-without-snapshot').meaning : formatNumber(value);
  const why = signals.map((each) => `; ${signalWords(each)}`).join('');
  return {
    ...{ id: to, at: dayNumber(to), value, look },
    word: signal && !again ? WORDS[signal.direction] : null,
    joined: !anew.includes(dayNumber(point.from)),
    spoken: `Month to ${formatDate(to)}: ${count}${why}`,
  };
}
