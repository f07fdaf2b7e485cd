import { type ProblemKind } from '../problem-kind';

/** What can be wrong with who asks. */
export const ACCESS_PROBLEMS = {
  'not-signed-in': {
    status: 401,
    title: 'Not signed in',
    detail: 'Sign in first. A session ends when it is not used.',
  },
  'sign-in-failed': {
    status: 401,
    title: 'Sign-in failed',
    detail: 'The username and the password do not fit.',
  },
  'not-allowed': { status: 403, title: 'Not allowed', detail: 'Your account may not do this.' },
  'cross-site': {
    status: 403,
    title: 'Request from elsewhere',
    detail: 'A request that changes something must come from a page of this address.',
  },
  'password-change-needed': {
    status: 403,
    title: 'Choose a password first',
    detail: 'The password of this account was generated. Choose your own before anything else.',
  },
  'second-factor-needed': {
    status: 403,
    title: 'A second factor is needed',
    detail: 'Give the code of your authenticator first. If you have none yet, set it up.',
  },
  'second-factor-failed': {
    status: 422,
    title: 'Code not accepted',
    detail: 'The code is not right, or it was used already. Wait for the next one.',
  },
  'second-factor-exists': {
    status: 409,
    title: 'Second factor is set up',
    detail: 'Your account has a second factor. Remove it with a code before you set up another.',
  },
  'second-factor-not-begun': {
    status: 409,
    title: 'No second factor',
    detail: 'There is no second factor that waits for this code. Begin to set one up.',
  },
  'sealing-key-unusable': {
    status: 503,
    title: 'Second factors cannot be checked',
    detail: 'The key of second factors cannot be used. Tell the operator of Muster.',
    saysWhy: true,
  },
  'granted-by-two': {
    status: 409,
    title: 'Granted by two people',
    detail: 'Two data protection officers or key custodians grant this role. An administrator cannot.',
  },
  'own-case-role': {
    status: 409,
    title: 'About yourself',
    detail: 'Nobody decides about their own role or their own second factor.',
  },
  'own-case-proposal': {
    status: 409,
    title: 'Your own proposal',
    detail: 'Two people decide: whoever proposed does not also confirm.',
  },
  'case-role-standing': {
    status: 409,
    title: 'Proposed or decided already',
    detail: 'This is proposed or decided already.',
  },
  'unknown-case-role': {
    status: 404,
    title: 'No such proposal or role',
    detail: 'There is no standing proposal or role with this id.',
  },
  'no-second-factor': {
    status: 409,
    title: 'No second factor',
    detail: 'The account has no second factor, so that there is none to remove.',
  },
  'too-many-attempts': {
    status: 429,
    title: 'Too many attempts',
    detail: 'There were too many attempts. The header "Retry-After" says in how many seconds to try again.',
  },
  'password-unsuitable': {
    status: 422,
    title: 'Password not suitable',
    detail: 'Choose a password of at least 15 characters that is not your username and not a well-known one.',
  },
  'username-taken': {
    status: 409,
    title: 'Username taken',
    detail: 'There is or was an account with this username.',
  },
  'username-unsuitable': {
    status: 422,
    title: 'Username not suitable',
    detail:
      'A username has 3 to 40 small letters, digits, dots, dashes or underscores and starts with a letter.',
  },
  'unknown-account': { status: 404, title: 'No such account', detail: 'There is no such account.' },
  'unknown-role': { status: 422, title: 'No such role', detail: 'One of the roles does not exist.' },
  'roles-incompatible': {
    status: 409,
    title: 'Roles do not go together',
    detail: 'One person may not hold these roles together.',
    saysWhy: true,
  },
  'last-administrator': {
    status: 409,
    title: 'Last administrator',
    detail: 'This is the only account that can manage accounts. Add another administrator first.',
  },
} as const satisfies Readonly<Record<string, ProblemKind>>;
