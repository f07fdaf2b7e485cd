import { openSealedValue } from './open-sealed-value';
import { sealValue } from './seal-value';

const hex = (text: string) => Buffer.from(text, 'hex');

/** Test case 16 of McGrew and Viega, "The Galois/Counter Mode of Operation", as submitted to NIST; its key, nonce,
 *  plaintext and tag, with associated data that is text here. */
const KEY = hex('feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308');
const NONCE = hex('cafebabefacedbaddecaf888');
const PLACE = 'muster/v1|access.second_factor.secret|6f9619ff-8b86-4011-b42d-00c04fc964ff';

describe('a sealed value', () => {
  // Test case 14 of the same paper: key and nonce of zeros, one block of zeros, no associated data.
  it('has the ciphertext and the tag of the published vector', () => {
    const sealed = sealValue(Buffer.alloc(32), '', Buffer.alloc(16), Buffer.alloc(12));

    expect(sealed.toString('hex')).toBe(
      `01${'00'.repeat(12)}cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919`,
    );
  });

  // Test case 15: four blocks under the longer key, no associated data.
  it('has the ciphertext and the tag of the published vector of four blocks', () => {
    const plain = hex(
      'd9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72' +
        '1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b391aafd255',
    );

    expect(sealValue(KEY, '', plain, NONCE).subarray(13).toString('hex')).toBe(
      '522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa' +
        '8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662898015ad' +
        'b094dac5d93471bdec1a502270e3cc6c',
    );
  });

  const sealed = sealValue(KEY, PLACE, Buffer.from('twenty bytes exactly'), NONCE);

  it('opens where it was sealed and nowhere else', () => {
    expect(openSealedValue(KEY, PLACE, sealed)?.toString()).toBe('twenty bytes exactly');
    expect(openSealedValue(KEY, PLACE.replace('6f96', '6f97'), sealed)).toBeNull();
    expect(openSealedValue(KEY, PLACE.replace('secret', 'begun_at'), sealed)).toBeNull();
    expect(openSealedValue(Buffer.alloc(32, 1), PLACE, sealed)).toBeNull();
  });

  it('does not open after any single bit was changed', () => {
    for (let bit = 0; bit < sealed.length * 8; bit++) {
      const changed = Buffer.from(sealed);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect([bit, openSealedValue(KEY, PLACE, changed)]).toEqual([bit, null]);
    }
  });

  it('does not open when it is cut off or longer, whatever its length', () => {
    for (let length = 0; length < sealed.length; length++) {
      expect(openSealedValue(KEY, PLACE, sealed.subarray(0, length))).toBeNull();
    }
    expect(openSealedValue(KEY, PLACE, Buffer.concat([sealed, Buffer.alloc(1)]))).toBeNull();
  });

  it('needs a nonce of 96 bits', () => {
    expect(() => sealValue(KEY, PLACE, Buffer.alloc(1), Buffer.alloc(16))).toThrow('12 bytes');
  });
});
