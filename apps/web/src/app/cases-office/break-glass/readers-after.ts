import { type BreakGlass, type CaseFile, type Listener } from '@muster/contracts';

/** Listeners to whom a case is encrypted anew after an opening. For a lost phrase the one it is with, once they have a new
 *  key; when the listener is gone everybody else who may have it. Empty when there is nobody, and for every other reason:
 *  then a case can be read and nothing more. */
export function readersAfter(
  { reason }: Pick<BreakGlass, 'reason'>,
  { listener, excluded }: Pick<CaseFile, 'listener' | 'excluded'>,
  listeners: readonly Listener[],
): readonly Listener[] {
  if (reason === 'lost-phrase') return listener && listener.recipient !== '' ? [listener] : [];
  if (reason !== 'listener-gone') return [];
  return listeners.filter(({ id }) => id !== listener?.id && !excluded.includes(id));
}
