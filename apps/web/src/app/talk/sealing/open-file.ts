import {
  caseStory,
  type ChainRefusal,
  type Head,
  openChain,
  type OpenedCase,
  type PartyKeys,
} from '@muster/case-protocol';
import { type CaseFile } from '@muster/contracts';
import { ok, type Result } from '@muster/domain';
import { removedByNow } from '../../case-parts/removed-by-now';
import { type OpenFile } from '../back/open-file-state';
import { isNamed } from './is-named';

export interface FileToOpen {
  readonly file: CaseFile;
  readonly keys: PartyKeys;
  /** What this page saw before, of this case or another. */
  readonly seen: { readonly case: string; readonly head: Head } | null;
  readonly today: string;
}

/** Opens everything that the server gave, or refuses all of it. A class of entries may be missing only from the day on
 *  which its removal was due. */
export async function openFile({
  file,
  keys,
  seen,
  today,
}: FileToOpen): Promise<Result<OpenFile, ChainRefusal>> {
  const opened = await openChain({
    ...{
      force: file.force,
      case: file.case,
      kept: file.entries,
      keys,
      mayBeRemoved: removedByNow(file, today),
    },
    ...(seen?.case === file.case && { seenBefore: seen.head }),
    pause: () => new Promise((resolve) => setTimeout(resolve)),
  });
  if (!opened.ok) return opened;
  return ok({
    ...{ file, opened: opened.value, story: caseStory(opened.value.entries) },
    waiting: waitingFor(file),
    asks: asksFor(file, opened.value),
  });
}

function waitingFor({ listener, state, firstCopy, waitsForKeys }: CaseFile): OpenFile['waiting'] {
  if (state === 'requested') return firstCopy ? null : 'pool';
  const canRead = listener !== null && listener.recipient !== '';
  return canRead && (firstCopy || waitsForKeys) ? 'listener' : null;
}

/** Request and contact: whoever the request names has had them. */
const OF_A_REQUEST = 2;

/** Names stay in the signed chain, and who was shut out stands outside it, in the hands of the server. So nothing that was
 *  written since the request is locked for somebody else unasked, named or not. Once the request has been removed nobody can
 *  tell who is named: then it is asked only where something would be locked anew. */
function asksFor(file: CaseFile, { parties, head }: OpenedCase): OpenFile['asks'] {
  const waits = waitingFor(file);
  if (waits && head.count > OF_A_REQUEST) return waits;
  const { listener } = file;
  if (listener === null || listener.recipient === '' || isNamed(listener, parties)) return null;
  return parties || waits === 'listener' ? 'listener' : null;
}
