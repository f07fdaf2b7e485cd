import { type ProblemKind } from '../problem-kind';

/** Why a reader of releases is given nothing. Each body is the same for every cause that must not be told apart. */
export const PUBLISHED_PROBLEMS = {
  'not-in-release': {
    status: 422,
    title: 'Not published',
    detail: 'The published figures do not answer this question. Choose from what the page offers.',
  },
  'no-published-release': {
    status: 404,
    title: 'No published figures',
    detail: 'There are no published figures of this force for this quarter.',
  },
} as const satisfies Readonly<Record<string, ProblemKind>>;
