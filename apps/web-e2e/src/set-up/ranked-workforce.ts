interface Officer {
  readonly number: number;
  readonly rank: string;
  readonly basis: string;
  readonly ethnicity: string;
  readonly since: string;
}

/** The columns of `rankedWorkforce`, in a mapping of their own. */
export const RANKED_MAPPING = {
  kind: 'mapping',
  id: 'e2e-ranked',
  label: 'File with ranks of the journeys',
  person: { column: 'Staff number' },
  dimensions: {
    'workforce-type': { constant: 'officer' },
    rank: { column: 'Rank' },
    'rank-basis': { column: 'Held as' },
    ethnicity: { column: 'Ethnicity' },
  },
  rankStart: { column: 'Rank start' },
};

const MADE_SERGEANT = '2024-06-01';

/** Officers with their ranks, invented by counting, at two dates. Before: constables 500 White, 200 Black, 100 Asian;
 *  sergeants 60 White (10 of them temporary), 12 Black, 8 Asian; 20 White inspectors. After: 60, 8 and 6 constables have
 *  become sergeants, 6 temporary sergeants keep the rank, and 20 White constables have joined. Nobody has left. */
export function rankedWorkforce(at: 'before' | 'after'): string {
  const after = at === 'after';
  const officers = [
    ...constables(20_000, 'W1', 500, after ? 60 : 0),
    ...constables(21_000, 'B1', 200, after ? 8 : 0),
    ...constables(22_000, 'A1', 100, after ? 6 : 0),
    ...holders(23_000, 'Sergeant', 'W1', 60).map((officer, place) => ({
      ...officer,
      basis: place < 10 && !(after && place < 6) ? 'temporary' : 'substantive',
    })),
    ...holders(23_100, 'Sergeant', 'B1', 12),
    ...holders(23_200, 'Sergeant', 'A1', 8),
    ...holders(24_000, 'Inspector', 'W1', 20),
    ...(after
      ? holders(25_000, 'Constable', 'W1', 20).map((new_) => ({ ...new_, since: '2024-09-01' }))
      : []),
  ];
  const rows = officers.map(({ number, rank, basis, ethnicity, since }) =>
    [number, rank, basis, ethnicity, since].join(','),
  );
  return ['Staff number,Rank,Held as,Ethnicity,Rank start', ...rows, ''].join('\n');
}

function holders(first: number, rank: string, ethnicity: string, people: number): readonly Officer[] {
  return Array.from({ length: people }, (_, place) => ({
    ...{ number: first + place, rank, ethnicity, basis: 'substantive' },
    since: `${2010 + (place % 10)}-04-01`,
  }));
}

function constables(first: number, ethnicity: string, people: number, promoted: number): readonly Officer[] {
  return holders(first, 'Constable', ethnicity, people).map((officer, place) =>
    place < promoted ? { ...officer, rank: 'Sergeant', since: MADE_SERGEANT } : officer,
  );
}
