import { type TickKind } from '@muster/domain';
import { type TickCount } from './reason-counts';

/** Ticks of one kind by code, over the half-years of `period` (`2026-H1`, or `2026` for both). Ticks of codes that are not
 *  in `known` count as `unknown`, because an older list may have had them. */
export function countTicks(
  ticks: readonly TickCount[],
  kind: TickKind,
  period: string,
  known: readonly string[],
  unknown: string,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const tick of ticks) {
    if (tick.kind !== kind || !tick.halfYear.startsWith(period)) continue;
    const code = known.includes(tick.code) ? tick.code : unknown;
    counts.set(code, (counts.get(code) ?? 0) + tick.count);
  }
  return counts;
}
