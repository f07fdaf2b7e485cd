import { inspectTable, type TableFindings } from './inspect-table';

function inspect(file: string): TableFindings {
  const inspection = inspectTable();
  inspection.write(new TextEncoder().encode(file));
  return inspection.finish();
}

describe('inspectTable', () => {
  it('suggests what the columns of a personnel system are', () => {
    const header =
      'Staff Number;Worker Type;Grade;LPA;Contract Type;Self Classified Ethnicity;Gender;Disability Status;' +
      'Religion/Belief;Sexual Orientation;Date of Birth;Contracted Hours;Date Joined;Date of Rank;Date Left;' +
      'Reason For Leaving;Shift';

    const { columns, delimiter } = inspect(`${header}\n${'1;'.repeat(16)}1\n`);

    expect(delimiter).toBe(';');
    expect(columns.map(({ suggestion }) => suggestion)).toEqual([
      'person',
      'workforce-type',
      'rank',
      'unit',
      'contract',
      'ethnicity',
      'sex',
      'disability',
      'religion',
      'orientation',
      'dateOfBirth',
      'fte',
      'serviceStart',
      'rankStart',
      'leavingDate',
      'leavingReason',
      null,
    ]);
  });

  it('suggests a role once, for the column of which it is surest', () => {
    const { columns } = inspect('id,Gender,Sex,Ethnic origin\n1,F,F,x\n');

    expect(columns.map(({ suggestion }) => suggestion)).toEqual(['person', null, 'sex', 'ethnicity']);
  });

  it('lists the values of coded columns with their rows, most frequent first', () => {
    const { rows, columns } = inspect('id,sex,shift\n1,F,day\n2,M,night\n3, F ,day\n4,,day\n');

    expect(rows).toBe(4);
    expect(columns[1]?.values).toEqual([
      { value: 'F', rows: 2 },
      { value: 'M', rows: 1 },
    ]);
    expect(columns[2]?.values).toEqual([
      { value: 'day', rows: 3 },
      { value: 'night', rows: 1 },
    ]);
  });

  it('lists no values of references, dates, unknown identifiers or long lists', () => {
    const lines = Array.from(
      { length: 61 },
      (_, index) => `${index},2020-01-01,X${index},unit ${index},${index % 2}`,
    );

    const { columns } = inspect(`Staff number,Date of birth,badge,unit,code\n${lines.join('\n')}\n`);

    expect(columns.map(({ name, values }) => [name, values?.length ?? null])).toEqual([
      ['Staff number', null],
      ['Date of birth', null],
      ['badge', null],
      ['unit', null],
      ['code', 2],
    ]);
  });

  it('says that a file has personal data, and lists nothing of it', () => {
    const { issues, columns } = inspect('id,sex,who\n1,F,Jane Smith\n');

    expect(issues.map(({ code }) => code)).toEqual(['person-name']);
    expect(columns.map(({ values }) => values)).toEqual([null, null, null]);
  });

  it('finds what is wrong with the bytes', () => {
    expect(inspect('').issues.map(({ code }) => code)).toEqual(['empty-file']);
    expect(inspect('PK\u0003\u0004').issues.map(({ code }) => code)).toEqual(['not-a-table']);
    expect(inspect('a,b\n1\n').issues.map(({ code }) => code)).toEqual(['ragged-row']);
  });
});

const HEADER = 'Employee No,Grade,,Gender,Hire Date';
const TITLES = 'Workforce of the force,,,,\n"Prepared: 31 March 2026, by HR",,,,\n,,,,\n';
const PEOPLE = 'E1,Constable,x,F,31/03/2015\nE2,Sergeant,y,M,2014-05-01\nE3,Constable,x,F,1/4/2016\n';

describe('inspectTable of an ugly export', () => {
  it('finds the column names below titles', () => {
    const found = inspect(`${TITLES}${HEADER}\n${PEOPLE}`);

    expect(found).toMatchObject({ headerRow: 4, hasTitles: true, delimiter: ',', rows: 3, issues: [] });
    expect(found.columns.map(({ reference, suggestion }) => [reference, suggestion])).toEqual([
      ['Employee No', 'person'],
      ['Grade', 'rank'],
      ['#3', null],
      ['Gender', 'sex'],
      ['Hire Date', 'serviceStart'],
    ]);
  });

  it.each([
    ['titles with another delimiter', 'Staff, officers, all\n\nid\tsex\trank\n1\tF\tx\n2\tM\tx\n', 3, '\t'],
    ['a title of one cell', 'Staff\nid,sex,rank\n1,F,x\n2,M,x\n', 2, ','],
    ['column groups above the names', 'Person,,Post,\nid,sex,rank,unit\n1,F,x,y\n2,M,x,y\n', 2, ','],
    ['names that nobody knows', 'List\n\nalpha;beta;gamma\n1;2;3\n4;5;6\n', 3, ';'],
  ])('finds them below %s', (_, file, headerRow, delimiter) => {
    expect(inspect(file)).toMatchObject({ headerRow, delimiter, hasTitles: true, issues: [] });
  });

  it.each([
    ['a short header', 'id,sex\n1,F,x\n2,M,y\n'],
    ['names without rows', 'id,sex\n'],
    ['empty lines above', '\n\nid,sex\n1,F\n'],
  ])('sees no titles above %s, and takes no row for the names', (_, file) => {
    expect(inspect(file)).toMatchObject({ hasTitles: false, columns: [{ name: 'id' }, { name: 'sex' }] });
  });

  it('looks where a person says', () => {
    const inspection = inspectTable(2);
    inspection.write(new TextEncoder().encode('id,sex\nnumber,gender\n1,F\n'));

    expect(inspection.finish()).toMatchObject({ headerRow: 2, hasTitles: true, rows: 1 });
  });

  it('tells totals, headings and notes from people', () => {
    const file =
      `${HEADER}\n,Eastern District,,,\n${PEOPLE}Total,,3,,\n,Grand total,3,,\n,,,,\n` +
      'Note: as at 31 March 2026\nSource: HR,,,,\n';

    const { rows, issues, layout } = inspect(file);

    expect(issues.map(({ code, severity }) => [code, severity])).toEqual([['blank-row', 'warning']]);
    expect({ rows, layout }).toEqual({
      rows: 3,
      layout: {
        totals: [
          { column: 'Employee No', values: ['Total'], rows: 1 },
          { column: 'Grade', values: ['Grand total'], rows: 1 },
        ],
        rowsWithoutPerson: 1,
        rowsAfterEnd: 2,
      },
    });
  });

  it('sees no end where people follow an empty row, or notes follow people at once', () => {
    const none = { rowsAfterEnd: 0 };
    expect(inspect(`${HEADER}\n${PEOPLE}\n${PEOPLE}\nNote\n`).layout).toMatchObject(none);
    expect(inspect(`${HEADER}\n${PEOPLE}Note\n`)).toMatchObject({
      layout: none,
      issues: [{ code: 'ragged-row', rows: [5] }],
    });
  });

  it('shows no text of a row that may be a person', () => {
    const { layout } = inspect('id,rank,sex,unit\n1,Constable,F,Total\n2,,,\n,Constable,F,Area\n');

    expect(layout).toEqual({ totals: [], rowsWithoutPerson: 1, rowsAfterEnd: 0 });
  });

  it('tells which date formats a column needs, with the rows that each reads', () => {
    const dates = ['31/03/2015', '2014-05-01', '1/4/2016 0:00', ''];
    const lines = dates.map((date, index) => `${index},${date},3/${index + 13}/2020,3/4/2020,${index}`);

    const { columns } = inspect(`id,Hire Date,Date Left,Rank date,x\n${lines.join('\n')}\n`);

    expect(columns.map(({ dateFormats }) => dateFormats)).toEqual([
      null,
      [
        { format: 'dd/MM/yyyy', rows: 2 },
        { format: 'yyyy-MM-dd', rows: 1 },
      ],
      [{ format: 'MM/dd/yyyy', rows: 4 }],
      [{ format: 'dd/MM/yyyy', rows: 4 }],
      null,
    ]);
  });

  it('names both orders of day and month when a column uses both', () => {
    const { columns } = inspect('id,Hire Date\n1,31/03/2015\n2,03/31/2015\n3,01/02/2015\n');

    expect(columns[1]?.dateFormats).toEqual([
      { format: 'dd/MM/yyyy', rows: 2 },
      { format: 'MM/dd/yyyy', rows: 2 },
    ]);
  });

  it('only warns of a name that stands twice, and refers to both by position', () => {
    const { issues, columns } = inspect('id,Rank,Rank\n1,a,b\n');

    expect(issues).toMatchObject([{ code: 'duplicate-header', severity: 'warning' }]);
    expect(columns.map(({ reference }) => reference)).toEqual(['id', '#2', '#3']);
  });
});
