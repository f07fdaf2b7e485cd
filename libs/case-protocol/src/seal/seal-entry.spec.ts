import { base64 } from '@scure/base';
import { Decrypter } from 'age-encryption';
import { createHash, createPublicKey, verify } from 'node:crypto';
import { aCase, CASE, CONTACT, DAY, entryId, FORCE, PEOPLE, READERS, REQUEST, say } from '../../test/a-case';
import { seededBytes } from '../../test/seeded-bytes';
import { type EntryBody } from '../bodies/entry-body';
import { publicOf } from '../keys/public-of';
import { sealEntry } from './seal-entry';

const seal = (body: EntryBody, more: { recipients?: readonly string[]; prev?: string | null } = {}) =>
  sealEntry({
    ...{ force: FORCE, case: CASE, entry: entryId(0), seq: 0, prev: null, body, author: PEOPLE.colleague },
    ...{ on: DAY, recipients: READERS, random: seededBytes('salt'), ...more },
  });

async function textOf(ciphertext: string): Promise<Buffer> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(PEOPLE.listener.identity);
  return Buffer.from(await decrypter.decrypt(base64.decode(ciphertext)));
}

describe('sealEntry', () => {
  it('writes a text that age opens and OpenSSL verifies: two signed lines, a signature, blanks', async () => {
    const sealed = await seal(say('Gespräch – déjà vu 👋'));
    if (!sealed.ok) throw new Error(sealed.refusal.code);
    const text = await textOf(sealed.value.ciphertext);
    const [first = '', json = '', signature = '', blanks = ''] = text.toString('utf8').split('\n');
    expect(first).toBe('muster.case/v1 entry');
    expect(blanks.trim()).toBe('');
    expect(JSON.parse(json)).toMatchObject({ v: 1, force: FORCE, case: CASE, seq: 0, prev: null, on: DAY });
    const signed = Buffer.from(`${first}\n${json}\n`);
    expect(sealed.value.digest).toBe(createHash('sha256').update(signed).digest('hex'));
    const spki = Buffer.from(`302a300506032b6570032100${publicOf(PEOPLE.colleague).verifyKey}`, 'hex');
    const key = createPublicKey({ key: spki, format: 'der', type: 'spki' });
    expect(verify(null, signed, key, Buffer.from(signature, 'hex'))).toBe(true);
  });

  it('gives entries of every class one of four sizes', async () => {
    for (const [length, size] of [
      [1, 1024],
      [200, 1024],
      [600, 4096],
      [3000, 4096],
      [5000, 16_384],
      [12_000, 16_384],
    ] as const) {
      const sealed = await seal(say('x'.repeat(length)));
      expect(sealed.ok && (await textOf(sealed.value.ciphertext)).length).toBe(size);
    }
  });

  it('refuses what is too long for its field, or altogether', async () => {
    const sections = [
      'happening',
      'help',
      'keep',
      'couldHaveDone',
      'likelihood',
      'mustBeActedOn',
      'betweenUs',
    ];
    const record = (length: number) =>
      ({
        ...{ kind: 'record', comeBack: 'not-asked' },
        ...Object.fromEntries(sections.map((each) => [each, 'x'.repeat(length)])),
      }) as EntryBody;
    for (const body of [say('x'.repeat(12_001)), record(12_000), say('👋'.repeat(12_001))]) {
      expect(await seal(body)).toMatchObject({ ok: false, refusal: { code: 'too-long' } });
    }
    expect((await seal(record(9000))).ok).toBe(true);
  });

  it('throws on what no page should offer', async () => {
    await expect(seal(say(''))).rejects.toThrow();
    await expect(seal({ ...CONTACT, by: 'letter' } as never)).rejects.toThrow();
    await expect(seal(CONTACT, { prev: 'yesterday' })).rejects.toThrow();
    await expect(seal(CONTACT, { recipients: ['age1tag1qqqq'] })).rejects.toThrow('no X25519 recipient');
    await expect(seal(CONTACT, { recipients: [`age1${'q'.repeat(58)}`] })).rejects.toThrow();
  });

  it('gives equal words another digest in every entry', async () => {
    const kept = await aCase([
      ['colleague', REQUEST],
      ['colleague', say('Yes')],
      ['colleague', say('Yes')],
    ]);
    expect(kept[1]?.digest).not.toBe(kept[2]?.digest);
  });

  it('encrypts to the author and the readers, each once', async () => {
    const sealed = await seal(CONTACT, { recipients: [...READERS, ...READERS] });
    if (!sealed.ok) throw new Error(sealed.refusal.code);
    const header = Buffer.from(base64.decode(sealed.value.ciphertext)).toString('latin1').split('\n---')[0];
    expect(header?.match(/^-> X25519 /gm)).toHaveLength(3);
  });
});
