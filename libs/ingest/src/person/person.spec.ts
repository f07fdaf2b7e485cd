import { normalisePerson } from './normalise-person';
import { asciiPerson } from './ascii-person';
import { PersonSet } from './person-set';
import { readPseudonym } from './read-pseudonym';

const text = new TextEncoder();

describe('normalisePerson', () => {
  it.each([
    [' ab12 ', 'AB12'],
    ['\uff21\uff11', 'A1'],
    ['007', '007'],
    ['ﬁ1', 'FI1'],
  ])('reads "%s" as %s', (written, expected) => {
    expect(normalisePerson(written, false)).toBe(expected);
  });

  it('strips leading zeros only when told, and leaves one of several', () => {
    expect(normalisePerson('0070', true)).toBe('70');
    expect(normalisePerson('000', true)).toBe('0');
  });
});

describe('asciiPerson', () => {
  it.each(['', ' ', 'a', ' ab12 ', '007', '000', '0x', 'N006565', 'a b', 'x'.repeat(64)])(
    'agrees with normalisePerson on "%s"',
    (written) => {
      const bytes = text.encode(`,${written},`);
      for (const strip of [true, false]) {
        expect(asciiPerson(bytes, 1, bytes.length - 1, strip)).toBe(normalisePerson(written, strip));
      }
    },
  );

  it.each(['é', '\t1', 'x'.repeat(65)])('leaves "%s" to normalisePerson', (written) => {
    const bytes = text.encode(written);
    expect(asciiPerson(bytes, 0, bytes.length, false)).toBeUndefined();
  });
});

describe('readPseudonym', () => {
  it('reads 32 hexadecimal digits, and a UUID', () => {
    const expected = Uint8Array.from({ length: 16 }, (_, index) => index * 17);

    expect(readPseudonym('00112233445566778899aabbccddeeff')).toEqual(expected);
    expect(readPseudonym(' 00112233-4455-6677-8899-AABBCCDDEEFF ')).toEqual(expected);
  });

  it.each(['', '0011', '00112233445566778899aabbccddeefg', '0011-2233445566778899aabbccddeeff'])(
    'refuses "%s"',
    (written) => {
      expect(readPseudonym(written)).toBeUndefined();
    },
  );
});

describe('PersonSet', () => {
  it('knows each of 100,000 references once, all zeros among them, however alike they are', () => {
    const set = new PersonSet();
    const reference = new Uint8Array(16);
    const view = new DataView(reference.buffer);

    let added = 0;
    for (const word of [0, 4, 8, 12]) {
      for (let number = word === 0 ? 0 : 1; number < 25_000; number += 1) {
        reference.fill(0);
        view.setUint32(word, number);
        if (set.add(reference)) added += 1;
      }
    }
    expect(added).toBe(25_000 + 3 * 24_999);
    view.setUint32(12, 25_000);
    expect(set.has(reference)).toBe(false);
    view.setUint32(12, 17);
    expect(set.has(reference)).toBe(true);
    expect(set.add(reference)).toBe(false);
    expect(set.add(new Uint8Array(16))).toBe(false);
    expect([set.has(new Uint8Array(16)), new PersonSet().has(new Uint8Array(16))]).toEqual([true, false]);
  });
});
