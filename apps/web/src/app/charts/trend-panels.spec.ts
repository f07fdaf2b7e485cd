import { type ChartLine, type TrendChartSpec } from '@muster/narrative';
import { dateTicks } from './date-ticks';
import { MOST_PANELS, trendPanels } from './trend-panels';

const line = (id: string, ...dates: readonly string[]): ChartLine => ({
  id,
  label: id,
  baseline: null,
  baselineText: null,
  points: dates.map((asAt) => ({ asAt, value: 0.1, lower: null, upper: null, spoken: '' })),
});

const spec = (...lines: readonly ChartLine[]): TrendChartSpec => ({
  kind: 'trend',
  id: 'trend',
  title: 'Trend',
  subtitle: '',
  sentences: [],
  key: [],
  axis: { label: 'Share', max: 1, ticks: [] },
  table: { caption: '', columns: [], rows: [], symbols: [] },
  csv: { fileName: 'trend.csv', rows: [] },
  notes: [],
  panels: [{ heading: null, lines }],
});

describe('trendPanels', () => {
  it('gives every line a picture with its own heading, so that none is told by colour', () => {
    expect(trendPanels(spec(line('Asian'), line('Black'))).map(({ heading }) => heading)).toEqual([
      'Asian',
      'Black',
    ]);
  });

  it('does not name a panel of one line twice', () => {
    const [asian] = [line('Asian: Indian')];
    const panels = [
      { heading: 'Asian: Indian', lines: [asian] },
      { heading: 'Sergeant', lines: [asian] },
    ];

    expect(trendPanels({ ...spec(), panels }).map(({ heading }) => heading)).toEqual([
      'Asian: Indian',
      'Sergeant: Asian: Indian',
    ]);
  });

  it('draws at most sixteen pictures', () => {
    const lines = Array.from({ length: 20 }, (_, index) => line(`${index}`));

    expect(trendPanels(spec(...lines))).toHaveLength(MOST_PANELS);
  });
});

describe('dateTicks', () => {
  const ticks = (...dates: readonly string[]) =>
    dateTicks(spec(line('a', ...dates))).map((date) => date.toISOString().slice(0, 10));

  it('names the first, the middle and the last snapshot', () => {
    expect(ticks('2024-03-31', '2025-04-30', '2024-04-30', '2026-03-31')).toEqual([
      '2024-03-31',
      '2025-04-30',
      '2026-03-31',
    ]);
  });

  it('leaves out a middle that would stand on another label', () => {
    expect(ticks('2025-03-31', '2025-09-30', '2025-11-30')).toEqual(['2025-03-31', '2025-11-30']);
  });

  it('names one or two snapshots once', () => {
    expect(ticks('2024-03-31')).toEqual(['2024-03-31']);
    expect(ticks('2024-03-31', '2026-03-31')).toEqual(['2024-03-31', '2026-03-31']);
    expect(ticks()).toEqual([]);
  });
});
