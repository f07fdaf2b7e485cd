import { type ProblemKind } from '../problem-kind';

/** What is wrong with a decision of two people about a case, or with what is counted of cases. */
export const CUSTODY_PROBLEMS = {
  'second-person-needed': {
    status: 409,
    title: 'A second person is needed',
    detail: 'Two people decide this. Somebody else has to do this step.',
  },
  'own-case': {
    status: 409,
    title: 'Your own case',
    detail: 'The listener of a case does not open it as a custodian.',
  },
  'unknown-hold': { status: 404, title: 'No such hold', detail: 'There is no legal hold with this id.' },
  'hold-stands': {
    status: 409,
    title: 'Held already',
    detail: 'A legal hold on this case is proposed or stands already.',
  },
  'hold-over': {
    status: 409,
    title: 'Not possible now',
    detail: 'This step cannot be taken as the legal hold stands now. Load the list again.',
  },
  'unknown-opening': {
    status: 404,
    title: 'No such opening',
    detail: 'There is no opening with this id that you take part in.',
  },
  'opening-stands': {
    status: 409,
    title: 'Asked already',
    detail: 'An opening of this case is asked for or runs already.',
  },
  'opening-over': {
    status: 409,
    title: 'Not open',
    detail: 'This opening is over, was not agreed, or was agreed already. Load the list again.',
  },
  'opening-reviewed': {
    status: 409,
    title: 'Reviewed already',
    detail: 'This opening has been reviewed already.',
  },
  'view-only': {
    status: 409,
    title: 'View only',
    detail: 'Opened for this reason, a case can be read and not changed.',
  },
  'unknown-tick': {
    status: 422,
    title: 'Unknown code',
    detail: 'Nothing was counted: a code is not in the lists of this program.',
  },
} as const satisfies Readonly<Record<string, ProblemKind>>;
