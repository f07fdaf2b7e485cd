import { type EntryKind } from '../bodies/entry-body';

/** Whose signature an entry of each kind may bear: the colleague answers for what they ask, approve and hand off, the
 *  listener for offers, record and actions. The custodians' key introduces listeners and says nothing else. */
export const WHO_MAY_WRITE: Readonly<Record<EntryKind, readonly ('colleague' | 'listener' | 'recovery')[]>> =
  {
    request: ['colleague'],
    contact: ['colleague'],
    message: ['colleague', 'listener'],
    slots: ['listener'],
    'slot-chosen': ['colleague', 'listener'],
    'no-conflict': ['listener'],
    record: ['listener'],
    codes: ['listener'],
    'record-read': ['colleague'],
    action: ['listener'],
    'action-answer': ['colleague'],
    'action-done': ['listener'],
    'follow-up': ['colleague', 'listener'],
    'hand-off': ['listener'],
    'hand-off-answer': ['colleague'],
    outcome: ['listener'],
    addendum: ['listener'],
    introduce: ['colleague', 'listener', 'recovery'],
  };
