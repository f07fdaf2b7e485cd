import { type AttritionPart } from '@muster/contracts';
import { earlyLeavers } from '@muster/stats';
import { type Obstacle } from '../questions/asked-states';
import { type CohortWindow } from './cohort-window';
import { type JoinerCareers } from './joiner-careers';

type EarlyLeavers = AttritionPart['earlyLeavers'][number];

/** The fewest days that so many months can have: then everybody who joined so many months ago was seen for all of it. */
const DAYS = { 12: 365, 24: 730, 60: 1826 } as const;
const NO_SHARE = { joiners: null, exposed: null, share: null, lower: null, upper: null, method: null };

/** The early leavers among `rows` of a cohort, as an answer shows them; `rows` null: the cohort cannot be told apart,
 *  because of `obstacle`. */
export function earlyLeaversOf(
  months: EarlyLeavers['months'],
  { after, upTo }: CohortWindow,
  careers: JoinerCareers,
  rows: Int32Array | null,
  obstacle: Obstacle | null,
): EarlyLeavers {
  const cohort = { months, joinedAfter: after.asAt, joinedUpTo: upTo.asAt };
  if (!rows) {
    const reason = obstacle?.reason ?? 'not-held';
    return { ...cohort, status: reason === 'not-held' ? reason : 'not-available', ...NO_SHARE, reason };
  }
  const figure = earlyLeavers(
    {
      service: rows.map((row) => careers.service[row] as number),
      observable: rows.map((row) => careers.observable[row] as number),
      left: Uint8Array.from(rows, (row) => careers.left[row] as number),
    },
    DAYS[months],
  );
  if (figure.status === 'not-available') {
    const joiners = rows.length;
    return { ...cohort, status: figure.status, ...NO_SHARE, joiners, reason: figure.reason };
  }
  return { ...cohort, status: 'shown', ...figure.value, reason: null };
}
