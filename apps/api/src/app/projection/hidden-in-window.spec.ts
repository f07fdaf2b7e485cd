import { type GroupInWindow } from './groups-in-window';
import { hiddenInWindow, isGroupHidden } from './hidden-in-window';

/** Enough of everything, but for what is given. */
const group = (given: Partial<GroupInWindow> = {}): GroupInWindow => ({
  ...{ stock: 100, joiners: 30, leavers: [20, 20], promotions: [20] },
  ...given,
});
const hidden = (first: Partial<GroupInWindow>, asked = 0) =>
  hiddenInWindow([group(first), group(), group()], asked, 10);

describe('hiddenInWindow', () => {
  it('hides nothing where there are enough', () => {
    expect(hidden({})).toEqual({ all: false, leaving: false, promotion: false });
  });

  it.each([{ stock: 9 }, { joiners: 9 }, { leavers: [4, 5] }])('hides everything of few: %j', (few) => {
    expect(hidden(few).all).toBe(true);
  });

  it('hides the rates of all bands where one is of few: the other would follow from the sum', () => {
    expect(hidden({ leavers: [4, 12] })).toEqual({ all: false, leaving: true, promotion: false });
    expect(hidden({ promotions: [9] })).toEqual({ all: false, leaving: false, promotion: true });
  });

  it('hides the group too from which another would follow', () => {
    // By hand: 9 are hidden, and 9 alone would be the rest of the sum; of 12 and 30 the 12 go with them.
    expect([0, 1, 2].map((asked) => isGroupHidden([9, 12, 30], asked, 10))).toEqual([true, true, false]);
    // 4 and 8 hide each other; but nobody may be told where the others are fewer than ten.
    expect([0, 1, 2].map((asked) => isGroupHidden([4, 8, 30], asked, 10))).toEqual([true, true, false]);
    expect([0, 1].map((asked) => isGroupHidden([9, 300], asked, 10))).toEqual([true, true]);
    expect([0, 1, 2].map((asked) => isGroupHidden([30, 4, 3], asked, 10))).toEqual([true, true, true]);
  });
});
