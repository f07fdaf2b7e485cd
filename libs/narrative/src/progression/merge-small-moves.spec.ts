import fc from 'fast-check';
import { type CountedMove, mergeSmallMoves } from './merge-small-moves';

const move = (from: string, to: string, people: number): CountedMove => ({ from, to, people });
const sum = (moves: readonly CountedMove[]) => moves.reduce((total, { people }) => total + people, 0);

describe('mergeSmallMoves', () => {
  it('draws large moves as they are', () => {
    const moves = [move('joined', 'constable', 80), move('constable', 'sergeant', 20)];

    expect(mergeSmallMoves(moves, 10, 12)).toEqual({ moves, other: null });
  });

  it('puts small ones together', () => {
    const moves = [move('a', 'b', 40), move('b', 'c', 4), move('c', 'd', 7), move('b', 'a', 1)];

    expect(mergeSmallMoves(moves, 10, 12)).toEqual({ moves: [moves[0]], other: { people: 12, moves: 3 } });
  });

  it('never leaves a small one alone, nor few people together', () => {
    expect(mergeSmallMoves([move('a', 'b', 40), move('b', 'c', 30), move('c', 'd', 4)], 10, 12)).toEqual({
      moves: [move('a', 'b', 40)],
      other: { people: 34, moves: 2 },
    });
    expect(
      mergeSmallMoves([move('a', 'b', 40), move('b', 'c', 30), move('c', 'd', 4), move('d', 'e', 2)], 10, 12),
    ).toEqual({ moves: [move('a', 'b', 40)], other: { people: 36, moves: 3 } });
  });

  it('shows nothing where all together are too few, or one move is all there is', () => {
    expect(mergeSmallMoves([move('a', 'b', 4), move('b', 'c', 3)], 10, 12)).toBeNull();
    expect(mergeSmallMoves([move('a', 'b', 4)], 10, 12)).toBeNull();
    expect(mergeSmallMoves([], 10, 12)).toEqual({ moves: [], other: null });
  });

  it('names at most as many places as can be told apart', () => {
    const moves = Array.from({ length: 9 }, (_, at) => move(`${at}`, `${at + 1}`, 100 - at));
    const drawn = mergeSmallMoves(moves, 10, 12);

    expect(drawn?.moves).toEqual(moves.slice(0, 6));
    expect(drawn?.other).toEqual({ people: 94 + 93 + 92, moves: 3 });
  });

  it('keeps every person, draws nothing small and lets no merged move be worked out', () => {
    const place = fc.constantFrom('joined', 'pc', 'sgt', 'insp', 'ci', 'supt', 'left');
    const moves = fc.uniqueArray(fc.record({ from: place, to: place, people: fc.nat(60) }), {
      maxLength: 30,
      selector: ({ from, to }) => `${from}|${to}`,
    });
    fc.assert(
      fc.property(
        moves,
        fc.integer({ min: 2, max: 20 }),
        fc.integer({ min: 4, max: 14 }),
        (all, threshold, most) => {
          const drawn = mergeSmallMoves(all, threshold, most);
          if (drawn === null)
            return expect(sum(all) < threshold || all.filter(({ people }) => people > 0).length < 2).toBe(
              true,
            );
          expect(sum(drawn.moves) + (drawn.other?.people ?? 0)).toBe(sum(all));
          for (const { people } of drawn.moves) expect(people).toBeGreaterThanOrEqual(threshold);
          const places =
            new Set(drawn.moves.map(({ from }) => from)).size + new Set(drawn.moves.map(({ to }) => to)).size;
          expect(places).toBeLessThanOrEqual(most);
          if (drawn.other === null) return;
          expect(drawn.other.moves).toBeGreaterThan(1);
          expect(drawn.other.people).toBeGreaterThanOrEqual(threshold);
        },
      ),
    );
  });
});
