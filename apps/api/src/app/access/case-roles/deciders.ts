import { type Role } from '@muster/domain';

/** Who decides about roles of cases and lost second factors: two different accounts, each with one of these roles, and
 *  neither that of the person concerned. */
export const DECIDERS = ['dpo', 'custodian'] as const satisfies readonly Role[];

/** SQL: the account `alias` is open and may decide. */
export function mayDecide(alias: string): string {
  return `${alias}.disabled_at is null and ${alias}.roles && array['dpo', 'custodian']`;
}
