import { type Problem } from '@muster/contracts';

/** What a failed request about a case means for the page: the case is not this listener's, the number is taken, nobody
 *  knows whether it arrived, or it was refused. */
export type WriteFault = 'gone' | 'meanwhile' | 'lost' | 'refused';

export function writeFault({ code, status }: Problem): WriteFault {
  if (code === 'case-not-found') return 'gone';
  if (code === 'written-meanwhile') return 'meanwhile';
  // Once the listener has signed in again, the very same entries are sent.
  if (code === 'not-signed-in' || code === 'second-factor-needed') return 'lost';
  return status === 0 || status >= 500 || status === 429 ? 'lost' : 'refused';
}
