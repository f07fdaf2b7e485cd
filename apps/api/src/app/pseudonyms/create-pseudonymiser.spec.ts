import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { createPseudonymiser } from './create-pseudonymiser';

/** The oracle is Node's own HMAC (OpenSSL). */
function oracle(key: Uint8Array, force: string, number: string): string {
  return createHmac('sha256', key).update(`hr/v1|${force}|${number}`, 'utf8').digest('hex').slice(0, 32);
}

describe('createPseudonymiser', () => {
  it('agrees with the HMAC of Node on random keys, forces and numbers of every length', () => {
    const number = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc.string({ unit: fc.constantFrom(...'0123456789ABC/-'), maxLength: 200 }),
    );
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 32, maxLength: 32 }),
        fc.constantFrom('EXMP', 'NYPD', 'A-VERY-LONG-CODE'),
        fc.array(number, { minLength: 1, maxLength: 20 }),
        (key, force, numbers) => {
          const pseudonymise = createPseudonymiser(key, force);
          for (const each of numbers) {
            expect(Buffer.from(pseudonymise(each)).toString('hex')).toBe(oracle(key, force, each));
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('agrees at each length around the ends of a block', () => {
    const key = new Uint8Array(32).fill(7);
    const pseudonymise = createPseudonymiser(key, 'EXMP');
    for (let length = 0; length < 260; length += 1) {
      const number = '9'.repeat(length);
      expect(Buffer.from(pseudonymise(number)).toString('hex')).toBe(oracle(key, 'EXMP', number));
    }
  });

  it('gives a fresh array each time, so that an earlier pseudonym never changes', () => {
    const pseudonymise = createPseudonymiser(new Uint8Array(32), 'EXMP');
    const first = pseudonymise('1');
    const copy = first.slice();
    pseudonymise('2');
    expect(first).toEqual(copy);
  });
});
