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
