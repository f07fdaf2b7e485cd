import { type ProblemKind } from '../problem-kind';

/** What is wrong with a conversation in confidence. No sentence says whether a case exists that the reader may not see. */
export const CASE_PROBLEMS = {
  'case-not-found': {
    status: 404,
    title: 'Not found',
    detail: 'There is nothing here, or nothing that you may see.',
  },
  'written-meanwhile': {
    status: 409,
    title: 'Written in the meantime',
    detail:
      'Something else was written here in the meantime, perhaps in another tab. Nothing of yours was saved; load it again.',
  },
  'not-this-step': {
    status: 409,
    title: 'Not possible now',
    detail: 'This step cannot be taken where things stand now. Nothing was saved; load it again.',
  },
  'listener-not-eligible': {
    status: 409,
    title: 'Listener not available',
    detail: 'This listener cannot have it, or is no listener any more. Choose again.',
  },
  'no-listener-key': {
    status: 409,
    title: 'No key yet',
    detail: 'This listener has not made a key yet. Choose another, or ask them to make one.',
  },
  'key-exists': {
    status: 409,
    title: 'There is a key already',
    detail:
      'You have a key already. A new one closes what was sent to the old one; confirm that you want it.',
  },
  'too-many-tries': {
    status: 429,
    title: 'Too many tries',
    detail:
      'There were too many tries from here. The header "Retry-After" says in how many seconds to try again.',
  },
  'talk-not-open': {
    status: 409,
    title: 'Not open yet',
    detail: 'Nobody can ask yet: a listener and the key of the custodians must be there first.',
  },
  'entries-incomplete': {
    status: 409,
    title: 'Not everything was locked anew',
    detail: 'Every part that is still kept must be locked anew at once. Nothing was saved; load it again.',
  },
  'case-held': {
    status: 409,
    title: 'A legal hold',
    detail: 'A legal hold stops this. It was set by two people and ends when two people end it.',
  },
} as const satisfies Readonly<Record<string, ProblemKind>>;
