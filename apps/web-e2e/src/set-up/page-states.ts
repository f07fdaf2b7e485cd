import {
  type BoardPosition,
  type CommitmentRegister,
  type PublishedAnswer,
  type PublishedFigure,
  type PublishedOptions,
} from '@muster/contracts';
import { changed, late, refused } from './answer-instead';
import { aRegister } from './a-register';
import { ERROR, NOT_YOURS, OLD, type StateOfPage } from './state-of-page';
import { STATES_OF_PACKS } from './states-of-packs';
import { STATES_OF_PROJECTION } from './states-of-projection';

const OPTIONS = '**/api/published/options*';

const WITHHELD: PublishedFigure = { status: 'withheld' };

/** With all figures about people withheld in the sections that `hides` names; populations are public. */
function withheld(
  answer: PublishedAnswer,
  hides: (section: number, row: number) => boolean,
): PublishedAnswer {
  return {
    ...answer,
    sections: answer.sections.map((section, at) => ({
      ...section,
      rows: section.rows.map((row, place) =>
        hides(at, place)
          ? {
              ...row,
              ...{ verdict: null, change: null },
              figures: Object.fromEntries(
                Object.entries(row.figures).map(([id, figure]) => [
                  id,
                  id === 'population' ? figure : WITHHELD,
                ]),
              ),
            }
          : row,
      ),
      lines: section.lines.map((line, place) =>
        hides(at, place)
          ? { ...line, points: line.points.map((point) => ({ ...point, figure: WITHHELD })) }
          : line,
      ),
    })),
  };
}

const unpublished = changed<PublishedOptions>(OPTIONS, (options) => ({
  ...options,
  ...{ releases: [], questions: [] },
}));

const FIGURES = '**/api/published/representation';
const REPRESENTATION: readonly StateOfPage[] = [
  {
    state: 'loading',
    as: 'board',
    address: '/representation',
    answered: late(FIGURES),
    shows: ['Main facts', 'Loading the figures'],
  },
  {
    state: 'empty',
    as: 'board',
    address: '/representation',
    answered: unpublished,
    shows: ['Nothing is published for Example Constabulary yet.', 'An analyst builds a release'],
  },
  {
    ...{
      state: 'filtered-to-nothing',
      as: 'board',
      address: '/representation?by=ethnicity&where=rank:sergeant',
    },
    answered: changed<PublishedAnswer>(FIGURES, (answer) => ({ ...answer, sections: [] })),
    shows: ['Only these people are counted', 'Remove a filter above to widen the question.'],
  },
  {
    state: 'part-withheld',
    as: 'board',
    address: '/representation?by=ethnicity,sex',
    shows: ['[c]', 'fewer than 5, or withheld'],
  },
  {
    ...{ state: 'all-withheld', as: 'board', address: '/representation' },
    answered: changed<PublishedAnswer>(FIGURES, (answer) => withheld(answer, () => true)),
    shows: ['The figures of these groups are fewer than 5, or withheld.'],
  },
  {
    state: 'rounded',
    as: 'board',
    address: '/representation',
    shows: ['Every released count is rounded to a multiple of 5', 'parts may not add up'],
  },
  {
    state: 'error',
    as: 'board',
    address: '/representation?by=ethnicity&where=rank:sergeant',
    answered: refused(FIGURES, 503, 'unavailable'),
    shows: [...ERROR, 'Your filters are kept.'],
  },
  { state: 'stale', as: 'board', address: '/representation?release=2025-Q1', shows: OLD },
  {
    state: 'no-permission',
    as: 'administrator',
    address: '/representation',
    shows: [...NOT_YOURS, 'Board member'],
  },
];

const POSITION = '**/api/published/board-position';
const MISSING = {
  ...{ events: null, rate: null, share: null, gap: null, verdict: null, change: null, since: null },
  missing: { status: 'withheld' },
} as const;
function hidden(position: BoardPosition, hides: (headline: number) => boolean): BoardPosition {
  const headlines = position.headlines.map((each, at) =>
    hides(at) ? { ...each, fact: { ...each.fact, ...MISSING } } : each,
  );
  return { ...position, headlines: headlines as BoardPosition['headlines'] };
}
const BOARD: readonly StateOfPage[] = [
  {
    state: 'loading',
    as: 'board',
    address: '/',
    answered: late(POSITION),
    shows: ['Decisions for this meeting', 'Loading figures'],
  },
  {
    state: 'empty',
    as: 'board',
    address: '/',
    answered: refused(POSITION, 404, 'no-published-release'),
    shows: ['Nothing is published for Example Constabulary yet.'],
  },
  {
    ...{ state: 'part-withheld', as: 'board', address: '/', shows: ['fewer than 5, or withheld.'] },
    answered: changed<BoardPosition>(POSITION, (position) => hidden(position, (at) => at === 0)),
  },
  {
    ...{ state: 'all-withheld', as: 'board', address: '/' },
    answered: changed<BoardPosition>(POSITION, (position) =>
      hidden({ ...position, decisions: [] }, () => true),
    ),
    shows: ['Nothing in this release asks for a decision'],
  },
  { state: 'rounded', as: 'board', address: '/', shows: [/rounded/i] },
  {
    state: 'error',
    as: 'board',
    address: '/',
    answered: refused(POSITION, 503, 'unavailable'),
    shows: ERROR,
  },
  {
    ...{ state: 'stale', as: 'board', address: '/', shows: ['These figures are 237 days old.'] },
    answered: changed<BoardPosition>(POSITION, (position) => ({
      ...position,
      age: { days: 237, staleAfter: 140 },
    })),
  },
];

const DECLARED = '**/api/published/quality';
const QUALITY: readonly StateOfPage[] = [
  {
    state: 'loading',
    as: 'board',
    address: '/quality',
    answered: late(DECLARED),
    shows: ['Main facts', 'Loading the figures'],
  },
  {
    state: 'empty',
    as: 'board',
    address: '/quality',
    answered: unpublished,
    shows: ['Nothing is published for Example Constabulary yet.'],
  },
  {
    ...{ state: 'part-withheld', as: 'board', address: '/quality', shows: ['[c]'] },
    answered: changed<PublishedAnswer>(DECLARED, (answer) => withheld(answer, (_, row) => row === 0)),
  },
  {
    ...{ state: 'all-withheld', as: 'board', address: '/quality', shows: [/fewer than 5, or withheld/] },
    answered: changed<PublishedAnswer>(DECLARED, (answer) => withheld(answer, () => true)),
  },
  {
    state: 'rounded',
    as: 'board',
    address: '/quality',
    shows: ['Every released count is rounded to a multiple of 5', 'parts may not add up'],
  },
  {
    state: 'error',
    as: 'board',
    address: '/quality',
    answered: refused(DECLARED, 503, 'unavailable'),
    shows: ERROR,
  },
  { state: 'stale', as: 'board', address: '/quality?release=2025-Q1', shows: OLD },
  { state: 'no-permission', as: 'dpo', address: '/quality', shows: NOT_YOURS },
];

const REGISTER = '**/api/commitments?**';
const register =
  (change: Partial<CommitmentRegister>): NonNullable<StateOfPage['answered']> =>
  (page) =>
    page.route(REGISTER, (route) => route.fulfill({ json: { ...aRegister(), ...change } }));
const COMMITMENTS: readonly StateOfPage[] = [
  {
    state: 'loading',
    as: 'board',
    address: '/commitments',
    answered: late(REGISTER),
    shows: ['Loading the register'],
  },
  {
    state: 'empty',
    as: 'board',
    address: '/commitments',
    answered: register({ entries: [], totals: [] }),
    shows: [
      'Nothing is in the register of Example Constabulary yet.',
      'An analyst or a plan lead brings a list.',
    ],
  },
  {
    state: 'filtered-to-nothing',
    as: 'board',
    address: '/commitments?rating=red',
    answered: register({}),
    shows: ['Only these are shown', 'Nothing in the register fits these filters together.'],
  },
  {
    state: 'error',
    as: 'board',
    address: '/commitments',
    answered: refused(REGISTER, 503, 'unavailable'),
    shows: ERROR,
  },
  {
    state: 'stale',
    as: 'board',
    address: '/commitments',
    answered: register({}),
    shows: [
      'Rated for Q4 2024/25, 330 days before this meeting.',
      'Its rating is older than its measure, which is known to 30 September 2025.',
    ],
  },
  { state: 'no-permission', as: 'steward', address: '/commitments', shows: NOT_YOURS },
];

/** Page -> its states, in the order in which docs/states.md names them. */
export const STATES_OF_PAGES: Readonly<Record<string, readonly StateOfPage[]>> = {
  ...{ board: BOARD, representation: REPRESENTATION, quality: QUALITY },
  ...{ commitments: COMMITMENTS, packs: STATES_OF_PACKS, projection: STATES_OF_PROJECTION },
};
