import { type ChartCurve, type SurvivalChartSpec } from '@muster/narrative';
import { survivalPanels } from './survival-panels';

const curve = (id: string, ...values: readonly number[]): ChartCurve => ({
  id,
  label: id,
  points: values.map((value, years) => ({ years, value, lower: null, upper: null, spoken: '' })),
});

const spec = (...lines: readonly ChartCurve[]): SurvivalChartSpec => ({
  kind: 'survival',
  id: 'stay',
  title: 'Stay',
  subtitle: '',
  sentences: [],
  key: [],
  axis: { label: 'Share still in post', max: 1, ticks: [] },
  years: { max: 4, ticks: [] },
  table: { caption: '', columns: [], rows: [], symbols: [] },
  csv: { fileName: 'stay.csv', rows: [] },
  notes: [],
  lines,
});

const curves = (count: number) => Array.from({ length: count }, (_, index) => curve(`${index}`, 1, 0.9));

describe('survivalPanels', () => {
  // By hand, in a box of 100 by 100 for 4 years: a year is 25 wide; 1, 0.8 and 0.5 stand at 0, 20 and 50 from the top.
  it('holds each value up to the next year', () => {
    expect(survivalPanels(spec(curve('Black', 1, 0.8, 0.5)))[0]?.lines[0]).toMatchObject({
      steps: 'M0 0H25V20H50V50',
      end: { across: 50, down: 50 },
    });
  });

  it('draws the band only where there is an interval', () => {
    const points = [
      { years: 0, value: 1, lower: null, upper: null, spoken: '' },
      { years: 1, value: 0.8, lower: 0.7, upper: 0.9, spoken: '' },
      { years: 3, value: 0.6, lower: 0.5, upper: 0.7, spoken: '' },
    ];
    const [panel] = survivalPanels(spec({ id: 'a', label: 'a', points }));

    expect(panel?.lines[0]?.band).toBe('M25 10H75V30H25Z');
  });

  it('begins a line where its first point is, not at zero', () => {
    const [point] = curve('a', 1).points;
    if (!point) throw new Error('the curve has a point');
    const late = { id: 'a', label: 'a', points: [{ ...point, years: 2 }] };

    expect(survivalPanels(spec(late))[0]?.lines[0]).toMatchObject({ steps: 'M50 0h0', band: '' });
  });

  it('names up to six lines at their ends and gives more a picture each', () => {
    const together = survivalPanels(spec(...curves(6)));
    const apart = survivalPanels(spec(...curves(7)));

    expect(together).toHaveLength(1);
    expect(together[0]?.lines.map(({ look }) => look)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(together[0]?.lines.every(({ labelAt }) => labelAt !== null)).toBe(true);
    expect(apart.map(({ heading }) => heading)).toEqual(['0', '1', '2', '3', '4', '5', '6']);
    expect(survivalPanels(spec(...curves(20)))).toHaveLength(16);
  });

  it('puts names that are too long for the side below the plot', () => {
    const long = curves(6).map((each) => ({
      ...each,
      label: 'A group with a name of very many letters indeed',
    }));

    expect(survivalPanels(spec(...long))[0]?.lines.map(({ labelAt }) => labelAt)).toEqual(
      Array.from({ length: 6 }, () => null),
    );
  });

  it('has no picture without a point', () => {
    expect(survivalPanels(spec(curve('Mixed')))).toEqual([]);
  });
});
