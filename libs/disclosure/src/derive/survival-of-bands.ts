import { type PublishedFigure } from '@muster/contracts';
import { Z_95 } from '@muster/stats';
import { type ReadingRules } from '../release/reading-rules';
import { type LifeTableRow } from './life-table';
import { notShown } from './not-shown';
import { roundingVariance } from './rounding-variance';
import { wholePercent } from './whole-percent';

/** The share still in post after so many years. */
export interface SurvivalPoint {
  readonly years: number;
  readonly figure: PublishedFigure;
}

/** No curve of fewer people at risk or leavers than this: it would follow single people. */
const LEAST_AT_RISK = 50;
const LEAST_LEAVERS = 10;

/** Share still in post at the end of each band, if people left at each length of service as in the period of the table:
 *  the product of (1 - leavers / at risk) to the power of the band's years. Log-log interval (95 %) from Greenwood's sum
 *  with the variance of rounding in it. From the first band that is not shown on, nothing is; bands without an upper end
 *  give no point. `total` is everybody, for the least size of a curve. Whole percents. Source:
 *  docs/methods/published-figures.md; the method was compared with curves of the unprotected counts. */
export function survivalOfBands(
  rows: readonly LifeTableRow[],
  total: Pick<LifeTableRow, 'events' | 'atRisk'>,
  { roundingBase }: ReadingRules,
): readonly SurvivalPoint[] {
  let [survival, sum] = [1, 0];
  let reason: PublishedFigure | null = tooSmall(total);
  const points: SurvivalPoint[] = [];
  for (const { from, to, events, atRisk } of rows) {
    if (to === null) break;
    reason ??= notShown(events, atRisk);
    if (reason === null && events.status === 'ok' && atRisk.status === 'ok') {
      const [left, people] = [events.value, atRisk.value];
      const rate = Math.min(1, left / people);
      const variance =
        (rate * (1 - rate)) / people + (roundingVariance(roundingBase) * (1 + rate * rate)) / people ** 2;
      survival *= (1 - rate) ** (to - from);
      sum += (to - from) ** 2 * (variance / (1 - rate) ** 2);
    }
    points.push({ years: to, figure: reason ?? figureOf(survival, sum) });
  }
  return points;
}

function tooSmall({ events, atRisk }: Pick<LifeTableRow, 'events' | 'atRisk'>): PublishedFigure | null {
  if (events.status !== 'ok' || atRisk.status !== 'ok') return notShown(events, atRisk);
  const large = atRisk.value >= LEAST_AT_RISK && events.value >= LEAST_LEAVERS;
  return large ? null : { status: 'not-available' };
}

function figureOf(survival: number, sum: number): PublishedFigure {
  const spread = Z_95 * (Math.sqrt(sum) / Math.abs(Math.log(survival)));
  const usable = survival > 0 && survival < 1 && Number.isFinite(spread);
  return {
    status: 'shown',
    value: wholePercent(survival),
    lower: usable ? wholePercent(survival ** Math.exp(spread)) : null,
    upper: usable ? wholePercent(survival ** Math.exp(-spread)) : null,
  };
}
