import { type PersonRow } from './ledger-fixture';

/** Christians 24, Muslims 15, Sikhs 4 and one Buddhist in each of two units, 20 without an answer; women and men in turn. */
const RELIGIONS: readonly (readonly [string, number])[] = [
  ...([
    ['christian', 24],
    ['muslim', 15],
    ['sikh', 4],
    ['buddhist', 1],
    ['not-answered', 20],
  ] as const),
];

/** Invented officers, the first time (`at` 0) or a year later. */
export function peopleOfFaith(at: number): PersonRow[] {
  return ['north', 'south'].flatMap((unit) =>
    RELIGIONS.flatMap(([religion, count]) =>
      Array.from({ length: count }, (_, place) => ({
        // A few of each have changed by the second snapshot: they left, and others joined.
        person: `${unit[0]}${religion.slice(0, 3)}${place < 2 ? `${at}-` : ''}${place}`,
        fte: 100,
        serviceStart: '2015-01-01',
        codes: {
          ...{ unit, religion, rank: place % 5 === 0 ? 'sergeant' : 'constable', ethnicity: 'white-british' },
          ...{
            sex: place % 2 === 0 ? 'female' : 'male',
            orientation: 'straight-or-heterosexual',
            disability: 'not-disabled',
          },
          ...{ 'workforce-type': 'officer', 'rank-basis': place % 7 === 0 ? 'acting' : 'substantive' },
        },
      })),
    ),
  );
}
