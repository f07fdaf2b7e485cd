import { ed25519 } from '@noble/curves/ed25519.js';
import { scryptAsync } from '@noble/hashes/scrypt.js';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { base64 } from '@scure/base';
import { Decrypter } from 'age-encryption';
import { headWords } from '../src/chain/head';
import { type KeptEntry } from '../src/chain/kept-entry';
import { type CaseToOpen, openChain } from '../src/chain/open-chain';
import { keysOfReturnCode } from '../src/keys/keys-of-return-code';
import { keysOfSecrets } from '../src/keys/keys-of-secrets';
import { publicOf } from '../src/keys/public-of';
import { readReturnCode } from '../src/keys/read-return-code';
import { unwrapKeys } from '../src/keys/unwrap-keys';
import { combineShares } from '../src/recovery/combine-shares';
import { PHRASE_WORDS } from '../src/words/phrase-words';
import chain from '../vectors/chain.json';
import keys from '../vectors/keys.json';
import published from '../vectors/published.json';
import refused from '../vectors/refused.json';
import { type Person } from './a-case';

describe('the published vectors: figures from outside', () => {
  it('age: keys as the specification writes them, and a file of another program', async () => {
    const { scalar, identity, recipient, file, text } = published.age;
    const made = keysOfSecrets(hexToBytes(scalar), hexToBytes(scalar));
    expect(made.identity).toBe(identity);
    expect(publicOf(made).recipient).toBe(recipient);
    const decrypter = new Decrypter();
    decrypter.addIdentity(identity);
    expect(await decrypter.decrypt(base64.decode(file), 'text')).toBe(text);
  });

  it('RFC 8032: the signature that we make and believe', () => {
    const { seed, verifyKey, message, signature } = published.ed25519;
    expect(publicOf({ identity: published.age.identity, signingKey: seed }).verifyKey).toBe(verifyKey);
    expect(bytesToHex(ed25519.sign(hexToBytes(message), hexToBytes(seed)))).toBe(signature);
    const isBelieved = ed25519.verify(hexToBytes(signature), hexToBytes(message), hexToBytes(verifyKey), {
      zip215: false,
    });
    expect(isBelieved).toBe(true);
  });

  it('RFC 7914: scrypt', async () => {
    const { password, salt, n, r, p, key } = published.scrypt;
    expect(bytesToHex(await scryptAsync(password, salt, { N: n, r, p, dkLen: 64 }))).toBe(key);
  });
});

describe('the published vectors: keys', () => {
  it('a return code gives its keys', async () => {
    const { code, force, identity, signingKey, accessKey, recipient, verifyKey } = keys.returnCode;
    const read = readReturnCode(code);
    if (!read.ok) throw new Error(read.refusal.code);
    const made = await keysOfReturnCode(read.value, force);
    expect(made).toEqual({ identity, signingKey, accessKey });
    expect(publicOf(made)).toEqual({ recipient, verifyKey });
  });

  it('a phrase opens wrapped keys', async () => {
    const { phrase, wrapped, identity, signingKey } = keys.listener;
    expect(await unwrapKeys(wrapped, phrase)).toEqual({ ok: true, value: { identity, signingKey } });
  });

  it('two shares give the recovery key', async () => {
    const { shares, public: installed } = keys.recovery;
    const combined = await combineShares(shares[2] ?? '', shares[0] ?? '', installed);
    expect(combined.ok && publicOf(combined.value)).toEqual(installed);
  });
});

describe('the published vectors: cases', () => {
  const open = (as: string, kept: readonly KeptEntry[], more = {}) =>
    openChain({ ...more, force: chain.force, case: chain.case, kept, keys: chain.people[as as Person] });
  const whole = chain.kept as readonly KeptEntry[];

  it('opens for its readers, with what was said', async () => {
    for (const reader of ['colleague', 'listener', 'recovery']) {
      const opened = await open(reader, whole);
      if (!opened.ok) throw new Error(opened.refusal.code);
      expect(opened.value.entries).toEqual(chain.opened);
      const { count, digest, words } = chain.head;
      expect(opened.value.head).toEqual({ count, digest });
      expect(headWords(opened.value.head, PHRASE_WORDS)).toBe(words);
    }
  });

  it('opens for its new readers after it was encrypted anew, and for the old listener no longer', async () => {
    const texts = new Map(chain.rewrapped.entries.map(({ seq, ciphertext }) => [seq, ciphertext]));
    const kept = whole.map((each) => ({ ...each, ciphertext: texts.get(each.seq) ?? null }));
    for (const reader of chain.rewrapped.to) {
      const opened = await open(reader, kept);
      expect(opened.ok && opened.value.entries).toEqual(chain.opened);
    }
    expect(await open('listener', kept)).toMatchObject({ ok: false, refusal: { code: 'wrong-key' } });
  });

  it('opens without what the retention rule removed', async () => {
    const kept = whole.map((each) => (each.class === 'contact' ? { ...each, ciphertext: null } : each));
    const opened = await open('colleague', kept, { mayBeRemoved: ['contact'] });
    expect(opened).toMatchObject({ ok: true, value: { removed: [{ seq: 1, class: 'contact' }] } });
    expect(opened.ok && opened.value.entries).toEqual(chain.opened.filter(({ seq }) => seq !== 1));
  });

  it.each(refused.chains.map((broken) => [broken.what, broken] as const))(
    'refuses: %s',
    async (_, { as, entries, refusal, ...more }) => {
      const { force, case: id, people, texts } = refused;
      const kept = entries.map(({ text, ...entry }) => ({
        ...(entry as Omit<KeptEntry, 'ciphertext'>),
        ciphertext: text === null ? null : (texts[text] ?? ''),
      }));
      const { seenBefore, mayBeRemoved } = more as Pick<CaseToOpen, 'seenBefore' | 'mayBeRemoved'>;
      const opened = await openChain({
        ...{ force, case: id, kept, keys: people[as as Person] },
        ...(seenBefore ? { seenBefore } : {}),
        ...(mayBeRemoved ? { mayBeRemoved } : {}),
      });
      expect(opened).toMatchObject({ ok: false, refusal: { code: refusal } });
    },
  );
});
