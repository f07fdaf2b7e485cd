import { type Listener, type TalkOptions } from '@muster/contracts';
import { type OpenFile } from '../back/open-file-state';
import { isNamed } from './is-named';

/** To whom a case is encrypted besides its colleague: its listener, or everyone who may still get it and whom the case
 *  names; and the custodians' key that the colleague named when the case began. Whoever began to listen since comes in with
 *  the colleague's yes, when the case is given to them. Empty of listeners when nobody is left, and in a case that has ended
 *  without its own. Once the request has been removed, nobody knows that key: what the server calls so is not taken for it. */
export function caseReaders(
  { file, opened }: Pick<OpenFile, 'file' | 'opened'>,
  { listeners }: Pick<TalkOptions, 'listeners'>,
  excluded: readonly string[],
): readonly string[] {
  const kept = opened.parties?.recovery;
  const readers = listenersOf({ file, opened }, listeners, excluded).map(({ recipient }) => recipient);
  return kept ? [...readers, kept.recipient] : readers;
}

function listenersOf(
  { file: { listener, closedOn }, opened: { parties } }: Pick<OpenFile, 'file' | 'opened'>,
  listeners: readonly Listener[],
  excluded: readonly string[],
): readonly Listener[] {
  if (listener && listener.recipient !== '' && !excluded.includes(listener.id)) return [listener];
  if (closedOn !== null) return [];
  return listeners.filter((each) => !excluded.includes(each.id) && isNamed(each, parties));
}
