import { STAGE_COLUMNS } from '@muster/ingest';
import { type CanQuery } from '../src/app/ledger/can-query';
import { readVocabulary } from '../src/app/ledger/read-vocabulary';

const DIMENSIONS = new Map(
  STAGE_COLUMNS.flatMap((column) =>
    'dimension' in column ? [[column.name, column.dimension] as const] : [],
  ),
);

/** Spells and flows of a force in the codes of its vocabulary and without ids of snapshots, one text each, so that the
 *  ledgers of two databases can be compared. */
export async function readLedgerInCodes(runner: CanQuery, force: string): Promise<readonly string[]> {
  const vocabulary = await readVocabulary(runner, force);
  const inCodes = ([name, value]: [string, unknown]): [string, unknown] => {
    const dimension = DIMENSIONS.get(name.replace(/^(from|to)_/, '') as 'rank');
    return [
      name,
      dimension && typeof value === 'number' ? (vocabulary[dimension]?.[value - 1] ?? '') : value,
    ];
  };
  const rows = [
    ...(await runner.query<{ row: object }[]>(
      `select to_jsonb(s) - '{opened_by,closed_by}'::text[] as row from workforce.spell s where force = $1
        order by person, valid_from`,
      [force],
    )),
    ...(await runner.query<{ row: object }[]>(
      `select to_jsonb(f) - 'snapshot' as row from workforce.flow f where force = $1 order by as_at, person, kind`,
      [force],
    )),
  ];
  return rows.map(({ row }) => JSON.stringify(Object.fromEntries(Object.entries(row).map(inCodes))));
}
