import { type ProblemKind } from '../problem-kind';

/** Why a short address is not made or found. */
export const PERMALINK_PROBLEMS = {
  'permalink-parameter': {
    status: 422,
    title: 'A part that the page does not know',
    detail:
      'The address has a part that this page does not know. Open the page anew and make the link there.',
  },
  'permalink-personal': {
    status: 422,
    title: 'A personal characteristic in the question',
    detail: 'A filter on a personal characteristic is not kept in any address. Remove it first.',
  },
  'unknown-permalink': {
    status: 404,
    title: 'No such short address',
    detail: 'There is no such short address. It may have been typed wrongly.',
  },
} as const satisfies Readonly<Record<string, ProblemKind>>;
