import { type WorkforceType } from '@muster/domain';
import { type LeafReader } from './leaf-reader';
import { peopleInPost } from './people-in-post';
import { type Population } from './population';
import { populationOf } from './population-of';
import { type PopulationsSource } from './populations-source';
import { typeIds } from './type-ids';

/** Everybody of a workforce type in post on `day`, that of a snapshot, in the categories of the lattice that `read` has. */
export function stockOf(
  input: PopulationsSource,
  workforceType: WorkforceType,
  day: number,
  read: LeafReader,
): Population {
  const { source, recordKeys, lattice } = input;
  return populationOf(
    source,
    recordKeys,
    { workforceType, measure: 'stock', period: null },
    lattice.dimensions.get(workforceType) ?? [],
    peopleInPost(source.ledger, day, typeIds(source, workforceType)),
    read,
  );
}
