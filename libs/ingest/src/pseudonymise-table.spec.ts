import { type SnapshotMapping, snapshotMappingSchema } from '@muster/domain';
import { aScreenRequest } from '../test/a-screen-request';
import { decodeCopy } from '../test/decode-copy';
import { screen } from '../test/screen';
import { pseudonymiseTable } from './pseudonymise-table';
import { type PseudonymiseRequest } from './pseudonymise-table.types';

const text = new TextEncoder();

/** A stand-in for the keyed hash that no part of the staff number survives. */
const pseudonymise = (normalised: string): Uint8Array => {
  const bytes = new Uint8Array(16).fill(normalised.length);
  for (const [at, letter] of [...normalised].entries()) bytes[at % 16]! ^= letter.charCodeAt(0) + 101;
  return bytes;
};

function hide(file: string, changes: Partial<PseudonymiseRequest> = {}, chunk = 5) {
  const work = pseudonymiseTable({
    person: { column: 'id', stripLeadingZeros: false },
    mapping: undefined,
    drop: [],
    pseudonymise,
    ...changes,
  });
  const blocks: Uint8Array[] = [];
  const emit = (block: Uint8Array) => void blocks.push(block);
  const bytes = text.encode(file);
  for (let at = 0; at < bytes.length; at += chunk) work.write(bytes.subarray(at, at + chunk), emit);
  const outcome = work.finish(emit);
  return {
    ...outcome,
    codes: outcome.issues.map(({ code }) => code),
    out: Buffer.concat(blocks).toString('utf8'),
    blocks: blocks.length,
  };
}

function mapping(changes: Record<string, unknown> = {}): SnapshotMapping {
  return snapshotMappingSchema.parse({
    kind: 'mapping',
    id: 'any',
    label: 'Any',
    person: { column: 'id' },
    dimensions: { sex: { column: 'sex' } },
    ...changes,
  });
}

const hex = (number: string) => Buffer.from(pseudonymise(number)).toString('hex');

describe('pseudonymiseTable', () => {
  it('replaces the reference and leaves every other cell as it is', () => {
    const { out, codes, rows } = hide('id;note;sex\r\n ab1 ;"a;""b""";F\r\nAB2;" x";M');

    expect(out).toBe(`id;note;sex\n${hex('AB1')};"a;""b""";F\n${hex('AB2')}; x;M\n`);
    expect({ codes, rows }).toEqual({ codes: [], rows: 2 });
  });

  it('strips leading zeros as the mapping of the file says', () => {
    const person = { column: 'ID', stripLeadingZeros: true };

    expect(hide('id,sex\n007,F\n', { person }).out).toBe(`id,sex\n${hex('7')},F\n`);
  });

  it('leaves dropped columns behind', () => {
    const { out, leftBehind } = hide('id,Surname,sex\n1,Ash,F\n', { drop: ['surname'] });

    expect(out).toBe(`id,sex\n${hex('1')},F\n`);
    expect(leftBehind).toEqual(['Surname']);
  });

  it.each([
    ['a column of names', 'id,Surname,sex\n1,x,F\n', 'personal-column'],
    ['a date of birth without mapping', 'id,Date of birth,sex\n1,1990-01-01,F\n', 'personal-column'],
    ['an e-mail address', 'id,note,sex\n1,a@example.org,F\n', 'email-address'],
    ['a National Insurance number', 'id,note,sex\n1,QQ123456C,F\n', 'ni-number'],
    ['a missing column', 'number,sex\n1,F\n', 'missing-column'],
    ['a row without reference', 'id,sex\n1,F\n,M\n', 'blank-person'],
    ['a pseudonym', 'id,sex\n00112233445566778899aabbccddeeff,F\n', 'already-pseudonym'],
    ['a ragged row', 'id,sex\n1\n', 'ragged-row'],
  ])('gives nothing of a file with %s', (_, file, code) => {
    const { codes, out } = hide(file);

    expect(codes).toEqual([code]);
    expect(out).toBe('');
  });

  it('names a column to drop that is not there', () => {
    expect(hide('id,sex\n1,F\n', { drop: ['Surname'] }).codes).toEqual(['missing-column']);
  });

  it('searches every row, and holds a group of rows back until it was searched', () => {
    const rows = Array.from(
      { length: 2_500 },
      (_, index) => `${index},F,${index === 2_400 ? 'QQ123456C' : 'x'}`,
    );

    const { codes, out, blocks } = hide(`id,sex,note\n${rows.join('\n')}\n`, {}, 65_536);

    expect(codes).toEqual(['ni-number']);
    expect(blocks).toBe(2);
    expect(out).not.toContain('QQ');
  });

  it('gives only what the mapping reads, in the layout that it describes', () => {
    const ugly = mapping({
      header: { row: 3 },
      dimensions: { sex: { column: '#4' } },
      skipRows: [{ column: 'kind', values: ['total'] }],
      endsAt: 'first-row-without-person',
      dateOfBirth: { column: 'Date of birth' },
    });
    const file =
      'Prepared by Jane Smith\n\nid,Surname,kind,,Date of birth\n1,Ash,x,F,1990-01-01\n,,Total,1,\n\nNote\n';

    const { out, codes, leftBehind } = hide(file, { mapping: ugly });

    expect(codes).toEqual(['skipped-row', 'trailing-row']);
    expect(leftBehind).toEqual(['Surname']);
    expect(out).toBe(`\n\nid,kind,#4,Date of birth\n${hex('1')},x,F,1990-01-01\n`);
    const pre = aScreenRequest({ mapping: { ...ugly, person: { column: 'id', mode: 'pre' } } });
    const read = screen(text.encode(out), pre);
    expect(read.outcome.issues).toEqual([]);
    expect(decodeCopy(read.copy)).toMatchObject([{ sex: 1, age_band: 1 }]);
  });
});
