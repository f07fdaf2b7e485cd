import { type QueryRunner } from 'typeorm';
import { describeColumns } from './describe-columns';

/** Comments a table or view and its columns. `relation` is what PostgreSQL calls it: `table workforce.event`. Migrations
 *  since the fifth call it, so what it does never changes. */
export async function describeRelation(
  runner: QueryRunner,
  relation: `${'table' | 'view'} ${string}`,
  meaning: string,
  columns: Readonly<Record<string, string>>,
): Promise<void> {
  await runner.query(`comment on ${relation} is '${meaning}'`);
  await describeColumns(runner, relation.replace(/^\w+ /, ''), columns);
}
