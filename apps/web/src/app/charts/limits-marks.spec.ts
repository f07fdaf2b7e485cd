import { type LimitPoint } from '@muster/narrative';
import * as fc from 'fast-check';
import { limitsMarks } from './limits-marks';

const axis = { label: 'People', max: 100, ticks: [] };
const across = { label: 'Month', min: 0, max: 50, ticks: [] };
const point = (id: string, at: number, value: number | null, word: string | null = null): LimitPoint => ({
  ...{ id, at, value, word, look: word === null ? 'inside' : 'high', joined: true, spoken: id },
});

describe('limitsMarks', () => {
  it('places points in percent from the upper left corner, and leaves gaps out', () => {
    const marks = limitsMarks({ axis, across, points: [point('a', 10, 75), point('b', 20, null)] });

    expect(marks.map(({ id, across: x, down }) => [id, x, down])).toEqual([['a', 20, 25]]);
  });

  it('keeps words inside the plot and apart from each other', () => {
    const points = [point('a', 0, 50, 'North'), point('b', 1, 51, 'South'), point('c', 50, 50, 'East')];
    const marks = limitsMarks({ axis, across, points });

    expect(marks.map(({ word, anchor }) => [word, anchor])).toEqual([
      ['North', 'start'],
      [null, 'start'],
      ['East', 'end'],
    ]);
    expect(limitsMarks({ axis, across, points: [point('a', 25, 5, 'Neighbourhood')] })[0]).toMatchObject({
      ...{ long: true, anchor: 'middle' },
    });
  });

  it('shows every point that has a value, whatever its word', () => {
    const some = fc.tuple(fc.nat(50), fc.option(fc.nat(100)), fc.option(fc.constantFrom('High', 'Low')));
    fc.assert(
      fc.property(fc.array(some, { maxLength: 40 }), (given) => {
        const points = given.map(([at, value, word], id) => point(String(id), at, value, word));
        const marks = limitsMarks({ axis, across, points });
        expect(marks.map(({ id }) => id)).toEqual(
          points.filter(({ value }) => value !== null).map(({ id }) => id),
        );
      }),
    );
  });
});
