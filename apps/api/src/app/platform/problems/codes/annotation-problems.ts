import { type ProblemKind } from '../problem-kind';

/** What is wrong with a note of what happened on a day. */
export const ANNOTATION_PROBLEMS = {
  'annotation-day': {
    status: 422,
    title: 'Not a day that has come',
    detail: 'An annotation tells of a day that has come.',
  },
  'annotation-number': {
    status: 422,
    title: 'A number in the text',
    detail:
      'Say what happened without numbers: they come from the figures, so that none gives a person away. Years, quarters (Q2) and references (#195) can stay.',
  },
  'unknown-annotation': {
    status: 404,
    title: 'No such annotation',
    detail: 'There is no annotation with this id.',
  },
  'annotation-withdrawn': {
    status: 409,
    title: 'Withdrawn already',
    detail: 'The annotation was withdrawn already.',
  },
} as const satisfies Readonly<Record<string, ProblemKind>>;
