import { LeaveKeys } from './leave-keys';

const presses = (...keys: readonly (readonly [string, number])[]) => {
  const watch = new LeaveKeys();
  return keys.map(([key, at]) => watch.press(key, at));
};

describe('LeaveKeys', () => {
  it.each(['Escape', 'Shift'])('leaves at the third %s', (key) => {
    expect(presses([key, 0], [key, 300], [key, 600])).toEqual([false, false, true]);
  });

  it('begins anew after another key, as in capital letters', () => {
    expect(presses(['Shift', 0], ['Shift', 1], ['A', 2], ['Shift', 3])).toEqual([false, false, false, false]);
    expect(presses(['Shift', 0], ['Shift', 1], ['Escape', 2])).toEqual([false, false, false]);
  });

  it('forgets presses after five seconds', () => {
    expect(presses(['Escape', 0], ['Escape', 4_000], ['Escape', 5_001], ['Escape', 6_000])).toEqual([
      ...[false, false, false, true],
    ]);
  });
});
