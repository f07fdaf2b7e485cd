import { type PublishedRelease, type PublishedTable } from '../src/published/published-release';

/** A table of officers by ethnicity (asian, black, white) and sex. `rows`: everybody, Asian, Black, White; in each row
 *  everybody, women, men. Null is withheld, undefined is not in the table. */
export interface TableLike {
  readonly rows: readonly (readonly (number | null | undefined)[])[];
  readonly measure?: string;
  readonly flow?: { readonly from: string; readonly to: string };
}

export function aTable({ rows, measure = 'stock', flow }: TableLike): PublishedTable {
  const ethnicities = [undefined, 'asian', 'black', 'white'];
  const sexes = [undefined, 'female', 'male'];
  return {
    ...{ id: `officer.${measure}.ethnicity-sex`, workforceType: 'officer', flow: flow ?? null },
    cells: rows.flatMap((row, at) =>
      row.flatMap((value, place) => {
        if (value === undefined) return [];
        const coords = {
          ...(ethnicities[at] === undefined ? {} : { ethnicity: ethnicities[at] }),
          ...(sexes[place] === undefined ? {} : { sex: sexes[place] }),
        };
        return [{ coords, measure, value, status: value === null ? ('c' as const) : ('ok' as const) }];
      }),
    ),
  };
}

export function aRelease(
  tables: readonly TableLike[],
  about: Partial<PublishedRelease> = {},
): PublishedRelease {
  return {
    ...{ policy: '2026-1', role: 'board', force: 'testshire', period: '2025-Q3' },
    dims: {
      ethnicity: { leaves: ['asian', 'black', 'white'], groups: { 'not-white': ['asian', 'black'] } },
      sex: { leaves: ['female', 'male'], groups: {} },
    },
    tables: tables.map(aTable),
    ...about,
  };
}
