import { aPolicy } from '../../test/a-policy';
import { publishedInterval } from './published-interval';

describe('publishedInterval', () => {
  const policy = aPolicy();
  // The intervals are those of docs/methods/disclosure-audit.md: five wide at the smallest value, nine further up.
  it.each([
    [5, false, 5, 9],
    [10, false, 6, 14],
    [7700, false, 7696, 7704],
    [5, true, 3, 11],
    [10, true, 4, 16],
  ])('reads %i (maybe held: %s) as %i to %i', (value, held, least, most) => {
    expect(publishedInterval({ status: 'ok', value }, held, policy)).toEqual({ least, most });
  });

  it('reads a withheld cell as anything', () => {
    expect(publishedInterval({ status: 'c', value: null }, false, policy)).toEqual({
      least: 0,
      most: Infinity,
    });
  });
});
