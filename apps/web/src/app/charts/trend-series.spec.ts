import { type ChartLine } from '@muster/narrative';
import { trendSeries } from './trend-series';

const point = (asAt: string, value: number | null): ChartLine['points'][number] => ({
  asAt,
  value,
  lower: value === null ? null : value / 2,
  upper: value === null ? null : value * 2,
  spoken: '',
});

const line = (...points: ChartLine['points']): ChartLine => ({
  id: 'black',
  label: 'Black',
  baseline: null,
  baselineText: null,
  points,
});

describe('trendSeries', () => {
  it('breaks the line where a value is not shown instead of drawing a zero', () => {
    const runs = trendSeries(
      line(
        point('2024-03-31', 0.1),
        point('2024-09-30', null),
        point('2025-03-31', 0.2),
        point('2026-03-31', 0.3),
      ),
    );

    expect(runs.map(({ series }) => series.map(({ value }) => value))).toEqual([[0.1], [0.2, 0.3]]);
    expect(new Set(runs.map(({ name }) => name)).size).toBe(2);
  });

  it('joins no points over a break, whatever their values', () => {
    const runs = trendSeries(
      line(
        point('2024-03-31', 0.1),
        { ...point('2025-03-31', 0.2), joined: false },
        point('2026-03-31', 0.3),
      ),
    );

    expect(runs.map(({ series }) => series.map(({ value }) => value))).toEqual([[0.1], [0.2, 0.3]]);
  });

  it('stands each point on its own date, however irregular', () => {
    const [run] = trendSeries(line(point('2024-02-29', 0.1), point('2024-03-01', 0.1)));

    expect(run?.series.map(({ name }) => name.toISOString().slice(0, 10))).toEqual([
      '2024-02-29',
      '2024-03-01',
    ]);
  });

  it('carries the interval as the band, and no band where there is none', () => {
    const bare = { ...point('2024-03-31', 0.1), lower: null, upper: null };

    expect(trendSeries(line(point('2024-03-31', 0.1)))[0]?.series[0]).toMatchObject({ min: 0.05, max: 0.2 });
    expect(trendSeries(line(bare))[0]?.series[0]).toMatchObject({ min: 0.1, max: 0.1 });
  });

  it('has no run for a line without a value', () => {
    expect(trendSeries(line(point('2024-03-31', null)))).toEqual([]);
  });
});
