import { type CellKey } from '../lattice/lattice';
import { type ReleaseQuarter } from '../lattice/release-period';
import { type DisclosurePolicy } from '../policy/disclosure-policy';
import { type CountedCell } from '../tabulate/counted-cell';
import { countMovers } from './count-movers';
import { type LastUpdate, type ProtectedCell } from './protected-cell';
import { roundCount } from './round-count';
import { smallUnitKeys } from './small-unit-keys';
import { uniformOf } from './uniform-of';

export interface CellsToProtect {
  readonly counted: ReadonlyMap<CellKey, CountedCell>;
  /** Of each cell that the last published release held: its state at its last update. Empty for the first release, and
   *  when the rounding base or the threshold of the policy is another than then. */
  readonly last: ReadonlyMap<CellKey, LastUpdate>;
  readonly policy: Pick<DisclosurePolicy, 'roundingBase' | 'threshold' | 'holdMovers' | 'smallUnit'>;
  /** HMAC-SHA256 with the rounding secret. */
  readonly hmac: (message: Uint8Array) => Uint8Array;
  readonly quarter: ReleaseQuarter;
}

/** Rounding, threshold and hold of every cell. A cell that was released before keeps value and status while fewer people
 *  than `holdMovers` moved in or out since its last update. In the quarters that end in June and December so does every
 *  cell of a unit with fewer people than `smallUnit`, as long as it did not grow or shrink by `holdMovers`: a carried value
 *  is never farther from the count than the rounding and the hold together. Every other cell is rounded anew, by a number
 *  that the same people always have. Independent of the order of cells. Source: docs/methods/release-cells.md. */
export function protectCells(cells: CellsToProtect): ReadonlyMap<CellKey, ProtectedCell> {
  const waiting = smallUnitKeys(cells.counted, cells.policy, cells.quarter);
  return new Map(
    [...cells.counted.values()].map((cell) => [cell.key, protectCell(cell, cells, waiting.has(cell.key))]),
  );
}

function protectCell(
  { key, people, keySum, members }: CountedCell,
  { last, policy, hmac }: CellsToProtect,
  waits: boolean,
): ProtectedCell {
  const before = last.get(key);
  const movers = before ? countMovers(before.members, members) : 0;
  const growth = before ? Math.abs(people - before.members.length) : 0;
  if (before && (waits ? growth : movers) < policy.holdMovers.value) {
    return {
      key,
      people,
      members,
      released: before.released,
      carriedFrom: before.releaseId,
      held: movers > 0,
    };
  }
  const released = roundCount(people, people < policy.threshold.value ? 0 : uniformOf(keySum, hmac), policy);
  return { key, people, members, released, carriedFrom: null, held: false };
}
