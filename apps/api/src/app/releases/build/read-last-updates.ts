import { type CellKey, type LastUpdate, type Lattice } from '@muster/disclosure';
import { type CanQuery } from '../../ledger/can-query';
import { keysOfBytes } from './keys-of-bytes';
import { releasedValue } from './released-value';

interface StateRow {
  readonly key: CellKey;
  readonly value: number | null;
  readonly members: Buffer;
  readonly releaseId: string;
}

const AT_ONCE = 2000;

/** Of each cell of a lattice that was ever published: how its last update left it. Archived releases count, because
 *  somebody has read them. */
export async function readLastUpdates(
  runner: CanQuery,
  { force, tables }: Pick<Lattice, 'force' | 'tables'>,
): Promise<ReadonlyMap<CellKey, LastUpdate>> {
  const keys = [...new Set(tables.flatMap(({ cells }) => cells.map(({ key }) => key)))];
  const last = new Map<CellKey, LastUpdate>();
  for (let at = 0; at < keys.length; at += AT_ONCE) {
    const rows = await runner.query<StateRow[]>(
      `select distinct on (s.cell_key) s.cell_key as key, s.value, s.members, s.release_id as "releaseId"
         from disclosure.cell_state s
         join release.release r on r.id = s.release_id and r.force = $1 and r.state in ('published', 'archived')
        where s.cell_key = any ($2)
        order by s.cell_key, r.period desc`,
      [force, keys.slice(at, at + AT_ONCE)],
    );
    for (const { key, value, members, releaseId } of rows) {
      last.set(key, { released: releasedValue(value), members: keysOfBytes(members), releaseId });
    }
  }
  return last;
}
