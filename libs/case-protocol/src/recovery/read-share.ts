import { ok, refuse, type Result } from '@muster/domain';
import { bech32m } from '@scure/base';
import { POINTS_BYTES, SET_BYTES, type Share, SHARE_PREFIX, SHARE_VERSION } from './share';
import { type ShareRefusal } from './share-refusal';

/** Reads a share as it was printed, copied or typed: capitals or not, blanks, line ends and dashes anywhere, other lines of
 *  the share file around it. Nothing of it is repeated in a refusal. */
export function readShare(typed: string): Result<Share, ShareRefusal> {
  const packed = typed
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .join('')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{Dash}]/gu, '');
  const decoded = bech32m.decodeUnsafe(packed);
  const bytes = decoded?.prefix === SHARE_PREFIX ? bech32m.fromWordsUnsafe(decoded.words) : undefined;
  if (!bytes) {
    return refuse('share-damaged', 'This is no whole share: a character is wrong, missing or too many.');
  }
  const [version, number = 0] = bytes;
  if (version !== SHARE_VERSION) {
    return refuse('share-version', 'This share was made by another version of Muster.');
  }
  const points = bytes.slice(2 + SET_BYTES);
  if (number < 1 || number > 3 || points.length !== POINTS_BYTES) {
    return refuse('share-damaged', 'This is no share of a recovery key.');
  }
  return ok({ number, set: bytes.slice(2, 2 + SET_BYTES), points });
}
