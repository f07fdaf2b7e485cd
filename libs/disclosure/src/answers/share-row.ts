import { type PublishedFigure, type PublishedRow, type PublishedVerdict } from '@muster/contracts';
import { representationVerdict } from '@muster/stats';
import { changeOfShare, type ReleasedShare } from '../derive/change-of-share';
import { percentage } from '../derive/percentage';
import { roundedShareInterval } from '../derive/rounded-share-interval';
import { type ReadingRules } from '../release/reading-rules';
import { figureOfCount } from './figure-of-count';
import { type Place } from './place';

/** What a row of shares is made of. */
export interface SharedCounts {
  readonly now: ReleasedShare;
  /** The same of the period before; null where there is none. */
  readonly before: ReleasedShare | null;
  /** Share of the population, 0-1; null: not compared. */
  readonly population: number | null;
}

/** A row of shares: how many, of how many, the share with its interval, the population, the gap in percentage points and the
 *  verdict, all of released counts. People without an answer have a count and nothing else. */
export function shareRow(
  { group, labels, undeclared }: Place,
  { now, before, population }: SharedCounts,
  rules: ReadingRules,
): PublishedRow {
  const share: PublishedFigure = undeclared
    ? { status: 'not-available' }
    : percentage(now.part, now.whole, rules);
  const compared = undeclared || population === null ? null : comparison(now, share, population, rules);
  return {
    group: { ...group },
    labels: { ...labels },
    undeclared,
    figures: {
      people: figureOfCount(now.part),
      declared: figureOfCount(now.whole),
      share,
      ...(before && !undeclared ? { before: percentage(before.part, before.whole, rules) } : {}),
      ...(compared?.figures ?? {}),
    },
    verdict: compared?.verdict ?? null,
    change: undeclared || !before ? null : changeOfShare(before, now, rules),
  };
}

function comparison(
  { part, whole }: ReleasedShare,
  share: PublishedFigure,
  population: number,
  { roundingBase }: ReadingRules,
): { figures: PublishedRow['figures']; verdict: PublishedVerdict | null } {
  const exact = (value: number): PublishedFigure => ({ status: 'shown', value, lower: null, upper: null });
  if (share.status !== 'shown' || part.status !== 'ok' || whole.status !== 'ok') {
    return { figures: { population: exact(population), gap: share }, verdict: null };
  }
  const interval = roundedShareInterval(part.value, whole.value, roundingBase);
  const points = (other: number) => Math.round((other - population) * 100);
  const gap: PublishedFigure = {
    status: 'shown',
    value: points(Math.min(1, part.value / whole.value)),
    lower: points(interval.lower),
    upper: points(interval.upper),
  };
  return {
    figures: { population: exact(population), gap },
    verdict: representationVerdict(interval, population),
  };
}
