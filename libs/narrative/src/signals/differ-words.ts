import { type FunnelPlotAnswer } from '@muster/contracts';

/** Whether `some` units differ, or none, and from what: units that are alike may all differ from a rate that somebody names. At
 *  most ten words, without a full stop. */
export function differWords({ target }: Pick<FunnelPlotAnswer, 'target'>, some: boolean): string {
  if (target?.named === true) {
    return some
      ? 'Some units differ from the rate asked for'
      : 'No unit clearly differs from the rate asked for';
  }
  return some ? 'Some units differ by more than chance would' : 'No unit differs by more than chance would';
}
