import { bech32m } from '@scure/base';
import { hkdfSync } from 'node:crypto';
import { seededBytes } from '../../test/seeded-bytes';
import { publicOf } from '../keys/public-of';
import { combineShares } from './combine-shares';
import { makeRecovery, type Recovery } from './make-recovery';
import { readShare } from './read-share';
import { recoveryKeysOf } from './recovery-keys';

describe('recovery', () => {
  let recovery: Recovery;
  let other: Recovery;
  beforeAll(async () => {
    recovery = await makeRecovery(seededBytes('recovery'));
    other = await makeRecovery(seededBytes('another recovery'));
  });
  const codeOf = async (a: string, b: string) => {
    const combined = await combineShares(a, b, recovery.public);
    return combined.ok ? 'combined' : combined.refusal.code;
  };

  it('gives the same keys back from any two of three shares, in any order', async () => {
    const keys = recoveryKeysOf(seededBytes('recovery')(32));
    expect(publicOf(keys)).toEqual(recovery.public);
    const [first, second, third] = recovery.shares;
    for (const [a, b] of [
      [first, second],
      [second, first],
      [first, third],
      [third, second],
    ] as const) {
      expect(await combineShares(a, b, recovery.public)).toEqual({ ok: true, value: keys });
    }
  });

  it('derives keys as HKDF of OpenSSL does', () => {
    const secret = seededBytes('recovery')(32);
    const sign = hkdfSync('sha256', secret, '', 'muster.case/v1|recovery|sign', 32);
    expect(recoveryKeysOf(secret).signingKey).toBe(Buffer.from(sign).toString('hex'));
  });

  it('numbers the shares, and reads them as people type them', () => {
    expect(recovery.shares.map((share) => readShare(share))).toMatchObject(
      [1, 2, 3].map((number) => ({ ok: true, value: { number } })),
    );
    const [share] = recovery.shares;
    const typed = `# Share 1 of 3\n\n${share.toUpperCase().replaceAll(' ', '-\n')}\n`;
    expect(readShare(typed)).toEqual(readShare(share));
    expect(share).toMatch(/^muster share1 ([0-9a-z]{6} )+[0-9a-z]{1,6}$/);
  });

  it('refuses what is no whole share, the same share twice, shares of different keys, or of another key', async () => {
    const [first, second] = recovery.shares;
    const typo = second.replace(/.$/, (last) => (last === 'q' ? 'p' : 'q'));
    for (const damaged of ['', 'no share', typo, second.slice(0, 40), `${second}q`, second.slice(0, -1)]) {
      expect(await codeOf(first, damaged)).toBe('share-damaged');
      expect(await codeOf(damaged, first)).toBe('share-damaged');
    }
    expect(await codeOf(first, first)).toBe('same-share');
    expect(await codeOf(first, other.shares[1])).toBe('mixed-shares');
    expect(await codeOf(other.shares[0], other.shares[1])).toBe('other-recovery');
    const encode = (...bytes: number[]) => bech32m.encodeFromBytes('mustershare', Uint8Array.from(bytes));
    expect(await codeOf(first, encode(2, 1, 0, 0, 0, 0))).toBe('share-version');
    expect(await codeOf(first, encode(1, 4, ...Array<number>(37).fill(1)))).toBe('share-damaged');
    expect(await codeOf(first, encode(1, 2, 0, 0))).toBe('share-damaged');
  });

  it('says which of the two is wrong and repeats nothing of it', async () => {
    const [first] = recovery.shares;
    const combined = await combineShares(first, 'qqqqqq', recovery.public);
    expect(combined).toMatchObject({
      refusal: { message: expect.stringMatching(/^Second share: /) as string },
    });
    expect(JSON.stringify(combined)).not.toContain('qqqqqq');
  });

  it('refuses shares that fit together and were forged for this key', async () => {
    const forged = [other.shares[0], other.shares[1]].map((share) => {
      const read = readShare(share);
      const mine = readShare(recovery.shares[0]);
      if (!read.ok || !mine.ok) throw new Error('no share');
      return bech32m.encodeFromBytes(
        'mustershare',
        Uint8Array.from([1, read.value.number, ...mine.value.set, ...read.value.points]),
      );
    });
    expect(await codeOf(forged[0] ?? '', forged[1] ?? '')).toBe('other-recovery');
  });
});
