import {
  type ChartFan,
  type ChartFrame,
  type ChartMark,
  type FanChartSpec,
  type FlowChartSpec,
  type LimitsChartSpec,
  type RatioChartSpec,
  type StepsChartSpec,
  type SurvivalChartSpec,
  type TableChartSpec,
  type TrendChartSpec,
  type WaterfallChartSpec,
} from '@muster/narrative';

/** One row of a table: its label and the text of its figure. */
type Row = Readonly<Record<'id' | 'label' | 'text', string>>;

function frame(id: string, rows: readonly Row[]): ChartFrame {
  return {
    id,
    title: 'Title',
    subtitle: 'Subtitle',
    sentences: ['Sentence.'],
    key: [],
    axis: { label: 'Share', max: 1, ticks: [0, 0.5, 1].map((at) => ({ at, text: `${at * 100}%` })) },
    table: {
      caption: 'Caption',
      columns: ['group', 'figure'].map((name) => ({
        id: name,
        header: name,
        numeric: name === 'figure',
        rowHeader: name === 'group',
      })),
      rows: rows.map((row) => ({
        id: row.id,
        cells: [row.label, row.text].map((text) => ({ text, sort: text })),
        detail: [],
      })),
      symbols: [],
    },
    csv: { fileName: `${id}.csv`, rows: [] },
    notes: [],
  };
}

/** Ratios on an axis from 0.25 to 4. */
export function exampleRatios(marks: readonly ChartMark[]): RatioChartSpec {
  return {
    ...frame('ratio', marks),
    kind: 'ratio',
    key: [
      { mark: 'equal', text: 'Equally likely' },
      { mark: 'band', text: '0.8 to 1.25' },
      { mark: 'beyond', text: 'The range goes on' },
    ],
    axis: {
      label: 'Relative likelihood',
      min: 0.25,
      max: 4,
      scale: 'log',
      ticks: [0.25, 0.5, 1, 2, 4].map((at) => ({ at, text: `${at}` })),
    },
    panels: [{ heading: null, marks }],
  };
}

/** Lines over dates, one a panel. */
export function exampleTrend(lines: TrendChartSpec['panels'][number]['lines']): TrendChartSpec {
  return {
    ...frame(
      'trend',
      lines.map(({ id, label }) => ({ id, label, text: '' })),
    ),
    kind: 'trend',
    panels: lines.map((line) => ({ heading: line.label, lines: [line] })),
  };
}

/** Lines over four years. */
export function exampleSurvival(lines: SurvivalChartSpec['lines']): SurvivalChartSpec {
  const rows = lines.map(({ id, label }) => ({ id, label, text: '' }));
  return {
    ...frame('survival', rows),
    kind: 'survival',
    key: [{ mark: 'interval', text: '95% range' }],
    years: { max: 4, ticks: [0, 2, 4].map((at) => ({ at, text: `${at}` })) },
    lines,
  };
}

/** Bars on an axis from 0 to 10. */
export function exampleWaterfall(bars: WaterfallChartSpec['bars']): WaterfallChartSpec {
  return {
    ...frame('waterfall', bars),
    kind: 'waterfall',
    key: [
      { mark: 'total', text: 'Total' },
      { mark: 'more', text: 'Raises' },
      { mark: 'less', text: 'Lowers' },
    ],
    axis: { label: 'Points', max: 10, ticks: [0, 5, 10].map((at) => ({ at, text: `${at}` })) },
    bars,
  };
}

export function exampleSteps(panels: StepsChartSpec['panels']): StepsChartSpec {
  return {
    ...frame(
      'steps',
      panels.flatMap(({ steps }) => steps),
    ),
    kind: 'steps',
    key: [{ mark: 'step', text: 'People who passed' }],
    panels,
  };
}

/** Fans over ten years after four that were counted. */
export function exampleFans(panels: readonly ChartFan[]): FanChartSpec {
  const rows = panels.map(({ id, heading }) => ({ id, label: heading ?? '', text: '' }));
  const marks = ['dot', 'middle', 'inner', 'outer', 'population', 'level', 'beside'] as const;
  return {
    ...frame('fan', rows),
    kind: 'fan',
    key: marks.map((mark) => ({ mark, text: mark })),
    years: {
      ...{ label: '31 March of each year', min: -4, max: 10 },
      ticks: [0, 5, 10].map((at) => ({ at, text: String(2026 + at) })),
    },
    panels,
  };
}

/** Points between limits on axes from 0 to 100. */
export function exampleLimits(points: LimitsChartSpec['points']): LimitsChartSpec {
  const rows = points.map(({ id, value }) => ({ id, label: id, text: value === null ? '[x]' : `${value}` }));
  const marks = [
    'dot',
    'high',
    'low',
    'middle',
    'limit',
    'outer-limit',
    'anew',
    'marker',
    'population',
  ] as const;
  const across = [0, 100];
  return {
    ...frame('limits', rows),
    kind: 'limits',
    key: marks.map((mark) => ({ mark, text: mark })),
    axis: { label: 'People', max: 100, ticks: [0, 50, 100].map((at) => ({ at, text: `${at}` })) },
    across: { label: 'Month', min: 0, max: 100, ticks: across.map((at) => ({ at, text: `${at}` })) },
    lines: (['middle', 'limit', 'outer', 'aim'] as const).map((role, at) => ({
      ...{ id: role, role },
      points: across.map((place) => ({ at: place, value: 20 * (at + 1) })),
    })),
    points,
    uprights: [
      { at: 50, text: '', role: 'anew' },
      { at: 60, text: 'A', role: 'marker' },
    ],
  };
}

export function exampleTable(rows: readonly Row[]): TableChartSpec {
  return { ...frame('table', rows), kind: 'table' };
}

/** Bands between places, a row each. */
export function exampleFlow(bands: FlowChartSpec['bands']): FlowChartSpec {
  const rows = bands.map(({ id, from, text }) => ({ id, label: from, text }));
  const places = [...new Set(bands.flatMap(({ from, to }) => [from, to]))];
  return { ...frame('flow', rows), kind: 'flow', key: [], places, bands };
}
