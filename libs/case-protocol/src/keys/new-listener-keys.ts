import { keysOfSecrets } from './keys-of-secrets';
import { type PartyKeys } from './party-keys';
import { type RandomBytes } from './random-bytes';

/** New keys of a listener. */
export function newListenerKeys(random: RandomBytes): PartyKeys {
  return keysOfSecrets(random(32), random(32));
}
