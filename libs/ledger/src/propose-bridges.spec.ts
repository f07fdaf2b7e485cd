import { type CodeMove, proposeBridges } from './propose-bridges';

const [NONE, NORTH, SOUTH, EAST, WEST] = [0, 1, 2, 3, 4] as const;

/** Hand-worked reorganisations: people in post now by code, and who moved. */
const propose = (now: Readonly<Record<number, number>>, ...moves: [number | null, number | null, number][]) =>
  proposeBridges(
    new Map(Object.entries(now).map(([code, people]) => [Number(code), people])),
    moves.map(([from, to, people]): CodeMove => ({ from, to, people })),
    [NONE],
  ).map(({ from, to, people, stayers }) => [from, to, people, stayers]);

describe('proposeBridges', () => {
  it('proposes a new name: 212 of the 214 who stayed moved from one code to another', () => {
    expect(
      propose(
        { [SOUTH]: 215, [EAST]: 52 },
        [NORTH, SOUTH, 212],
        [NORTH, EAST, 2],
        [NORTH, null, 9],
        [null, SOUTH, 3],
      ),
    ).toEqual([[NORTH, SOUTH, 212, 214]]);
  });

  it('proposes both codes of a merger, into a new code or into one that was there', () => {
    expect(propose({ [EAST]: 60 }, [NORTH, EAST, 20], [SOUTH, EAST, 40])).toEqual([
      [SOUTH, EAST, 40, 40],
      [NORTH, EAST, 20, 20],
    ]);
    expect(propose({ [EAST]: 500 }, [NORTH, EAST, 20])).toEqual([[NORTH, EAST, 20, 20]]);
  });

  it('proposes every part of a split into codes that were not there', () => {
    expect(
      propose({ [EAST]: 55, [WEST]: 40 }, [NORTH, EAST, 55], [NORTH, WEST, 40], [NORTH, SOUTH, 5]),
    ).toEqual([
      [NORTH, EAST, 55, 100],
      [NORTH, WEST, 40, 100],
    ]);
  });

  it.each<[string, Readonly<Record<number, number>>, [number | null, number | null, number][]]>([
    ['fewer than ten people', { [SOUTH]: 9 }, [[NORTH, SOUTH, 9]]],
    ['a code that keeps more than a tenth of its people', { [NORTH]: 12, [SOUTH]: 88 }, [[NORTH, SOUTH, 88]]],
    [
      'a code that most left by leaving the force',
      { [SOUTH]: 8 },
      [
        [NORTH, SOUTH, 8],
        [NORTH, null, 80],
      ],
    ],
    [
      'people who scatter over codes that were there',
      { [SOUTH]: 550, [EAST]: 550 },
      [
        [NORTH, SOUTH, 50],
        [NORTH, EAST, 50],
      ],
    ],
    [
      'a split whose parts are mostly other people',
      { [SOUTH]: 900, [EAST]: 200, [WEST]: 50 },
      [
        [NORTH, EAST, 50],
        [NORTH, WEST, 50],
        [SOUTH, EAST, 150],
      ],
    ],
    ['a code that was not recorded', { [SOUTH]: 100 }, [[NONE, SOUTH, 100]]],
    ['a code that is not recorded any more', { [NONE]: 100 }, [[NORTH, NONE, 100]]],
    ['nobody', {}, []],
  ])('proposes nothing for %s', (_, now, moves) => {
    expect(propose(now, ...moves)).toEqual([]);
  });

  it('takes exactly a tenth, four fifths and ten people as enough', () => {
    expect(propose({ [NORTH]: 1, [SOUTH]: 8, [EAST]: 1 }, [NORTH, SOUTH, 8], [NORTH, EAST, 1])).toEqual([]);
    expect(propose({ [NORTH]: 2, [SOUTH]: 16, [EAST]: 2 }, [NORTH, SOUTH, 16], [NORTH, EAST, 2])).toEqual([
      [NORTH, SOUTH, 16, 20],
    ]);
    expect(propose({ [NORTH]: 2, [SOUTH]: 15, [EAST]: 3 }, [NORTH, SOUTH, 15], [NORTH, EAST, 3])).toEqual([]);
  });
});
