import { type PublishedAnswer, type PublishedQuestion } from '@muster/contracts';
import { ok, type Result } from '@muster/domain';
import { type DisclosedTable } from '../release/disclosed-table';
import { answerFrom } from './answer-from';
import { type Asked } from './asked';
import { byRank } from './by-rank';
import { flowSection } from './flow-section';
import { hasFlows, NO_FLOWS } from './has-flows';
import { placesOf } from './places-of';
import { promotionsByRankSection } from './promotions-by-rank-section';
import { type Reading } from './reading';
import { notInRelease, type NotInRelease, readQuestion } from './read-question';
import { stockShares } from './stock-shares';
import { temporaryRankSection } from './temporary-rank-section';
import { withComparator } from './with-comparator';

/** The page on progression: groups in each rank now and a year before, at each rank and above, promotions of a fixed period
 *  and how groups compare, promotions by rank over three years, temporary ranks. Refused, always alike, where the lattice
 *  of the role has neither ranks nor promotions so divided. */
export function answerProgression(
  reading: Reading,
  question: PublishedQuestion,
): Result<DisclosedTable<PublishedAnswer>, NotInRelease> {
  const read = readQuestion(reading, question);
  if (!read.ok) return read;
  const asked = withComparator(read.value);
  const apart = { ...asked, others: asked.others.filter(({ dimension }) => dimension.id !== 'rank') };
  const profile = rankShares(read.value, 'rank-profile', 'single');
  const promotions = flowSection(apart, {
    ...{ id: 'promotions', kind: 'rates', measure: 'promotions', places: placesOf(apart, true) },
  });
  const strange = asked.flow !== null && !promotions;
  if (strange || (!profile && !promotions)) return notInRelease();
  return ok(
    answerFrom(
      'progression',
      asked,
      [
        profile,
        rankShares(read.value, 'ranks-and-above', 'and-above'),
        promotions,
        flowSection(apart, {
          ...{ id: 'promotions-compared', kind: 'ratios', measure: 'promotions' },
          places: placesOf(apart, false),
        }),
        promotionsByRankSection(apart),
        temporaryRankSection(apart, asked.earlier),
      ],
      hasFlows(asked, 'promotions') ? [] : [NO_FLOWS],
    ),
  );
}

function rankShares(asked: Asked, id: string, ranks: 'single' | 'and-above') {
  const divided = byRank(asked, ranks);
  return divided && stockShares(divided, id, placesOf(divided, false), asked.earlier);
}
