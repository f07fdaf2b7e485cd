import { type FunnelPlotAnswer } from '@muster/contracts';

/** Fewer than this many of a hundred plots of units that are alike would have so many beyond. */
const RARE = 0.05;

/** Whether units differ by more than chance would: one lies beyond the 99.8 % limits, or more of them beyond the 95 % limits
 *  than chance would put there among so many. One of twenty beyond the 95 % limits is no finding. */
export function isFunnelFinding({ units, chanceOfBeyond }: FunnelPlotAnswer): boolean {
  const isFar = units.some(({ state }) => state === 'above-99.8' || state === 'below-99.8');
  return isFar || (chanceOfBeyond !== null && chanceOfBeyond <= RARE);
}
