import { type ReferenceDate } from '@muster/domain';
import { type QueryRunner } from 'typeorm';

/** Removes whole cases that the transaction of a `job` has locked, with everything that hangs on them, and keeps a
 *  certificate of each. A case that is held stays. Returns how many are gone. */
export async function eraseCases(
  runner: QueryRunner,
  cases: readonly string[],
  by: 'colleague' | 'retention',
  today: ReferenceDate,
): Promise<number> {
  const [erased] = (await runner.query(
    `with due as (
       select f.id, f.reference, coalesce(r.version, '') as version
         from cases.case_file f left join cases.removal r on r.case_id = f.id
        where f.id = any($1) and not f.held),
     proof as (
       insert into cases.certificate (reference, erased_on, erased_by, entries, chain, policy)
       select d.reference, $2, $3, count(e.seq),
              encode(sha256(coalesce((array_agg(e.digest order by e.seq desc))[1], ''::bytea)), 'hex'), d.version
         from due d left join cases.entry e on e.case_id = d.id
        group by d.id, d.reference, d.version),
     gone as (delete from cases.case_file f using due d where f.id = d.id returning f.id)
     select count(*)::int as erased from gone`,
    [cases, today, by],
  )) as { erased: number }[];
  return erased?.erased ?? 0;
}
