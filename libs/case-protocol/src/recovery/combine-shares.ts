import { ok, refuse, type Result } from '@muster/domain';
import { combine } from 'shamir-secret-sharing';
import { type PartyKeys, type PublicKeys } from '../keys/party-keys';
import { publicOf } from '../keys/public-of';
import { readShare } from './read-share';
import { recoveryKeysOf } from './recovery-keys';
import { setOf } from './share';
import { type ShareRefusal } from './share-refusal';

/** The recovery keys out of two shares, when they are those whose public part is `installed`. Refuses a share that cannot be
 *  read (and says whether the first or the second), the same one twice, shares of different keys, and those of another key. */
export async function combineShares(
  a: string,
  b: string,
  installed: PublicKeys,
): Promise<Result<PartyKeys, ShareRefusal>> {
  const [first, second] = [readShare(a), readShare(b)];
  if (!first.ok) return refuse(first.refusal.code, `First share: ${first.refusal.message}`);
  if (!second.ok) return refuse(second.refusal.code, `Second share: ${second.refusal.message}`);
  const [one, other] = [first.value, second.value];
  if (one.set.some((byte, at) => byte !== other.set[at])) {
    return refuse('mixed-shares', 'The two shares belong to different recovery keys.');
  }
  if (one.number === other.number || one.points.at(-1) === other.points.at(-1)) {
    return refuse('same-share', 'This is the same share twice. Two different custodians are needed.');
  }
  const expected = setOf(installed);
  const secret = await combine([one.points, other.points]);
  const keys = recoveryKeysOf(secret);
  secret.fill(0);
  const isInstalled = publicOf(keys).verifyKey === installed.verifyKey;
  return isInstalled && one.set.every((byte, at) => byte === expected[at])
    ? ok(keys)
    : refuse('other-recovery', 'The shares do not belong to the recovery key that is installed here.');
}
