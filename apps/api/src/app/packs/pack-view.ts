import { type Role } from '@muster/domain';

/** As what somebody reads packs. `office`: those who build them; `plan-lead`: those who approve them and read releases. */
export type PackView = 'office' | 'plan-lead' | 'board' | 'network';

/** Roles that find packs at all. */
export const PACK_ROLES = [
  'analyst',
  'plan-lead',
  'dpo',
  'board',
  'network',
  'scrutiny',
] as const satisfies readonly Role[];

const OFFICE: readonly Role[] = ['analyst', 'dpo'];

/** The widest view of somebody with these roles. */
export function packViewOf(roles: readonly Role[]): PackView {
  if (OFFICE.some((role) => roles.includes(role))) return 'office';
  if (roles.includes('plan-lead')) return 'plan-lead';
  return roles.includes('board') ? 'board' : 'network';
}
