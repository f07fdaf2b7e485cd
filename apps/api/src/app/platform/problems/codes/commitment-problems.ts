import { type ProblemKind } from '../problem-kind';

/** Why nothing is told or written of commitments. */
export const COMMITMENT_PROBLEMS = {
  'unknown-commitment': {
    status: 404,
    title: 'No such commitment',
    detail: 'There is no commitment with this reference.',
  },
  'unknown-evidence': {
    status: 404,
    title: 'No such evidence',
    detail: 'There is no evidence with this id.',
  },
  'commitment-changed': {
    status: 409,
    title: 'Changed since',
    detail: 'Somebody has changed it since you opened it. Open it again and repeat your change.',
  },
  'commitment-exists': {
    status: 409,
    title: 'Reference taken',
    detail: 'This reference is in the register already. Open it to change it.',
  },
  'not-a-rating-period': {
    status: 422,
    title: 'No rating period',
    detail: 'Write the period as Q2 2025/26, September 2025 or 2025/26.',
  },
  'rating-in-future': {
    status: 422,
    title: 'Period has not begun',
    detail: 'This period has not begun, so nobody can rate it yet.',
  },
  'commitment-not-a-target': {
    status: 422,
    title: 'No whole target',
    detail: 'A target needs its share, who is counted and a due day. Nothing else has a share.',
  },
  'commitment-number': {
    status: 422,
    title: 'A number of people in the text',
    detail:
      'A text says how many people there are. Leave the number out: it comes from the figures, and staff networks read this too.',
  },
  'unknown-measure': {
    status: 422,
    title: 'No such measure',
    detail: 'A measure is not known, or its address is not its page.',
  },
  'evidence-exists': {
    status: 409,
    title: 'Evidence is there already',
    detail: 'This evidence is in the register already. Add the references to it.',
  },
  'plan-changed': {
    status: 409,
    title: 'Changed since the preview',
    detail: 'The file or the register has changed since the preview. Look at it again.',
  },
} as const satisfies Readonly<Record<string, ProblemKind>>;
