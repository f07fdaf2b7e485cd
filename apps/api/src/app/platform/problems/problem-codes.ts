/** One kind of "no". `detail` is the sentence that the person reads; with `saysWhy` the sentence of the refusal takes
 *  its place, for refusals whose reason depends on definitions and never on data about people. */
export interface ProblemKind {
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly saysWhy?: true;
  /** Seconds after which trying again makes sense. */
  readonly retryAfter?: number;
}

/** Every code that the API can answer with: closed, stable, never reused for another meaning.
 *
 *  A feature registers its refusals by adding a section here: one line per code of its refusal union, with the sentence
 *  for the person. Its services return `Result<T, Refusal & { code: ... }>`, its controller unwraps with
 *  `orProblem(await service.verb(...))`, and the compiler refuses a code that has no line here. Codes that the command
 *  line alone can meet need no line. */
export const PROBLEM_CODES = {
  'malformed-request': { status: 400, title: 'Malformed request', detail: 'The request could not be read.' },
  'invalid-request': {
    status: 422,
    title: 'Invalid request',
    detail: 'Some fields of the request are missing or not allowed; each is listed under "errors".',
  },
  'not-found': {
    status: 404,
    title: 'Not found',
    detail: 'There is nothing here, or nothing that you may see.',
  },
  'method-not-allowed': {
    status: 405,
    title: 'Method not allowed',
    detail: 'This address does not answer to this method; the header "Allow" lists those it does.',
  },
  'body-too-large': {
    status: 413,
    title: 'Too large',
    detail: 'The request is larger than this address accepts.',
  },
  'unsupported-media-type': {
    status: 415,
    title: 'Unsupported media type',
    detail: 'Send JSON, or multipart form data where a file is expected.',
  },
  'header-too-large': {
    status: 431,
    title: 'Header too large',
    detail: 'The header of the request is too large.',
  },
  conflict: {
    status: 409,
    title: 'Conflict',
    detail: 'Something else changed this in the meantime. Load it again.',
  },
  'too-slow': {
    status: 503,
    title: 'Too slow',
    detail: 'This took longer than is allowed. Ask for less, or try again later.',
    retryAfter: 30,
  },
  unavailable: {
    status: 503,
    title: 'Not available',
    detail: 'The service cannot answer at the moment. Try again shortly.',
    retryAfter: 5,
  },
  'insufficient-storage': {
    status: 507,
    title: 'Disk full',
    detail: 'The disk of the server is full. Nothing was stored; ask the administrator to make room.',
  },
  internal: {
    status: 500,
    title: 'Something went wrong',
    detail: 'This is a fault of the program. Quote the number under "instance" when you ask for help.',
  },

  // Access
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

  // Ledger
  'unknown-snapshot': { status: 404, title: 'No such snapshot', detail: 'There is no such snapshot.' },
  'snapshot-not-ready': {
    status: 409,
    title: 'Snapshot not ready',
    detail: 'Only a snapshot that has been checked and not yet applied can be published.',
  },
  'unknown-bridge': {
    status: 409,
    title: 'Code not in use',
    detail: 'A code of a bridge is not used by this force, or both codes are the same.',
  },
  'snapshot-not-published': {
    status: 409,
    title: 'Snapshot not published',
    detail: 'Only a published snapshot can be undone.',
  },
  'import-in-progress': {
    status: 409,
    title: 'Import in progress',
    detail:
      'Another file or snapshot of this force is being worked on. Nothing of yours was stored or changed; try again when it is done.',
    retryAfter: 5,
  },
  'reason-needed': {
    status: 409,
    title: 'Reason needed',
    detail: 'A snapshot of this date is loaded already. To put another file in its place, say why.',
    saysWhy: true,
  },
  duplicate: {
    status: 409,
    title: 'Loaded before',
    detail: 'This file was loaded for this date before. Nothing needs to be done.',
  },

  // Baselines
  'baseline-malformed': {
    status: 422,
    title: 'Not the id of a baseline',
    detail: 'A baseline is written as table:area, or table:area+area for several areas.',
  },
  'unknown-baseline': {
    status: 404,
    title: 'No such baseline',
    detail: 'There is no baseline table with this id.',
  },
  'unknown-area': {
    status: 404,
    title: 'No such area',
    detail: 'The baseline table does not hold this area.',
    saysWhy: true,
  },
  'area-twice': {
    status: 422,
    title: 'Area named twice',
    detail: 'An area stands twice in the set.',
    saysWhy: true,
  },
  'areas-overlap': {
    status: 422,
    title: 'Areas overlap',
    detail: 'Areas of different types overlap.',
    saysWhy: true,
  },
  'unknown-grouping': {
    status: 404,
    title: 'No such grouping',
    detail: 'There is no grouping with this id.',
  },
  'grouping-does-not-fit': {
    status: 422,
    title: 'Grouping does not fit',
    detail: 'The grouping does not cover this classification.',
    saysWhy: true,
  },

  // Representation
  'not-a-date': {
    status: 422,
    title: 'Not a date',
    detail: 'The as-at date is no calendar day written YYYY-MM-DD.',
  },
  'no-snapshot': {
    status: 404,
    title: 'No snapshot',
    detail: 'The force has no published snapshot at or before this date.',
    saysWhy: true,
  },
  'unknown-dimension': {
    status: 422,
    title: 'No such dimension',
    detail: 'A dimension of the question does not exist.',
    saysWhy: true,
  },
  'dimension-twice': {
    status: 422,
    title: 'Dimension named twice',
    detail: 'A dimension stands twice in the question.',
  },
  'unknown-value': {
    status: 422,
    title: 'No such value',
    detail: 'A filter names a value that its dimension does not have.',
    saysWhy: true,
  },
  'grouping-dimension-differs': {
    status: 422,
    title: 'Grouping of another dimension',
    detail: 'The question does not ask about the dimension of the grouping.',
    saysWhy: true,
  },
  'grouping-does-not-cover-classification': {
    status: 422,
    title: 'Grouping does not cover the classification',
    detail: 'The grouping does not say where every category belongs.',
    saysWhy: true,
  },
  'baseline-dimension-differs': {
    status: 422,
    title: 'Baseline of another dimension',
    detail: 'The baseline counts a population by another dimension than the question measures.',
    saysWhy: true,
  },
  'group-definitions-differ': {
    status: 422,
    title: 'Group definitions differ',
    detail: 'Figures whose group definitions differ are not compared.',
    saysWhy: true,
  },
  'direction-needs-two-dimensions': {
    status: 422,
    title: 'A second dimension is needed',
    detail: 'The profile of a group needs a second dimension, such as rank.',
  },
  'no-overlap': {
    status: 409,
    title: 'Not coded twice',
    detail:
      'The snapshot does not hold the characteristic in two classifications. Map the column with the old codes as an extra dimension that names its classification.',
  },
  'question-too-large': {
    status: 422,
    title: 'Question too large',
    detail: 'The question has too many combinations. Ask by fewer dimensions or narrow it down.',
  },

  // Comparators
  'unknown-comparator-force': {
    status: 404,
    title: 'No such published force',
    detail: 'None of the 43 territorial forces of England and Wales is meant.',
    saysWhy: true,
  },
  'unknown-comparator-rank': {
    status: 422,
    title: 'No such published rank',
    detail: 'The publication does not have this rank.',
    saysWhy: true,
  },
  'unknown-worker-type': {
    status: 422,
    title: 'No such worker type',
    detail: 'The publication does not have this worker type.',
    saysWhy: true,
  },
  'comparator-not-published': {
    status: 404,
    title: 'Not published',
    detail: 'No such figures are held.',
    saysWhy: true,
  },
  'comparison-date-not-held': {
    status: 409,
    title: 'No snapshot of that day',
    detail: 'There is no snapshot as at 31 March of that year.',
    saysWhy: true,
  },
  'comparison-definitions-differ': {
    status: 409,
    title: 'Definitions differ',
    detail: 'The two figures do not count the same thing, so they are not put beside one another.',
    saysWhy: true,
  },

  // Snapshots
  'unknown-force': { status: 404, title: 'No such force', detail: 'There is no force with this code.' },
  'unknown-event-feed': { status: 404, title: 'No such event feed', detail: 'There is no such event feed.' },
  'event-feed-not-ready': {
    status: 409,
    title: 'Event feed not ready',
    detail: 'Only an event feed that has been checked and not yet counts can be confirmed or discarded.',
  },
  'event-feed-not-published': {
    status: 409,
    title: 'Event feed not published',
    detail: 'Only a published event feed can be taken back.',
  },
  'event-period-unfit': {
    status: 422,
    title: 'Period does not fit',
    detail: 'The period must not end before it begins, and not after today.',
  },
  'mapping-unfit': {
    status: 422,
    title: 'Mapping does not fit',
    detail: 'The mapping names something that does not exist.',
    saysWhy: true,
  },
  'key-missing': {
    status: 503,
    title: 'Pseudonym key missing',
    detail:
      'The key that turns staff numbers of this force into pseudonyms is not there. Nothing was stored; ask the administrator to restore it from its backup.',
  },
  'key-unreadable': {
    status: 503,
    title: 'Pseudonym key unreadable',
    detail:
      'The key that turns staff numbers of this force into pseudonyms cannot be read. Nothing was stored; ask the administrator.',
  },
  'key-unsafe': {
    status: 503,
    title: 'Pseudonym key not protected',
    detail:
      'Other users of the server can read the pseudonym key of this force. Nothing was stored; ask the administrator to protect it.',
  },

  // Objections
  'reference-unreadable': {
    status: 422,
    title: 'Reference not readable',
    detail: 'Give the reference of the person as it stands in the workforce file.',
    saysWhy: true,
  },
  'notice-in-future': {
    status: 422,
    title: 'Day in the future',
    detail: 'The day of a notice is today or earlier.',
  },
  'not-on-objection-list': {
    status: 404,
    title: 'Not on the objection list',
    detail: 'This reference is not on the objection list. Check that it is written as in the workforce file.',
  },

  // Processes and published totals
  'unknown-count-file': {
    status: 404,
    title: 'No such file of counts',
    detail: 'There is no such file of counts.',
  },
  'count-file-not-ready': {
    status: 409,
    title: 'Not waiting for confirmation',
    detail: 'Only counts that have been checked and not yet published can be confirmed or discarded.',
  },
  'count-file-not-published': {
    status: 409,
    title: 'Not published',
    detail: 'Only counts that are published can be taken back.',
  },
  'reissue-reason-needed': {
    status: 422,
    title: 'A reason is needed',
    detail: 'These counts replace counts that are published: say why they were corrected.',
  },
  'counts-overlap': {
    status: 409,
    title: 'Overlaps with published counts',
    detail: 'Something that was published in the meantime overlaps with this file. Send it again to see how.',
  },
  'unknown-process': {
    status: 404,
    title: 'No such process',
    detail: 'There is no process with this id.',
  },
  'invalid-period': {
    status: 422,
    title: 'Not a period',
    detail: 'A period is two days of the calendar, as in 2025-04-01 and 2026-03-31.',
  },
  'no-stages': {
    status: 404,
    title: 'No counts of this process',
    detail: 'No counts of this process are published for this force and period.',
  },
  'breakdown-not-held': {
    status: 422,
    title: 'Breakdown not held',
    detail: 'The published counts are not broken down like this.',
    saysWhy: true,
  },
  'no-published-total': {
    status: 404,
    title: 'No published total',
    detail: 'No leavers are published for this place, period and population.',
  },
} as const satisfies Readonly<Record<string, ProblemKind>>;

export type ProblemCode = keyof typeof PROBLEM_CODES;
