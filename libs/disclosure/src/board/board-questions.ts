import { type BoardFact, type BoardQuestion, type BoardState } from '@muster/contracts';
import { type Asked } from '../answers/asked';
import { DECLARED } from '../answers/categories-of';
import { type Reading } from '../answers/reading';
import { yearEarlier } from '../answers/year-earlier';
import { askedOfType } from './asked-of-type';
import { type BoardInput } from './board-input';
import { declaredFact } from './declared-fact';
import { eventFacts } from './event-facts';
import { linkOfFact } from './link-of-fact';
import { rateSeries } from './rate-series';
import { shareFacts } from './share-fact';
import { stockSeries } from './stock-series';

/** The four questions, each about the group of the headline, with what its last twelve points say. A question whose figures
 *  the release does not have keeps its place. */
export function boardQuestions({ readings, rules }: BoardInput): readonly BoardQuestion[] {
  const { workforceType, dimension, group: code } = rules.headline;
  const reading = readings.get(dimension);
  const asked = reading ? askedOfType(reading, workforceType, dimension) : null;
  if (!reading || !asked) return [];
  const earlier = yearEarlier(reading);
  const share = shareFacts(asked, earlier).find(({ group }) => group?.code === code) ?? null;
  const declared = declaredFact(asked, earlier);
  const [own, whole] = [{ [dimension]: code }, { [dimension]: DECLARED }];
  const link = (fact: BoardFact | null, path: string) =>
    fact ? linkOfFact(fact, reading.figures.meta) : { path, query: {}, section: null };
  return [
    {
      ...{ id: 'representative', fact: share, state: stateOf(share, towardsPopulation(share)) },
      ...{ series: stockSeries(asked, own, whole), link: link(share, '/representation') },
    },
    ...(['promotions', 'leavers'] as const).map((measure) => eventQuestion(asked, code, measure)),
    {
      ...{ id: 'trusted', fact: declared, state: stateOf(declared, 'rose') },
      ...{
        series: stockSeries(asked, whole, {}),
        link: qualityLink(reading, workforceType),
      },
    },
  ];
}

/** The page on data quality says more of declarations than the breakdown of shares does. */
function qualityLink({ figures: { meta } }: Reading, who: string): BoardQuestion['link'] {
  return { path: '/quality', query: { force: meta.force, release: meta.quarter.id, who }, section: null };
}

/** Promotions and leaving of a group beside the comparator; of everybody where the group has no comparison. */
function eventQuestion(asked: Asked, code: string, measure: 'promotions' | 'leavers'): BoardQuestion {
  const { events, likelihoods } = eventFacts(asked, measure);
  const rate = events.find(({ group }) => group?.code === code) ?? null;
  const compared = likelihoods.find(({ group }) => group?.code === code);
  // Without people in post at both ends there is no rate to compare, but there may be a count.
  const fact = compared && compared.missing?.status !== 'not-available' ? compared : rate;
  return {
    id: measure === 'promotions' ? 'progressing' : 'leaving',
    fact,
    state: stateOf(rate, measure === 'promotions' ? 'rose' : 'fell'),
    series: rateSeries(asked, measure, { [asked.measured.id]: code }),
    link: fact
      ? linkOfFact(fact, asked.reading.figures.meta)
      : { path: measure === 'promotions' ? '/progression' : '/retention', query: {}, section: null },
  };
}

/** Which way a share moves that comes nearer to the population. */
function towardsPopulation(
  fact: { readonly gap: { readonly value: number } | null } | null,
): 'rose' | 'fell' {
  return (fact?.gap?.value ?? 0) > 0 ? 'fell' : 'rose';
}

/** `none` where there is nothing to compare with; `too-few` where a figure is not shown. */
function stateOf(
  fact: Pick<Extract<BoardFact, { readonly fact: 'events' }>, 'change' | 'missing'> | null,
  better: 'rose' | 'fell',
): BoardState {
  if (!fact) return 'none';
  if (fact.missing !== null) return fact.missing.status === 'not-available' ? 'none' : 'too-few';
  if (fact.change === null) return 'none';
  if (fact.change === 'no-clear-change') return 'no-clear-change';
  return fact.change === better ? 'better' : 'worse';
}
