import { type PrintedCount, type PrintedPopulation } from '../published/quarter-populations';
import { quarterDays } from '../published/quarter-days';
import { type HowShown } from './plausible-range';
import { type PublishedRule } from './published-rule';

/** What an outsider knows of the releases before one. */
export interface Past {
  /** The population as the releases before gave it, the latest first, without a gap; undefined where a release has not
   *  got it. */
  readonly before: readonly {
    readonly population: PrintedPopulation | undefined;
    readonly roles: ReadonlySet<string>;
  }[];
  /** Whether nothing else was published before. */
  readonly isWhole: boolean;
}

/** How a shown value may have come about. A value that differs from the one that was published last, or that was withheld
 *  then from those who see every shown cell, is fresh; an equal one may be held. What was never published before is
 *  fresh; what may have been, in a file that the outsider has not got, may be held. */
export function howShown(
  count: PrintedCount,
  population: PrintedPopulation,
  { before, isWhole }: Past,
  rule: PublishedRule,
): HowShown {
  for (const { population: past, roles } of before) {
    const earlier = past?.counts.get(count.key);
    if (earlier) return sinceThen(count, earlier, population, roles, rule);
    if (!covers(roles, population.roles)) return 'held';
  }
  return isWhole || endsNow(population) ? 'fresh' : 'held';
}

function sinceThen(
  count: PrintedCount,
  earlier: PrintedCount,
  population: PrintedPopulation,
  roles: ReadonlySet<string>,
  rule: PublishedRule,
): HowShown {
  if (earlier.value === null) {
    const isSeenWhole = roles.has('plan-lead') || roles.has('board');
    return isSeenWhole || (count.value ?? 0) >= rule.networkThreshold ? 'fresh' : 'held';
  }
  if (earlier.value !== count.value) return 'fresh';
  return isOfWaitingUnit(count, population, rule) ? 'stale' : 'held';
}

/** A flow that ended with the quarter was never published before. */
function endsNow({ moment, quarter }: PrintedPopulation): boolean {
  return moment.days !== null && moment.days.to === quarterDays(quarter).last;
}

function covers(before: ReadonlySet<string>, now: ReadonlySet<string>): boolean {
  return [...now].every((role) => before.has(role));
}

/** In the quarters that end in June and December units below the limit are not brought up to date. Whether a unit is that
 *  small is guessed from its own published count, with as many people to spare as it can be out. */
function isOfWaitingUnit(
  { place }: PrintedCount,
  population: PrintedPopulation,
  rule: PublishedRule,
): boolean {
  const unit = place.get('unit');
  if (!unit || !/-Q[24]$/.test(population.quarter)) return false;
  const whole = population.counts.get(`unit=${unit.join('+')}`);
  const value = whole?.value ?? null;
  return value === null || value < rule.smallUnit + 4 * rule.roundingBase;
}
