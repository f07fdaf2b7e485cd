import { withheldRows } from '../questions/withheld-rows';
import { type GroupInWindow } from './groups-in-window';

/** What must not be told of a projection. */
export interface HiddenInWindow {
  /** Every figure is made of people who must not be counted. */
  readonly all: boolean;
  /** One of the rates of this kind is, and the others would tell it by subtraction. */
  readonly leaving: boolean;
  readonly promotion: boolean;
}

/** What is hidden of the group at `asked`, so that no count below `threshold` can be read, or follows from answers about the
 *  other groups: people in post, joiners and leavers each close the whole answer, one rate closes its kind on both sides. */
export function hiddenInWindow(
  groups: readonly GroupInWindow[],
  asked: number,
  threshold: number,
): HiddenInWindow {
  const isHidden = (count: (group: GroupInWindow) => number) =>
    isGroupHidden(groups.map(count), asked, threshold);
  const anyOf = (rates: 'leavers' | 'promotions') =>
    groups[asked]?.[rates].some((_, at) => isHidden((group) => group[rates][at] ?? 0)) ?? true;
  const all =
    isHidden(({ stock }) => stock) ||
    isHidden(({ joiners }) => joiners) ||
    isHidden(({ leavers }) => leavers.reduce((sum, each) => sum + each, 0));
  return { all, leaving: anyOf('leavers'), promotion: anyOf('promotions') };
}

/** Whether the count of one of these groups, or of all others together, must not be told, as in every other answer. */
export function isGroupHidden(counts: readonly number[], asked: number, threshold: number): boolean {
  const rows = counts.map((count, at) => ({
    ...{ group: { group: String(at) }, counts: [count], undeclared: false },
  }));
  const others = counts.reduce((sum, count, at) => (at === asked ? sum : sum + count), 0);
  return others < threshold || withheldRows(rows, ['group'], threshold)[asked] !== false;
}
