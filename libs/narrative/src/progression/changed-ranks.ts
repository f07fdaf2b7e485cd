import { changeDirection } from './change-direction';
import { type RankProfileRow } from './rank-profile-row';

/** Rows whose change is supported by its range, the furthest change first. */
export function changedRanks(rows: readonly RankProfileRow[]): RankProfileRow[] {
  const size = ({ changePoints }: RankProfileRow) => Math.abs(changePoints ?? 0);
  return rows
    .filter((row) => changeDirection(row) !== 'no clear change')
    .toSorted((a, b) => size(b) - size(a));
}
