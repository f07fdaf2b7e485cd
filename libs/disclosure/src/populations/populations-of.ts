import { dayBefore } from '../lattice/day-before';
import { type LatticeTable } from '../lattice/lattice';
import { leafReader, type LeafReader } from './leaf-reader';
import { peopleWithEvent } from './people-with-event';
import { type Population } from './population';
import { populationOf } from './population-of';
import { type PopulationsSource } from './populations-source';
import { snapshotOfDay } from './snapshot-of-day';
import { snapshotOfRelease } from './snapshot-of-release';
import { stockOf } from './stock-of';
import { typeIds } from './type-ids';

/** The people behind every table of a lattice, one population for each workforce type, measure and period: the stock at the
 *  snapshot of the quarter, and the flows between the snapshots that stand for the two ends of each period. Unit:
 *  different persons. Each dimension that the lattice has is read for everybody, in the words of the snapshot that showed
 *  them, carried over into the categories of the lattice; what cannot be carried over is undeclared. Throws a RangeError
 *  when no snapshot stands for the quarter or for an end of a period, or somebody has no record key. Source:
 *  docs/methods/release-cells.md. */
export function populationsOf(input: PopulationsSource): readonly Population[] {
  const { snapshot, day } = snapshotOfRelease(input);
  const read = leafReader(input.source, snapshot);
  const done = new Map<string, Population>();
  for (const table of input.lattice.tables) {
    const name = `${table.workforceType} ${table.measure} ${table.period?.id ?? ''}`;
    if (!done.has(name)) done.set(name, behindTable(input, table, day, read));
  }
  return [...done.values()];
}

function behindTable(
  input: PopulationsSource,
  { workforceType, measure, period }: LatticeTable,
  asAt: number,
  read: LeafReader,
): Population {
  const { source, recordKeys, lattice, policy } = input;
  if (measure === 'stock' || !period) return stockOf(input, workforceType, asAt, read);
  const between = {
    after: snapshotOfDay(source, dayBefore(period.from), policy).day,
    to: snapshotOfDay(source, period.to, policy).day,
  };
  return populationOf(
    source,
    recordKeys,
    { workforceType, measure, period },
    lattice.dimensions.get(workforceType) ?? [],
    peopleWithEvent(source.ledger, measure, between, typeIds(source, workforceType)),
    read,
  );
}
