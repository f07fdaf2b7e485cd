import { type RepresentationSeries } from '@muster/contracts';
import { aRepresentationAnswer } from '../fixtures/a-representation-answer';
import { representationTrendChart } from './representation-trend-chart';

const point = (asAt: string, headcount: number, lower: number, upper: number) => ({
  asAt,
  headcount,
  declared: 1000,
  share: headcount / 1000,
  lower,
  upper,
});

// Wilson bounds to three places, from Python's decimal module.
const series: RepresentationSeries = {
  metric: 'representation-series',
  force: 'EXMP',
  by: ['ethnicity'],
  direction: 'within-part',
  grouping: null,
  baseline: null,
  series: [
    {
      group: { ethnicity: 'black' },
      labels: { ethnicity: 'Black' },
      baselineShare: 0.081,
      points: [point('2021-05-02', 30, 0.021, 0.043), point('2022-01-09', 60, 0.047, 0.077)],
    },
    {
      group: { ethnicity: 'unknown' },
      labels: { ethnicity: 'Unknown' },
      baselineShare: null,
      points: [{ asAt: '2021-05-02', headcount: 9, declared: 1000, share: null, lower: null, upper: null }],
    },
  ],
  about: aRepresentationAnswer.about,
};

describe('representationTrendChart', () => {
  const chart = representationTrendChart(series);

  it('draws a line per measured group at its own dates and none for people who have not declared', () => {
    expect(chart.panels).toHaveLength(1);
    expect(chart.panels[0]?.lines.map(({ label, baselineText }) => [label, baselineText])).toEqual([
      ['Black', '8.1%'],
    ]);
    expect(chart.panels[0]?.lines[0]?.points.map(({ asAt }) => asAt)).toEqual(['2021-05-02', '2022-01-09']);
  });

  it('says higher only when the intervals do not overlap', () => {
    expect(chart.sentences).toEqual(['Black: 3.0% at 2 May 2021, 6.0% at 9 January 2022: higher.']);

    const [black] = series.series;
    const close = [point('2021-05-02', 30, 0.021, 0.043), point('2022-01-09', 40, 0.029, 0.054)];
    const flat = representationTrendChart({ ...series, series: black ? [{ ...black, points: close }] : [] });
    expect(flat.sentences).toEqual(['Black: 3.0% at 2 May 2021, 4.0% at 9 January 2022: no clear change.']);
  });

  it('tables every point, the undeclared among them, and downloads plain dates', () => {
    expect(chart.table.rows).toHaveLength(3);
    expect(chart.table.rows[2]?.cells.map(({ text }) => text)).toContain('[z]');
    expect(chart.csv.rows[1]?.slice(0, 4)).toEqual(['Black', '2021-05-02', '30', '1000']);
  });

  it('splits more than six lines into panels of one', () => {
    const [black] = series.series;
    const many = Array.from({ length: 7 }, (_, index) => ({
      ...black,
      group: { ethnicity: `g${index}` },
      labels: { ethnicity: `Group ${index}` },
      baselineShare: null,
      points: black?.points ?? [],
    }));

    expect(representationTrendChart({ ...series, series: many }).panels).toHaveLength(7);
  });
});
