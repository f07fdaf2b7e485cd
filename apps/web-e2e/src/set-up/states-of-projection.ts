import { type RepresentationOptions } from '@muster/contracts';
import { A_PROJECTION, projected } from './a-projection';
import { changed, late, refused } from './answer-instead';
import { ERROR, NOT_YOURS, type StateOfPage } from './state-of-page';

/** The states of the page where today's rates lead. */
export const STATES_OF_PROJECTION: readonly StateOfPage[] = [
  {
    ...{ state: 'loading', as: 'analyst', address: '/projection', answered: late('**/api/projection') },
    shows: ['The question is being put.', 'Stop'],
  },
  {
    ...{ state: 'empty', as: 'analyst', address: '/projection' },
    answered: changed<RepresentationOptions>('**/api/representation/options*', (options) => ({
      ...options,
      snapshots: [],
    })),
    shows: ['has nothing yet that a projection could start from.'],
  },
  {
    ...{ state: 'part-withheld', as: 'analyst', address: '/projection' },
    answered: projected(A_PROJECTION),
    shows: [
      'If today’s rates continued, the share of Black officers would level off at about 24.3%',
      'the same method was 0.4 points too high after three years.',
      ...['[c]', 'Nobody would be left at the rank of Sergeant.', 'If “Scenario A” held,'],
    ],
  },
  {
    ...{ state: 'all-withheld', as: 'analyst', address: '/projection' },
    answered: projected({
      ...A_PROJECTION,
      ...{ status: 'withheld', observed: [], ranks: [], bands: [], scenarios: [] },
      problem: { code: 'withheld', message: 'The figures of this group are fewer than 5, or withheld.' },
    }),
    shows: ['The figures of this group are fewer than 5, or withheld.'],
  },
  {
    ...{ state: 'rounded', as: 'analyst', address: '/projection' },
    answered: projected({ ...A_PROJECTION, source: 'released' }),
    shows: ['would level off at about 24%', 'to the nearest 5'],
  },
  {
    ...{ state: 'error', as: 'analyst', address: '/projection' },
    answered: refused('**/api/projection', 503, 'unavailable'),
    shows: ERROR,
  },
  {
    ...{ state: 'no-permission', as: 'board', address: '/projection' },
    shows: [...NOT_YOURS, 'Analyst'],
  },
];
