import { type ComparatorTable } from './comparator-table';
import { type ComparatorYear } from './comparator-year';

/** The figures of a table year by year, earliest first. */
export function unpackComparatorYears({
  blocks,
}: Pick<ComparatorTable, 'blocks'>): readonly ComparatorYear[] {
  return blocks
    .flatMap(({ years, columns, forces }) =>
      years.map((year, at) => {
        const of = (figures: readonly (0 | readonly number[])[]) =>
          figures.map((entry) => (entry === 0 ? 0 : (entry[at] ?? 0)));
        return {
          year,
          columns,
          forces: new Map(
            forces.map(({ code, headcount, fte }) => [code, { headcount: of(headcount), fte: of(fte) }]),
          ),
        };
      }),
    )
    .sort((a, b) => a.year - b.year);
}
