import { type Role } from './role';

/** Roles that meet cases or the shares of their keys. Two people grant them; the administrator cannot. */
export const CASE_ROLES = ['listener', 'allocator', 'custodian'] as const satisfies readonly Role[];
export type CaseRole = (typeof CASE_ROLES)[number];

/** Whether two people have to grant this role. */
export function isCaseRole(role: string): role is CaseRole {
  return CASE_ROLES.some((each) => each === role);
}
