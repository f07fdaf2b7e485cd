import { codeAt, describeSecret, newSecret, secretOfKey, stepOfCode } from './one-time-codes';

// RFC 6238, appendix B, SHA-1: time, number of the step, and the last six of the eight digits.
const SECRET = Buffer.from('12345678901234567890');
const PUBLISHED = [
  [59, 0x1, '287082'],
  [1111111109, 0x23523ec, '081804'],
  [1111111111, 0x23523ed, '050471'],
  [1234567890, 0x273ef07, '005924'],
  [2000000000, 0x3f940aa, '279037'],
  [20000000000, 0x27bc86aa, '353130'],
] as const;

describe('one-time codes', () => {
  it.each(PUBLISHED)('at %p s are those of the RFC', (seconds, step, code) => {
    const now = new Date(seconds * 1000);

    expect(stepOfCode(SECRET, code, now)).toBe(step);
    expect(codeAt(describeSecret(SECRET, 'a').key, now)).toBe(code);
  });

  it('are known one step beside their time, by their own step, and no further', () => {
    const at = (seconds: number) => stepOfCode(SECRET, '081804', new Date(seconds * 1000));

    expect([at(1111111109 - 30), at(1111111109 + 30)]).toEqual([0x23523ec, 0x23523ec]);
    expect([at(1111111109 - 60), at(1111111109 + 60)]).toEqual([null, null]);
  });

  it('come from secrets of 160 bits that are read back from their base32', () => {
    const secret = newSecret();

    expect(secret).toHaveLength(20);
    expect(secretOfKey(describeSecret(secret, 'a').key)).toEqual(secret);
  });
});
