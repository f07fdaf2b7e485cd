import { type CaseKind, type CaseState } from '@muster/domain';
import { type QueryRunner } from 'typeorm';

/** What the server knows of one case, without its entries. Days are `YYYY-MM-DD`. */
export interface CaseHead {
  readonly id: string;
  readonly force: string;
  readonly reference: string;
  readonly kind: CaseKind;
  readonly state: CaseState;
  readonly openedOn: string;
  readonly acknowledgeBy: string;
  readonly acknowledgedOn: string | null;
  readonly assignee: string | null;
  readonly firstCopy: boolean;
  readonly closedOn: string | null;
  readonly checkAfterYear: boolean;
  readonly tallied: boolean;
  readonly held: boolean;
  readonly erasureAskedOn: string | null;
}

const DAY = `'YYYY-MM-DD'`;

/** Locks the case for the transaction and reads it; null where there is none that the actor may see. One statement whether
 *  it is not there or not theirs, so that both take the same time. */
export async function lockCase(
  runner: QueryRunner,
  by: { readonly id: string } | { readonly access: Buffer },
): Promise<CaseHead | null> {
  const [found] = (await runner.query(
    `select id, force, reference, kind, state, to_char(opened_on, ${DAY}) as "openedOn",
            to_char(acknowledge_by, ${DAY}) as "acknowledgeBy", to_char(acknowledged_on, ${DAY}) as "acknowledgedOn",
            assignee, first_copy as "firstCopy", to_char(closed_on, ${DAY}) as "closedOn",
            check_after_year as "checkAfterYear", tallied, held,
            to_char(erasure_asked_on, ${DAY}) as "erasureAskedOn"
       from cases.case_file where ${'id' in by ? 'id' : 'access_hash'} = $1 for no key update`,
    ['id' in by ? by.id : by.access],
  )) as CaseHead[];
  return found ?? null;
}
