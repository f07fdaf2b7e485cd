import { type Figure } from '../figures/figure';
import { notAvailable } from '../figures/not-available';
import { shown } from '../figures/shown';
import { type Interval, wilsonInterval } from '../intervals/wilson-interval';

/** People of one group who passed a stage and all before it; null = not held. */
export interface FunnelStage {
  readonly stage: string;
  readonly passed: number | null;
}

export interface FunnelShare extends Interval {
  readonly share: number;
}

export interface FunnelStageRate {
  readonly stage: string;
  readonly passed: number | null;
  /** Of those who passed the stage before; the first stage has none. */
  readonly conditional: Figure<FunnelShare, 'first-stage' | 'not-held' | 'nobody-before'>;
  /** Of those who passed the first stage. */
  readonly overall: Figure<FunnelShare, 'not-held' | 'nobody-before'>;
}

export interface FunnelRates {
  readonly stages: readonly FunnelStageRate[];
  /** Stage with the lowest conditional rate, the first of equals; null when no stage has one or nobody was lost. */
  readonly losesMost: string | null;
}

/** Rates of one group through the stages of a process, in order, with Wilson intervals. A count that rises is impossible,
 *  for who passes a stage has passed all before, and is named instead of shown. Not available without stages. Throws a
 *  RangeError for counts that are none. Source: docs/methods/funnel.md. */
export function funnelRates(
  stages: readonly FunnelStage[],
): Figure<FunnelRates, 'funnel-rises' | 'no-stages'> {
  const held = stages.flatMap(({ passed }) => passed ?? []);
  if (held.some((count) => !Number.isInteger(count) || count < 0))
    throw new RangeError('people are whole numbers');
  if (stages.length === 0) return notAvailable('no-stages');
  if (held.some((count, at) => at > 0 && count > (held[at - 1] as number)))
    return notAvailable('funnel-rises');
  const first = stages[0]?.passed ?? null;
  const rates = stages.map(({ stage, passed }, at): FunnelStageRate => ({
    stage,
    passed,
    conditional: at === 0 ? notAvailable('first-stage') : shareOf(passed, stages[at - 1]?.passed ?? null),
    overall: shareOf(passed, first),
  }));
  let losesMost: { readonly stage: string; readonly share: number } | null = null;
  for (const { stage, conditional } of rates) {
    if (conditional.status !== 'shown' || conditional.value.share >= (losesMost?.share ?? 1)) continue;
    losesMost = { stage, share: conditional.value.share };
  }
  return shown({ stages: rates, losesMost: losesMost?.stage ?? null });
}

function shareOf(
  passed: number | null,
  before: number | null,
): Figure<FunnelShare, 'not-held' | 'nobody-before'> {
  if (passed === null || before === null) return notAvailable('not-held');
  const interval = wilsonInterval(passed, before);
  return interval ? shown({ share: passed / before, ...interval }) : notAvailable('nobody-before');
}
