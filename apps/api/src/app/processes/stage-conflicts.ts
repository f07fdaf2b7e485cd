import { type QueryRunner } from 'typeorm';
import { type CountConflicts } from '../count-files/count-conflicts';

/** The process of a force in a period, both days included. */
export interface StagePeriod {
  readonly force: string;
  readonly process: string;
  readonly from: string;
  readonly to: string;
}

/** Exactly the same period replaces what is published; any other overlap would count people twice. A period that ends
 *  before it begins overlaps nothing. */
export async function stageConflicts(
  runner: QueryRunner,
  { force, process, from, to }: StagePeriod,
): Promise<CountConflicts> {
  if (from > to) return { replaces: [], issue: null };
  const rows = (await runner.query(
    `select id, period_from = $3::date and period_to = $4::date as same from workforce.count_file
      where kind = 'stages' and state = 'published' and force = $1 and process = $2
        and period_from <= $4::date and period_to >= $3::date`,
    [force, process, from, to],
  )) as { id: string; same: boolean }[];
  if (rows.some(({ same }) => !same)) return { replaces: [], issue: 'period-overlaps' };
  return { replaces: rows.map(({ id }) => id), issue: null };
}
