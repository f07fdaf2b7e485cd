import { type CaseState } from '@muster/domain';

/** Where a case stands, for its listener. */
export const STATE_WORDS: Readonly<Record<CaseState, string>> = {
  requested: 'Waits for a listener',
  assigned: 'Given to you',
  acknowledged: 'Confirmed',
  offered: 'Times offered',
  arranged: 'Time agreed',
  held: 'Conversation held',
  agreed: 'Record approved',
  closed: 'Closed',
  withdrawn: 'Withdrawn',
};
