import { type CaseParties } from '@muster/case-protocol';
import { type Listener } from '@muster/contracts';

/** Whether a case names a listener with the very keys that the server gives for them now: those whom the colleague let in with
 *  the request, and whom a reader introduced since. Nobody is, once the request has been removed (`parties` null). */
export function isNamed({ recipient, verifyKey }: Listener, parties: CaseParties | null): boolean {
  return (
    parties?.listeners.some((each) => each.recipient === recipient && each.verifyKey === verifyKey) ?? false
  );
}
