import { type BoardFact, type BoardLink } from '@muster/contracts';
import { type ReleaseMeta } from '../release/released-rows';

/** The step of the drill path below a fact: the breakdown that it is a row of, in the same release. Values of characteristics
 *  never stand in an address, so it names the dimension alone. */
export function linkOfFact(fact: BoardFact, meta: ReleaseMeta): BoardLink {
  if (fact.fact === 'commitments') return { path: '/commitments', query: {}, section: null };
  const dimension = fact.group?.dimension ?? (fact.fact === 'declared' ? fact.dimension : 'ethnicity');
  const query = {
    ...{ force: meta.force, release: meta.quarter.id, who: fact.workforceType, by: dimension },
  };
  switch (fact.fact) {
    case 'share':
      return { path: '/representation', query, section: 'representation' };
    case 'declared':
      return { path: '/representation', query, section: 'declaration' };
    case 'events':
      return { ...pageOf(fact.measure), query, section: fact.measure };
    case 'likelihood':
      return { ...pageOf(fact.measure), query, section: `${fact.measure}-compared` };
    default:
      return fact satisfies never;
  }
}

function pageOf(measure: 'leavers' | 'promotions' | 'joiners'): { readonly path: string } {
  return { path: measure === 'promotions' ? '/progression' : '/retention' };
}
