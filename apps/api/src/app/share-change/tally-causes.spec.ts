import { type CrossTable } from '@muster/ledger';
import { shareChange } from '@muster/stats';
import fc from 'fast-check';
import { type Axis } from '../questions/axis';
import { type MoverTables, tallyCauses } from './tally-causes';

const GROUPS = ['one', 'two', 'unknown'];

/** `placesOf[id]`: positions in `GROUPS`; the last of them is no answer. */
function axisOf(placesOf: readonly (readonly number[])[]): Axis {
  return {
    dimension: 'ethnicity',
    label: 'Ethnicity',
    columns: ['ethnicity'],
    groups: GROUPS.map((code) => ({ code, label: code, declared: code !== 'unknown', always: true })),
    overlapping: placesOf.some(({ length }) => length > 1),
    groupsOf: ([id = 0]) => placesOf[id] ?? [],
  };
}

function tableOf(counts: readonly number[], before: Axis, after: Axis): CrossTable {
  const cells = (axis: Axis) =>
    Array.from({ length: 8 }).findIndex((_, id) => axis.groupsOf([id]).length === 0);
  const [beforeCells, afterCells] = [cells(before), cells(after)];
  const sizes = { beforeSizes: [beforeCells], afterSizes: [afterCells], beforeCells, afterCells };
  return { ...sizes, counts: Int32Array.from(counts) };
}

const NOBODY = { group: 0, declared: 0 };

describe('tallyCauses', () => {
  // Ids 0 = not recorded, 1 = one, 2 = two: lines and columns not recorded, one, two, elsewhere, not in post.
  const axis = axisOf([[2], [0], [1]]);
  const nobody = new Array<number>(25).fill(0);
  const tables = (others: readonly number[], byTransfer: readonly number[] = nobody): MoverTables => ({
    others: tableOf(others, axis, axis),
    byTransfer: tableOf(byTransfer, axis, axis),
  });

  it('gives every move of a group to one cause', () => {
    // Each move by another number of people, so that a mix-up shows. By hand.
    const others = [
      ...[90, 1, 0, 0, 0],
      ...[2, 500, 4, 8, 16],
      ...[0, 32, 700, 0, 64],
      ...[0, 128, 0, 60, 70],
      ...[0, 256, 3, 80, 0],
    ];
    const byTransfer = [...[0, 0, 0, 0, 0], ...[0, 0, 0, 0, 5], ...nobody.slice(10, 20), ...[0, 7, 9, 0, 0]];
    const one = tallyCauses(tables(others, byTransfer), axis, axis, 'reclassification').get('one');

    expect(one).toEqual({
      start: { group: 2 + 500 + 4 + 8 + 16 + 5, declared: 2 + 500 + 4 + 8 + 16 + 5 + 32 + 700 + 64 },
      end: { group: 1 + 500 + 32 + 128 + 256 + 7, declared: 1 + 500 + 32 + 128 + 256 + 7 + 4 + 700 + 3 + 9 },
      net: {
        joining: { group: 256, declared: 256 + 3 },
        leaving: { group: -16, declared: -16 - 64 },
        transfers: { group: 128 - 8 + 7 - 5, declared: 128 - 8 + 7 + 9 - 5 },
        reclassification: { group: 32 - 4, declared: 0 },
        declaration: { group: 1 - 2, declared: 1 - 2 },
      },
    });
  });

  it('calls a move between groups a transfer where people are moved and do not say it themselves', () => {
    const others = [...nobody.slice(0, 6), 10, 3, 0, 0, ...nobody.slice(10, 12), 10, ...nobody.slice(13)];
    const one = tallyCauses(tables(others), axis, axis, 'transfers').get('one');

    expect(one?.net.transfers).toEqual({ group: -3, declared: 0 });
    expect(one?.net.reclassification).toEqual(NOBODY);
  });

  it('leads from the first share to the last, whatever happened and however groups overlap', () => {
    const places = fc.array(fc.subarray([0, 1, 2], { minLength: 1 }), { minLength: 1, maxLength: 4 });
    const history = fc.tuple(places, places).chain(([was, is]) => {
      const size = (was.length + 2) * (is.length + 2);
      const counts = fc.array(fc.oneof(fc.constant(0), fc.nat(50), fc.nat(1_000_000)), {
        minLength: size,
        maxLength: size,
      });
      return fc.record({ was: fc.constant(was), is: fc.constant(is), others: counts, byTransfer: counts });
    });
    fc.assert(
      fc.property(history, ({ was, is, others, byTransfer }) => {
        const [before, after] = [axisOf(was), axisOf(is)];
        const both = {
          others: tableOf(others, before, after),
          byTransfer: tableOf(byTransfer, before, after),
        };
        for (const moving of ['reclassification', 'transfers'] as const) {
          const causes = tallyCauses(both, before, after, moving);
          expect([...causes.keys()]).toEqual(['one', 'two']);
          for (const { start, end, net } of causes.values()) {
            const figure = shareChange(start, end, net);
            if (figure.status !== 'shown') {
              expect(figure.reason).toBe('nobody-declared');
              expect(Math.min(start.declared, end.declared)).toBe(0);
              continue;
            }
            const { from, to, parts } = figure.value;
            const sum = parts.reduce((all, { part }) => all + part, 0);
            const size = parts.reduce((all, { part }) => all + Math.abs(part), 1);
            expect(Math.abs(sum - (to - from))).toBeLessThan(1e-12 * size);
          }
        }
      }),
    );
  });
});
