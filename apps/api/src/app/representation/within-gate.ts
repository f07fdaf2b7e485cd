import { isCharacteristic } from '@muster/domain';
import { type RepresentationRow } from '@muster/contracts';
import { reachesGate } from '../quality/reaches-gate';

/** The rows without shares, gaps, ratios and verdicts where fewer of the people asked about have declared the measured
 *  characteristic than `least` (0-1, compared in whole percents); counts and declaration rates stay. `closed`: whether that
 *  is so. Dimensions that are no characteristic have no gate. Source: docs/methods/declaration-rate.md. */
export function withinGate(
  rows: readonly RepresentationRow[],
  measured: string,
  least: number,
): { readonly rows: readonly RepresentationRow[]; readonly closed: boolean } {
  const rate = isCharacteristic(measured) ? rateOf(rows, measured) : null;
  if (rate === null || reachesGate(rate, least)) return { rows, closed: false };
  return { rows: rows.map((row) => ({ ...row, ...NOT_SAID })), closed: true };
}

const NOT_SAID = {
  ...{ share: null, fteShare: null, lower: null, upper: null, boundLow: null, boundHigh: null },
  ...{ gap: null, ratio: null, ratioLower: null, ratioUpper: null, shortfall: null, verdict: null },
  smallBaseline: false,
} as const satisfies Partial<RepresentationRow>;

/** Of everybody asked about: each part of the workforce counts once, however many groups it has. */
function rateOf(rows: readonly RepresentationRow[], measured: string): number | null {
  const parts = new Map(
    rows.map((row) => [JSON.stringify({ ...row.group, [measured]: null }), row] as const),
  );
  const sum = (of: 'declared' | 'total') =>
    [...parts.values()].reduce((people, row) => people + (row[of] ?? 0), 0);
  const total = sum('total');
  return total === 0 ? null : sum('declared') / total;
}
