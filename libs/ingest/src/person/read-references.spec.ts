import { readTable } from '../read-table';
import { pseudonymsOf } from './pseudonyms-of';
import { readReferences, type ReferenceSource } from './read-references';

const text = new TextEncoder();
const asBytes = (normalised: string) => text.encode(normalised);

const read = (file: string, source: Partial<ReferenceSource> = {}) => {
  const reading = readTable(undefined, 100);
  reading.write(text.encode(file));
  const list = readReferences(reading.finish(), { mode: 'staff-number', pseudonymise: asBytes, ...source });
  return {
    ...list,
    people: list.people.map((person) => person.map((pseudonym) => Buffer.from(pseudonym).toString())),
  };
};

describe('pseudonymsOf', () => {
  it('knows a staff number with and without its leading zeros, normalised as imports do', () => {
    expect(pseudonymsOf(' 0ab ', 'staff-number', asBytes).map(String)).toEqual(
      ['0AB', 'AB'].map((spelling) => String(asBytes(spelling))),
    );
    expect(pseudonymsOf('ab', 'staff-number', asBytes)).toHaveLength(1);
    expect(pseudonymsOf(' ', 'staff-number', asBytes)).toEqual([]);
  });

  it('takes a pseudonym from HR as it is, and nothing else', () => {
    const pseudonym = '00112233-4455-6677-8899-AABBCCDDEEFF';
    expect(pseudonymsOf(pseudonym, 'pre', asBytes)).toEqual([
      Uint8Array.from({ length: 16 }, (_, index) => index * 17),
    ]);
    expect(pseudonymsOf('7031847', 'pre', asBytes)).toEqual([]);
  });
});

describe('readReferences', () => {
  it('reads the column named, or the only one', () => {
    expect(read('Staff number,Note\nA1,x\nB2,y\n', { column: 'staff NUMBER' })).toEqual({
      people: [['A1'], ['B2']],
      rows: 2,
      issues: [],
    });
    expect(read('Staff number\nA1\n\nB2\n').people).toEqual([['A1'], ['B2']]);
  });

  it('takes the first line of a list without header for what it is', () => {
    expect(read('7031847\n7031848\n')).toMatchObject({ people: [['7031847'], ['7031848']], rows: 2 });
    expect(read('7031847')).toEqual({ people: [['7031847']], rows: 1, issues: [] });
  });

  it('names rows, never values', () => {
    const file = 'Staff number,Note\n07,x\n,y\n7,z\n';
    const { people, rows, issues } = read(file, { column: 'Staff number' });

    expect({ people, rows }).toEqual({ people: [['07', '7']], rows: 3 });
    expect(issues).toEqual([
      expect.objectContaining({ code: 'blank-person', severity: 'error', rows: [3] }),
      expect.objectContaining({ code: 'duplicate-person', severity: 'warning', rows: [4] }),
    ]);
    const malformed = read('7031847\n7031848\n', { mode: 'pre' });
    expect(malformed.issues).toEqual([
      expect.objectContaining({ code: 'person-shape', severity: 'error', rows: [1, 2] }),
    ]);
    expect(JSON.stringify(malformed.issues)).not.toContain('703184');
  });

  it.each([
    ['', 'empty-file'],
    ['Staff number\n', 'header-only'],
    ['Staff number,Note\nA1,x\n', 'missing-column'],
    ['a,b\n1\n', 'ragged-row'],
  ])('says what is wrong with the list %j', (file, code) => {
    const { people, issues } = read(file);

    expect(issues.map((issue) => issue.code)).toEqual([code]);
    expect(people).toEqual([]);
  });
});
