import { refuse, type Result } from '@muster/domain';
import { type AttackRefusal } from './attack-refusal';
import { impossibleLeaves } from './impossible-leaves';
import { type LeafSets, leafSets } from './leaf-sets';
import { mergeDimensions } from './merge-dimensions';
import { momentOf } from './moment-of';
import { placeKey } from './place-key';
import { placeOf } from './place-of';
import { type Moment, type Place } from './population';
import { type PublishedCell, type PublishedDimension, type PublishedRelease } from './published-release';

/** A cell as the files of one quarter give it, before anything is concluded from it. */
export interface PrintedCount {
  readonly key: string;
  readonly place: Place;
  readonly coords: Readonly<Record<string, string>>;
  readonly tables: Set<string>;
  state: 'shown' | 'hidden' | 'impossible';
  value: number | null;
}

export interface PrintedPopulation {
  readonly id: string;
  readonly workforceType: string;
  readonly measure: string;
  readonly moment: Moment;
  /** The quarter of the files. */
  readonly quarter: string;
  /** Roles of the files. */
  readonly roles: ReadonlySet<string>;
  readonly dims: ReadonlyMap<string, LeafSets>;
  readonly counts: Map<string, PrintedCount>;
}

/** Puts the files of one quarter together, whatever roles they are of: each set of people once, shown when any of them
 *  shows it. Refuses categories that no dimension has and two different values of the same people. */
export function quarterPopulations(
  releases: readonly PublishedRelease[],
): Result<readonly PrintedPopulation[], AttackRefusal> {
  const [first] = releases;
  const merged = mergeDimensions(releases);
  if (!first) return { ok: true, value: [] };
  if (typeof merged === 'string') {
    return refuse(
      'files-disagree',
      `The files of ${first.period} describe the dimension ${merged} differently.`,
    );
  }
  const populations = new Map<string, PrintedPopulation>();
  const tables = releases.flatMap((release) => release.tables);
  const dimsOf = dimensionsByType(merged, tables);
  for (const table of tables) {
    const dims = dimsOf(table.workforceType);
    for (const cell of table.cells) {
      const moment = momentOf(table, cell.measure, first.period);
      const id = [table.workforceType, cell.measure, moment.name].join('|');
      const population = populations.get(id) ?? {
        ...{ id, workforceType: table.workforceType, measure: cell.measure, moment, dims },
        ...{ quarter: first.period, roles: new Set(releases.map(({ role }) => role)), counts: new Map() },
      };
      populations.set(id, population);
      const place = placeOf(cell.coords, dims);
      if (!place) {
        return refuse(
          'unknown-category',
          `A cell of the table ${table.id} of ${first.period} names a category that its dims do not have.`,
        );
      }
      if (!add(population.counts, cell, place, table.id)) {
        return refuse(
          'files-disagree',
          `The files of ${first.period} give two values for the same people in the table ${table.id}.`,
        );
      }
    }
  }
  return { ok: true, value: [...populations.values()] };
}

function dimensionsByType(
  merged: ReadonlyMap<string, PublishedDimension>,
  tables: PublishedRelease['tables'],
) {
  const known = new Map<string, ReadonlyMap<string, LeafSets>>();
  return (workforceType: string) => {
    const dims =
      known.get(workforceType) ??
      new Map(
        [...merged].map(([id, dimension]) => [
          id,
          leafSets(id, dimension, impossibleLeaves(id, dimension, workforceType, tables)),
        ]),
      );
    known.set(workforceType, dims);
    return dims;
  };
}

function add(
  counts: PrintedPopulation['counts'],
  { coords, value, status }: PublishedCell,
  place: Place,
  table: string,
): boolean {
  // In a category without possible leaves nobody can be: there is nothing to find out.
  if ([...place.values()].some((leaves) => leaves.length === 0)) return value === null || value === 0;
  const key = placeKey(place);
  if (status === 'z') {
    const known = counts.get(key);
    if (known && known.state === 'shown') return false;
    counts.set(key, { key, place, coords, tables: new Set([table]), state: 'impossible', value: null });
    return true;
  }
  const shown = status === 'ok' ? value : null;
  const count = counts.get(key);
  if (!count) {
    const state = shown === null ? 'hidden' : 'shown';
    counts.set(key, { key, place, coords, tables: new Set([table]), state, value: shown });
    return true;
  }
  count.tables.add(table);
  if (shown === null) return true;
  if (count.state === 'impossible') return false;
  if (count.value !== null && count.value !== shown) return false;
  count.state = 'shown';
  count.value = shown;
  return true;
}
