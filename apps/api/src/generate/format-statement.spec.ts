import { formatStatement } from './format-statement';

describe('formatStatement', () => {
  it('takes the indentation of the code away and keeps that of the statement', () => {
    const text = `select a
        from b
         where c = $1`;

    expect(formatStatement(text)).toBe('select a\n  from b\n   where c = $1');
  });

  it('puts nothing of one run into the text', () => {
    const id = '0b0e7c1e-3a55-4f6e-9d5c-1f2e3d4c5b6a';

    expect(formatStatement(`select 1 from t where id = '${id}'`)).toBe(`select 1 from t where id = '<id>'`);
  });

  it('breaks a long line before its clauses and after a comma', () => {
    const columns = Array.from({ length: 12 }, (_, at) => `column_number_${at}`).join(', ');
    const lines = formatStatement(`SELECT ${columns} FROM t WHERE a = $1`).split('\n');

    expect(lines.slice(-2)).toEqual(['  FROM t', '  WHERE a = $1']);
    expect(lines.every((line) => line.length <= 110)).toBe(true);
    expect(lines.map((line) => line.trim()).join(' ')).toBe(`SELECT ${columns} FROM t WHERE a = $1`);
  });
});
