import { type CanQuery } from '../../ledger/can-query';
import { keysOfBytes } from './keys-of-bytes';

/** Record keys of everybody who has a spell, in the order in which `loadLedger` numbers persons. Null when somebody has
 *  none yet: a snapshot was published meanwhile. */
export async function readRecordKeys(runner: CanQuery, force: string): Promise<BigInt64Array | null> {
  const [row] = await runner.query<{ keys: Buffer | null; missing: boolean }[]>(
    `select string_agg(int8send(k.rkey), '' order by p.person) as keys,
            count(*) <> count(k.rkey) as missing
       from (select distinct person from workforce.spell where force = $1) p
       left join disclosure.record_key k on k.force = $1 and k.person = p.person`,
    [force],
  );
  return !row || row.missing ? null : keysOfBytes(row.keys ?? Buffer.alloc(0));
}
