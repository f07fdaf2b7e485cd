import { type Figure } from '../figures/figure';
import { notAvailable } from '../figures/not-available';
import { shown } from '../figures/shown';

/** Why people came into, or went out of, a group or the declared workforce between two dates. */
export const CAUSES = ['joining', 'leaving', 'transfers', 'reclassification', 'declaration'] as const;
export type Cause = (typeof CAUSES)[number];

/** People of the group, and everybody declared, at one date. */
export interface ShareCount {
  readonly group: number;
  readonly declared: number;
}

export interface ShareChange {
  /** Shares 0-1 of the declared. */
  readonly from: number;
  readonly to: number;
  readonly change: number;
  /** How much of `change` goes with each cause; they sum to it. In the order of `CAUSES`. */
  readonly parts: readonly { readonly cause: Cause; readonly part: number }[];
}

/** Splits the change of a group's share between two dates by cause. `net` holds for each cause how many people the group,
 *  and everybody declared, gained by it (losses are negative); a cause left out is 0. A cause moves the share by what it
 *  adds to the group less what it would add at the mean share, over the mean of the declared. So the parts sum to the
 *  change to rounding, and no order of the causes is assumed. Not available when nobody is declared at either date, or when
 *  the causes do not lead from the first counts to the second. Throws a RangeError for counts that are none. Source:
 *  docs/methods/share-change.md. */
export function shareChange(
  start: ShareCount,
  end: ShareCount,
  net: Partial<Readonly<Record<Cause, ShareCount>>>,
): Figure<ShareChange, 'nobody-declared' | 'causes-do-not-add-up'> {
  for (const { group, declared } of [start, end]) {
    if (!Number.isInteger(group) || !Number.isInteger(declared) || group < 0 || group > declared) {
      throw new RangeError('a share needs whole numbers with 0 <= group <= declared');
    }
  }
  if (start.declared === 0 || end.declared === 0) return notAvailable('nobody-declared');
  const all = CAUSES.map((cause) => ({ cause, ...(net[cause] ?? { group: 0, declared: 0 }) }));
  const gained = (of: keyof ShareCount) => all.reduce((sum, each) => sum + each[of], 0);
  if (start.group + gained('group') !== end.group || start.declared + gained('declared') !== end.declared) {
    return notAvailable('causes-do-not-add-up');
  }
  const from = start.group / start.declared;
  const to = end.group / end.declared;
  const product = start.declared * end.declared;
  // Twice the mean share, over a common denominator: whole numbers, so that little is left to rounding.
  const twiceMean = start.group * end.declared + end.group * start.declared;
  const parts = all.map(({ cause, group, declared }) => ({
    cause,
    part: (2 * product * group - declared * twiceMean) / (product * (start.declared + end.declared)),
  }));
  const change = (end.group * start.declared - start.group * end.declared) / product;
  return shown({ from, to, change, parts });
}
