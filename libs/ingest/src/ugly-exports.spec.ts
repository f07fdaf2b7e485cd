import { aScreenRequest } from '../test/a-screen-request';
import { decodeCopy } from '../test/decode-copy';
import { screen } from '../test/screen';

const text = new TextEncoder();

/** Codes of the issues, persons coded, and the rows that the first issue names. */
function read(file: string, mapping: Record<string, unknown>) {
  const { outcome, copy } = screen(text.encode(file), aScreenRequest({ mapping }), 7);
  const isRefused = outcome.issues.some(({ severity }) => severity === 'error');
  return {
    codes: outcome.issues.map(({ code }) => code),
    rows: outcome.issues[0]?.rows,
    people: isRefused ? [] : decodeCopy(copy).map(({ person }) => person),
    read: outcome.rows,
    vocabulary: outcome.vocabulary,
  };
}

const ENDS = { endsAt: 'first-row-without-person' };
const SEX_BY_POSITION = { dimensions: { sex: { column: '#2' } } };

describe('titles above the header', () => {
  it('are not read, whatever they hold, and do not decide the delimiter', () => {
    const file = 'Staff, of the force, as at\n"line\nbreak"\nnot UTF-8: \0\n\nid;sex\n1;F\n2;M\n';

    expect(read(file, { header: { row: 5 } })).toMatchObject({ codes: [], people: ['1', '2'], read: 2 });
  });

  it('leave the numbers of rows as a spreadsheet shows them', () => {
    expect(read('Title\n\nid,sex\n1,F\n1,M\n', { header: { row: 3 } })).toMatchObject({
      codes: ['duplicate-person'],
      rows: [5],
    });
    expect(read('Title\n\nid,colour\n1,F\n', { header: { row: 3 } })).toMatchObject({ rows: [3] });
  });

  it.each([
    ['Title,\n,\nid,sex\n1,F\n', 2],
    ['Title,\nid,sex\n1,F\n', 9],
  ])('are named when no header stands where the mapping says: %j, row %d', (file, row) => {
    expect(read(file, { header: { row } }).codes).toEqual(['no-header-row']);
  });

  it('do not turn an empty file into one without header', () => {
    expect(read('', { header: { row: 3 } }).codes).toEqual(['empty-file']);
  });
});

describe('a column without a name, or with the name of another', () => {
  it('is read by its position', () => {
    expect(read('id,\n1,F\n', SEX_BY_POSITION)).toMatchObject({ codes: [], people: ['1'] });
    const twice = read('id,code,Code\n1,F,x\n', SEX_BY_POSITION);
    expect(twice).toMatchObject({ codes: ['unmapped-column'], vocabulary: { sex: ['F'] } });
  });

  it('gives way to a column that is really called like that', () => {
    const { vocabulary, codes } = read('id,M,#2\n1,M,F\n', SEX_BY_POSITION);

    expect({ vocabulary, codes }).toEqual({ vocabulary: { sex: ['F'] }, codes: ['unmapped-column'] });
  });

  it('is missing when the file has fewer columns', () => {
    expect(read('id,sex\n1,F\n', { dimensions: { sex: { column: '#3' } } }).codes).toEqual([
      'missing-column',
    ]);
  });

  it('is never taken for a unit when its name announces names', () => {
    const mapping = { dimensions: { sex: { column: 'sex' }, unit: { column: '#3' } } };

    expect(read('id,sex,Surname\n1,F,Ash\n', mapping).codes).toEqual(['personal-column']);
  });
});

describe('totals and headings between the rows', () => {
  const mapping = {
    dimensions: { sex: { column: 'sex' }, rank: { column: 'rank' } },
    skipRows: [
      { column: 'rank', values: ['Total', 'grand total'] },
      { column: 'id', values: [''] },
    ],
  };

  it('are skipped by value, without case and spaces, and counted by rule', () => {
    const file = 'id,sex,rank\n,,East\n1,F,Constable\n2,F,  TOTAL \n,,Grand  Total\n3,M,Sergeant\n';

    expect(read(file, mapping)).toMatchObject({
      codes: ['skipped-row', 'skipped-row'],
      people: ['1', '3'],
      read: 2,
    });
  });

  it('may be shorter or longer than other rows', () => {
    const file = 'id,sex,rank\n1,F,Constable\n,East\n2,,Total,1,1\n';

    expect(read(file, mapping)).toMatchObject({ codes: ['skipped-row', 'skipped-row'], people: ['1'] });
  });

  it('need the column that tells them', () => {
    const rule = { ...mapping, skipRows: [{ column: 'level', values: ['1'] }] };

    expect(read('id,sex,rank\n1,F,Constable\n', rule).codes).toEqual(['missing-column']);
  });
});

describe('notes after the end', () => {
  it.each([
    ['after an empty line', 'id,sex\n1,F\n\nNote: all staff\nSource: system\n', 2],
    ['after an empty row', 'id,sex\n1,F\n,\n"Note, to all",\n', 1],
    ['that begin in another column', 'id,sex\n1,F\n,Total 1\n,Note\n', 2],
    ['with bytes of another encoding', 'id,sex\n1,F\n,\nNote: \0\n', 1],
  ])('are left out and counted: %s', (_, file, count) => {
    const { outcome, copy } = screen(text.encode(file), aScreenRequest({ mapping: ENDS }));

    expect(outcome.issues).toMatchObject([{ code: 'trailing-row', severity: 'warning', count }]);
    expect(decodeCopy(copy)).toHaveLength(1);
  });

  it('are nothing to speak of when only empty rows follow', () => {
    expect(read('id,sex\n1,F\n,\n\n,\n', ENDS)).toMatchObject({ codes: [], people: ['1'] });
  });

  it('never hide a person', () => {
    expect(read('id,sex\n1,F\n\nNote\n2,M\n3,\n', ENDS)).toMatchObject({
      codes: ['trailing-row', 'rows-after-end'],
      people: [],
    });
    expect(read('id,sex\n1,F\n,M\n3,F\n', ENDS).codes).toEqual(['trailing-row', 'rows-after-end']);
  });

  it('follow the last of the totals that are skipped', () => {
    const mapping = { ...ENDS, skipRows: [{ column: 'id', values: ['', 'total'] }] };

    expect(read('id,sex\n1,F\n,1\n2,F\nTotal,2\n\nNote\n', mapping)).toMatchObject({
      codes: ['skipped-row', 'trailing-row'],
      people: ['1', '2'],
    });
  });
});
