import { problemOf } from '../api/problem-of';

/** What went wrong on this page, in words for a colleague. */
export interface TalkFault {
  readonly code: string;
  readonly message: string;
  /** The request may have arrived although no answer came: sending it again is safe. */
  readonly perhapsArrived: boolean;
}

/** Somebody who was chosen or ticked is no listener any more. */
export const LIST_CHANGED = 'listener-not-eligible';

const WORDS: Readonly<Record<string, string>> = {
  'case-not-found':
    'This code opens nothing. Check each letter and digit. A request that was erased cannot be opened again.',
  'too-many-tries': 'There were too many tries from this network. Wait 15 minutes, then try again.',
  'talk-not-open': 'Nobody can be asked at the moment. What you typed is still on this page.',
  [LIST_CHANGED]:
    'The list of listeners has changed while you wrote. It is new now: look at your choice, then send again.',
  'written-meanwhile':
    'Something new was written meanwhile. What you typed is kept. Read the new entry, then send yours again.',
  'not-this-step':
    'This step is no longer open, because the case has moved on meanwhile. Load the case again to see where it stands.',
  'case-held': 'A legal hold stops this for now. The page of your case says what it means.',
  'entries-incomplete': 'The case has changed meanwhile. Load it again, then repeat this step.',
  unreachable:
    'There is no connection to the service. What you typed is kept on this page. Check the connection, then try again.',
  'page-fault': 'This page could not do what you asked. What you typed is kept. Try again.',
};

/** The sentence for anything that was thrown while a request was under way. Nothing of it repeats what was typed. */
export function talkFault(fault: unknown): TalkFault {
  const { code, status, detail } = notLoaded(fault)
    ? { code: 'unreachable', status: 0, detail: '' }
    : problemOf(fault);
  return { code, message: WORDS[code] ?? detail, perhapsArrived: status === 0 || status >= 500 };
}

/** The part of the page that locks and opens words comes when it is needed, and may not come without a connection. */
function notLoaded(fault: unknown): boolean {
  return fault instanceof TypeError && /import|module/i.test(fault.message);
}
