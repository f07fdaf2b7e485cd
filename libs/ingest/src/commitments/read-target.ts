import { type CommitmentCells } from './commitment-cells';
import { type TargetOfFile } from './commitment-line';
import { checkTargetIncomplete } from './checks/check-target-incomplete';
import { checkTargetShareUnreadable } from './checks/check-target-share-unreadable';
import { readShare } from './read-share';

/** Columns of what a target assumes: all of them, or none. */
const ASSUMED = ['share_today', 'leaving_of_group', 'leaving_of_others', 'assumed_from'] as const;

/** The target of a row: null without one. `isTarget`: the row says that it is one, so that it must have a share, who is
 *  counted and a day. */
export function readTarget(cells: CommitmentCells, isTarget: boolean, hasDue: boolean): TargetOfFile | null {
  const given = ['target_share', 'target_of', ...ASSUMED].filter((column) => cells.word(column) !== '');
  if (given.length === 0) return isTarget ? cells.note(checkTargetIncomplete) : null;
  const assumes = ASSUMED.filter((column) => given.includes(column)).length;
  const intakeShare = shareIn(cells, 'target_share');
  const stockShare = shareIn(cells, 'share_today');
  const leavingOfGroup = shareIn(cells, 'leaving_of_group');
  const leavingOfOthers = shareIn(cells, 'leaving_of_others');
  const of = cells.text('target_of', 'targetOf');
  const source = cells.text('assumed_from', 'assumedFrom');
  const whole = given.includes('target_share') && given.includes('target_of') && isTarget && hasDue;
  if (!whole || (assumes > 0 && assumes < ASSUMED.length)) return cells.note(checkTargetIncomplete);
  if (intakeShare === null || of === null) return null;
  if (stockShare === null || leavingOfGroup === null || leavingOfOthers === null || source === null) {
    return { intakeShare, of, assumed: null };
  }
  return { intakeShare, of, assumed: { stockShare, leavingOfGroup, leavingOfOthers, source } };
}

function shareIn(cells: CommitmentCells, column: string): number | null {
  const text = cells.word(column);
  return text === '' ? null : (readShare(text) ?? cells.note(checkTargetShareUnreadable, column));
}
