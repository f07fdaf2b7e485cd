import { type RankProfileRow } from './rank-profile-row';

/** Which way a share moved, where the range of the change leaves out 0. */
export function changeDirection({
  changeLower,
  changeUpper,
}: RankProfileRow): 'higher' | 'lower' | 'no clear change' {
  if (changeLower !== null && changeLower > 0) return 'higher';
  if (changeUpper !== null && changeUpper < 0) return 'lower';
  return 'no clear change';
}
