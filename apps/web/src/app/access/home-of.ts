import { type Role } from '@muster/domain';

/** Role -> the page it begins with; those left out begin at `/`, with the board position or their own work. */
const HOMES: Readonly<Partial<Record<Role, string>>> = {
  analyst: '/retention',
  'plan-lead': '/representation',
  network: '/representation',
  listener: '/cases',
};

/** Where somebody who just signed in begins. With several roles the board comes first, then the order of the roles. */
export function homeOf(roles: readonly Role[]): string {
  if (roles.includes('board')) return '/';
  return roles.map((role) => HOMES[role]).find((path) => path !== undefined) ?? '/';
}
