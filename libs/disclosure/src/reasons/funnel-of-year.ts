import { type ReasonYear } from '@muster/contracts';
import { mergeUntilTen } from './merge-until-ten';
import { type FunnelCount } from './reason-counts';
import { roundToFive } from './round-to-five';

const TREE = {
  code: 'asked',
  label: 'Asked for',
  of: [
    'held',
    {
      code: 'not-held',
      label: 'Not held',
      of: [
        'accepted-only',
        { code: 'not-accepted', label: 'Not accepted', of: ['offered-only', 'asked-only'] },
      ],
    },
  ],
};

/** How far the conversations of a year came. People are divided by the last step they reached, and those parts are merged
 *  until ten; a step is the sum of the rounded parts that reached it, so no two steps differ by fewer than ten unless they
 *  are the same. A step is null where the parts on its two sides are merged. Null: fewer than ten asked. Whoever
 *  counts in a step counts in those before it; throws a RangeError for counts where that is not so. */
export function funnelOfYear(counts: readonly FunnelCount[]): ReasonYear['funnel'] {
  const sum = (step: 'asked' | 'offered' | 'accepted' | 'held') =>
    counts.reduce((total, each) => total + each[step], 0);
  const [asked, offered, accepted, held] = [sum('asked'), sum('offered'), sum('accepted'), sum('held')];
  const groups = mergeUntilTen(
    TREE,
    new Map([
      ['held', held],
      ['accepted-only', accepted - held],
      ['offered-only', offered - accepted],
      ['asked-only', asked - offered],
    ]),
  );
  if (groups.length === 0) return null;
  let reached = 0;
  const upTo = new Map(groups.map(({ code, count }) => [code, (reached += roundToFive(count))]));
  return {
    asked: reached,
    offered: upTo.get('offered-only') ?? null,
    accepted: upTo.get('accepted-only') ?? null,
    held: upTo.get('held') ?? null,
  };
}
