import { type Pack } from '@muster/contracts';
import { A_PACK } from './a-pack';
import { changed, late, refused } from './answer-instead';
import { ERROR, NOT_YOURS, OLD, type StateOfPage } from './state-of-page';

const LIST = '**/api/packs?**';
/** The states of the list of packs, and of a pack that is old. */
export const STATES_OF_PACKS: readonly StateOfPage[] = [
  { state: 'loading', as: 'board', address: '/packs', answered: late(LIST), shows: ['Loading the packs'] },
  {
    ...{ state: 'empty', as: 'board', address: '/packs', shows: ['There is no pack for you yet.'] },
    answered: changed<{ packs: readonly Pack[] }>(LIST, (list) => ({ ...list, packs: [] })),
  },
  {
    state: 'error',
    as: 'board',
    address: '/packs',
    answered: refused(LIST, 503, 'unavailable'),
    shows: ERROR,
  },
  {
    ...{ state: 'stale', as: 'board', address: `/packs/${A_PACK.pack.id}`, shows: OLD },
    answered: (page) =>
      page.route(`**/api/packs/${A_PACK.pack.id}`, (route) => route.fulfill({ json: A_PACK })),
  },
  { state: 'no-permission', as: 'steward', address: '/packs', shows: NOT_YOURS },
];
