import { type ChartFan } from '@muster/narrative';
import { exampleFans } from '../../test/example-charts';
import { fanPanels } from './fan-panels';

const run = (at: number, value: number) => ({
  ...{ id: `${at}`, at, value, spoken: '' },
  ...{ low80: value - 0.1, high80: value + 0.1, low95: value - 0.2, high95: value + 0.2 },
});
const fan = (id: string, runs: ChartFan['runs']): ChartFan => ({
  ...{ id, heading: id, counted: [], runs, baseline: null, level: null, beside: null },
});

describe('fanPanels', () => {
  // By hand, in a box of 100 by 100 for the 14 years from -4 to 10 and shares from 0 to 1: today stands at 28.57, year 10
  // at 100; 0.3 and 0.5 stand 70 and 50 from the top.
  it('draws the middle and two closed bands from today to the last year', () => {
    const [panel] = fanPanels(exampleFans([fan('a', [run(0, 0.3), run(10, 0.5)])]));

    expect(panel?.middle).toBe('M28.57 70L100 50');
    expect(panel?.inner).toBe('M28.57 60L100 40L100 60L28.57 80Z');
    expect(panel?.outer).toBe('M28.57 50L100 30L100 70L28.57 90Z');
  });

  it('draws one year as a dot and no year as nothing', () => {
    const [one] = fanPanels(exampleFans([fan('a', [run(0, 0.3)])]));
    const [none] = fanPanels(exampleFans([fan('a', [])]));

    expect([one?.middle, one?.inner]).toEqual(['M28.57 70h0', '']);
    expect([none?.middle, none?.outer, none?.names]).toEqual(['', '', []]);
  });

  it('names lines where one picture has the width, from the top down and apart', () => {
    const population = { label: 'Population', points: [{ at: 10, value: 0.51 }] };
    const alone = { ...fan('a', [run(0, 0.3), run(10, 0.5)]), baseline: population };
    const [wide] = fanPanels(exampleFans([alone]));
    const places = new Map(wide?.names.map(({ text, at }) => [text, at]));

    expect(wide?.heading).toBeNull();
    expect(places.get('95% range')).toBeLessThan(places.get('80% range') ?? 0);
    // Twenty pixels of 320 are 6.25 %.
    expect((places.get('Middle of the runs') ?? 0) - (places.get('Population') ?? 0)).toBeGreaterThanOrEqual(
      6.25,
    );
    expect(
      fanPanels(exampleFans([alone, fan('b', [])])).map(({ heading, names }) => [heading, names]),
    ).toEqual([
      ['a', []],
      ['b', []],
    ]);
  });
});
