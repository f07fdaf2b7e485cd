import { type ReleaseSource } from '../lattice/release-source';
import { type LatticeDimension } from '../lattice/lattice';
import { type LeafReader } from './leaf-reader';
import { type PeopleIn } from './people-in';
import { type Population } from './population';
import { serviceBands } from './service-bands';

/** People of the ledger with their record keys and their leaf in each dimension. Each spell is read in the words of the
 *  snapshot that showed it. Throws a RangeError for a person without a record key. */
export function populationOf(
  source: Pick<ReleaseSource, 'ledger' | 'vocabulary'>,
  recordKeys: BigInt64Array,
  about: Pick<Population, 'workforceType' | 'measure' | 'period'>,
  dimensions: readonly LatticeDimension[],
  people: PeopleIn,
  read: LeafReader,
): Population {
  const keys = new BigInt64Array(people.persons.length);
  people.persons.forEach((person, row) => {
    const key = recordKeys[person];
    if (key === undefined) throw new RangeError('a person without a record key');
    keys[row] = key;
  });
  const places = (day: number, dimension: LatticeDimension) => read(about.workforceType, dimension, day);
  const leaves = dimensions.map((dimension): [string, Uint8Array] => {
    if (dimension.id === 'service-band') return [dimension.id, bandsOf(source, people)];
    if (dimension.id === 'leaving-route') return [dimension.id, routesOf(source, dimension, people)];
    return [dimension.id, leavesOf(source, dimension, people, places)];
  });
  return { ...about, keys, leaves: new Map(leaves) };
}

function bandsOf({ ledger }: Pick<ReleaseSource, 'ledger'>, { spells, countedOn }: PeopleIn): Uint8Array {
  const starts = spells.map((spell) => ledger.serviceStart[spell] as number);
  return serviceBands(starts, countedOn);
}

function routesOf(
  { vocabulary }: Pick<ReleaseSource, 'vocabulary'>,
  { leaves }: LatticeDimension,
  { reasons }: PeopleIn,
): Uint8Array {
  const last = leaves.length - 1;
  const codes = vocabulary['leaving-reason'] ?? [];
  const places = [-1, ...codes.map((code) => leaves.findIndex((leaf) => leaf.code === code))];
  return Uint8Array.from(reasons, (reason) => {
    const place = places[reason] ?? -1;
    return place < 0 ? last : place;
  });
}

function leavesOf(
  { ledger }: Pick<ReleaseSource, 'ledger'>,
  dimension: LatticeDimension,
  { spells, readOn }: PeopleIn,
  placesOn: (day: number, dimension: LatticeDimension) => Uint8Array,
): Uint8Array {
  const ids = ledger.columns.get(dimension.id)?.ids;
  const found = new Uint8Array(spells.length).fill(dimension.leaves.length - 1);
  let day = NaN;
  let places: Uint8Array = new Uint8Array();
  for (let row = 0; row < spells.length; row += 1) {
    if (readOn[row] !== day) {
      day = readOn[row] as number;
      places = placesOn(day, dimension);
    }
    found[row] = places[ids?.[spells[row] as number] ?? 0] ?? dimension.leaves.length - 1;
  }
  return found;
}
