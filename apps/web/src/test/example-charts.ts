import {
  type ChartFrame,
  type ChartMark,
  type RatioChartSpec,
  type StepsChartSpec,
  type SurvivalChartSpec,
  type TableChartSpec,
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

export function exampleTable(rows: readonly Row[]): TableChartSpec {
  return { ...frame('table', rows), kind: 'table' };
}
