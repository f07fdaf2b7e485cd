import { type QueryRunner } from 'typeorm';

/** Comments columns of a table or view; a comment ends with its sensitivity. Migrations since the fifth call it, so what
 *  it does never changes. */
export async function describeColumns(
  runner: QueryRunner,
  relation: string,
  columns: Readonly<Record<string, string>>,
): Promise<void> {
  for (const [column, comment] of Object.entries(columns)) {
    await runner.query(`comment on column ${relation}.${column} is '${comment}'`);
  }
}
