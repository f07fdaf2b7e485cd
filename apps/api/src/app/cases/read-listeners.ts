import { type Listener } from '@muster/contracts';
import { type QueryRunner } from 'typeorm';

/** Listeners who may have a case: the account is open, has the role and a key, and is not shut out of `caseId`. In order of
 *  their names. Without a case everybody who listens. */
export async function readListeners(
  runner: QueryRunner,
  caseId: string | null = null,
): Promise<readonly Listener[]> {
  return (await runner.query(
    `select l.account as id, p.display_name as "displayName", p.post, l.department, l.gender, l.recipient,
            l.verify_key as "verifyKey"
       from cases.listener l join cases.person p on p.id = l.account
      where p.listens and l.recipient is not null
        and not exists (select from cases.exclusion x where x.case_id = $1 and x.account = l.account)
      order by p.display_name, l.account`,
    [caseId],
  )) as Listener[];
}
