import { scryptSync } from 'node:crypto';
import { seededBytes } from '../../test/seeded-bytes';
import { formatReturnCode } from './format-return-code';
import { keysOfReturnCode } from './keys-of-return-code';
import { newReturnCode } from './new-return-code';
import { publicOf } from './public-of';
import { readReturnCode } from './read-return-code';
import { RETURN_CODE_ALPHABET } from './return-code';

describe('a return code', () => {
  it('uses every symbol equally often, whatever byte comes', () => {
    const code = (from: number) =>
      newReturnCode((bytes) => Uint8Array.from({ length: bytes }, (_, at) => from + at));
    const all = Array.from({ length: 16 }, (_, at) => code(at * 16)).join('');
    expect([...RETURN_CODE_ALPHABET].map((symbol) => all.split(symbol).length - 1)).toEqual(
      Array(32).fill(8),
    );
  });

  it('is shown in four groups and read back', () => {
    const code = newReturnCode(seededBytes('code'));
    expect(formatReturnCode(code)).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(readReturnCode(formatReturnCode(code))).toEqual({ ok: true, value: code });
  });

  it.each([
    ['small letters, blanks and a line end', ' 0123 4567 89ab cdef\n'],
    ['no groups', '0123456789ABCDEF'],
    ['O for nought, I and l for one', 'OI23-4567-89AB-CDEF'],
    ['l for one', 'ol23 4567 89ab cdef'],
    ['long dashes of a phone', '0123–4567—89AB‑CDEF'],
    ['full-width letters', '０１２３４５６７８９ＡＢＣＤＥＦ'],
  ])('forgives %s', (_, typed) => {
    expect(readReturnCode(typed)).toEqual({ ok: true, value: '0123456789ABCDEF' });
  });

  it.each([
    ['nothing', '', 'code-length'],
    ['one symbol too few', '0123-4567-89AB-CDE', 'code-length'],
    ['one symbol too many', '0123-4567-89AB-CDEF0', 'code-length'],
    ['a letter that no code has', '0123-4567-89AB-CDEU', 'code-symbol'],
    ['a sign', '0123-4567-89AB-CDE!', 'code-symbol'],
    ['letters of another alphabet', '0123-4567-89АВ-СDEF', 'code-symbol'],
  ])('refuses %s without repeating it', (_, typed, code) => {
    const read = readReturnCode(typed);
    expect(read).toMatchObject({ ok: false, refusal: { code } });
    if (!read.ok && typed !== '') expect(read.refusal.message).not.toContain(typed);
  });

  it('gives the keys that OpenSSL derives, other ones for each force', async () => {
    const read = readReturnCode('0123-4567-89AB-CDEF');
    if (!read.ok) throw new Error(read.refusal.code);
    const keys = await keysOfReturnCode(read.value, 'testshire');
    const bytes = scryptSync('0123456789ABCDEF', 'muster.case/v1|return-code|testshire', 96, {
      ...{ N: 2 ** 15, r: 8, p: 1, maxmem: 2 ** 26 },
    });
    expect(keys.signingKey).toBe(bytes.subarray(32, 64).toString('hex'));
    expect(keys.accessKey).toBe(bytes.subarray(64).toString('base64url'));
    expect(keys.accessKey).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(publicOf(keys).recipient).toMatch(/^age1[0-9a-z]{58}$/);
    expect((await keysOfReturnCode(read.value, 'mercia')).accessKey).not.toBe(keys.accessKey);
  });
});
