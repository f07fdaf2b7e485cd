import { type ProblemKind } from '../problem-kind';

/** Why nothing is written about a theme. */
export const REASONS_PROBLEMS = {
  'unknown-theme': {
    status: 422,
    title: 'No such theme',
    detail: 'There is no theme or group of themes with this code.',
  },
  'unknown-theme-action': {
    status: 404,
    title: 'No such action',
    detail: 'There is no action with this id.',
  },
  'points-at-somebody': {
    status: 422,
    title: 'Points at somebody',
    detail:
      'A text holds what looks like a name, an address, a number of a person or the reference of a case. Name a post.',
  },
} as const satisfies Readonly<Record<string, ProblemKind>>;
