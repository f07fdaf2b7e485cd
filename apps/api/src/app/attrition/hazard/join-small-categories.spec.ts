import { joinSmallCategories } from './join-small-categories';

/** Rows by hand: category, people, leavers among them. */
function rowsOf(categories: readonly (readonly [place: number, people: number, leavers: number])[]) {
  const rows = categories.flatMap(([place, people, leavers]) =>
    Array.from({ length: people }, (_, at) => ({ place, left: at < leavers ? 1 : 0 })),
  );
  return {
    places: Int32Array.from(rows, ({ place }) => place),
    left: Uint8Array.from(rows, ({ left }) => left),
  };
}

const sums = (columns: readonly Float64Array[]) => columns.map((column) => column.reduce((a, b) => a + b, 0));

describe('joinSmallCategories', () => {
  it('gives a column to every category but the largest', () => {
    const { places, left } = rowsOf([
      [0, 40, 10],
      [3, 90, 30],
      [7, 50, 12],
    ]);

    expect(sums(joinSmallCategories(places, left))).toEqual([40, 50]);
  });

  it('joins categories with fewer than ten leavers', () => {
    const { places, left } = rowsOf([
      [0, 90, 30],
      [1, 20, 6],
      [2, 30, 9],
      [3, 40, 10],
    ]);

    expect(sums(joinSmallCategories(places, left))).toEqual([40, 50]);
  });

  it('leaves them with the largest when they are few even together', () => {
    const { places, left } = rowsOf([
      [0, 90, 30],
      [1, 20, 4],
      [2, 30, 5],
    ]);

    expect(joinSmallCategories(places, left)).toEqual([]);
  });

  it('gives nothing for one category, and for nobody', () => {
    const { places, left } = rowsOf([[4, 90, 30]]);

    expect(joinSmallCategories(places, left)).toEqual([]);
    expect(joinSmallCategories(new Int32Array(0), new Uint8Array(0))).toEqual([]);
  });
});
