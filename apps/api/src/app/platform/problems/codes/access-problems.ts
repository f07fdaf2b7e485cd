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
  'too-many-attempts': {
    status: 429,
    title: 'Too many attempts',
    detail:
      'There were too many attempts to sign in. The header "Retry-After" says in how many seconds to try again.',
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
