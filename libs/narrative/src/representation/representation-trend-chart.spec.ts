import { type RepresentationSeries } from '@muster/contracts';
import { aRepresentationAnswer } from '../../fixtures/a-representation-answer';
import { representationTrendChart } from './representation-trend-chart';

const point = (asAt: string, headcount: number, lower: number, upper: number) => ({
  asAt,
  status: 'shown' as const,
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
      undeclared: false,
      baselineShare: 0.081,
      points: [point('2021-05-02', 30, 0.021, 0.043), point('2022-01-09', 60, 0.047, 0.077)],
    },
    {
      group: { ethnicity: 'unknown' },
      labels: { ethnicity: 'Unknown' },
      undeclared: true,
      baselineShare: null,
      points: [
        {
          ...{ asAt: '2021-05-02', status: 'shown', headcount: 9, declared: 1000 },
          ...{ share: null, lower: null, upper: null },
        },
      ],
    },
  ],
  markers: [],
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
      undeclared: false,
      baselineShare: null,
      points: black?.points ?? [],
    }));

    expect(representationTrendChart({ ...series, series: many }).panels).toHaveLength(7);
  });

  describe('over a change of classification', () => {
    const marker = (breaks: boolean): RepresentationSeries['markers'][number] => ({
      ...{ asAt: '2022-01-09', kind: 'classification-break', dimension: 'ethnicity', breaks },
      text: 'Ethnicity is recorded in "B" from 9 January 2022, in "A" before.',
    });
    const [black] = series.series;
    const points = [
      ...(black?.points ?? []),
      point('2023-03-31', 62, 0.049, 0.079),
      {
        ...{ asAt: '2024-03-31', status: 'not-available' as const, headcount: null, declared: null },
        ...{ share: null, lower: null, upper: null },
      },
    ];
    const withBreak = (breaks: boolean) =>
      representationTrendChart({
        ...series,
        series: black ? [{ ...black, points }] : [],
        markers: [marker(breaks)],
      });

    it('joins no line, compares only what comes after, and says so', () => {
      const broken = withBreak(true);

      expect(broken.panels[0]?.lines[0]?.points.map(({ joined }) => joined)).toEqual([
        true,
        false,
        true,
        true,
      ]);
      expect(broken.sentences).toEqual([
        'Black: 6.0% at 9 January 2022, 6.2% at 31 March 2023: no clear change.',
        'Ethnicity is recorded in another classification from 9 January 2022: figures before and after are not joined.',
      ]);
      expect(broken.markers).toEqual([{ letter: 'A', asAt: '2022-01-09', text: marker(true).text }]);
      expect(broken.key.at(-1)).toEqual({ mark: 'marker', text: `A: ${marker(true).text}` });
    });

    it('goes on over groups, and says that their categories changed', () => {
      const grouped = withBreak(false);

      expect(grouped.panels[0]?.lines[0]?.points.every(({ joined }) => joined)).toBe(true);
      expect(grouped.sentences.at(0)).toContain('2 May 2021');
      expect(grouped.sentences.at(-1)).toBe(
        'Ethnicity is recorded in another classification from 9 January 2022: the groups are the same, their categories are not.',
      );
      for (const sentence of grouped.sentences) expect(sentence.split(' ').length).toBeLessThanOrEqual(25);
    });

    it('has a column of notes, and no zero where nothing is known', () => {
      const { table, csv } = withBreak(true);

      expect(table.columns.at(-1)).toMatchObject({ id: 'notes', header: 'Notes', rowHeader: false });
      expect(table.rows.map(({ cells }) => cells.at(-1)?.text.slice(0, 12))).toEqual([
        'None',
        'A: Ethnicity',
        'None',
        'None',
      ]);
      expect(table.rows[3]?.cells.slice(2, 5).map(({ text }) => text)).toEqual(['[x]', '[x]', '[x]']);
      expect(csv.rows[2]?.at(-1)).toContain('A: Ethnicity is recorded');
      expect(chart.table.columns.map(({ id }) => id)).not.toContain('notes');
    });
  });

  it('shares a letter between what happened on one date, and names a restatement last', () => {
    const restated = {
      asAt: '2021-05-02',
      kind: 'restated',
      dimension: null,
      breaks: false,
      text: 'R.',
    } as const;
    const recoded = { ...restated, kind: 'recoded', dimension: 'unit', text: 'C.' } as const;
    const { markers, sentences } = representationTrendChart({ ...series, markers: [restated, recoded] });

    expect(markers).toEqual([{ letter: 'A', asAt: '2021-05-02', text: 'R. C.' }]);
    expect(sentences.at(-1)).toBe(
      'The record: codes got new names at 2 May 2021, and lines of the old names end there.',
    );
    expect(representationTrendChart({ ...series, markers: [restated] }).sentences.at(-1)).toBe(
      'Figures of 2 May 2021 were restated after they had counted.',
    );
  });
});
