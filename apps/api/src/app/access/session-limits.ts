import { type Role } from '@muster/domain';

const MINUTE_MS = 60_000;

/** How long a session may last in all, however busy it is. */
export const ABSOLUTE_LIMIT_MS = 8 * 60 * MINUTE_MS;

/** Roles that meet rows of people, true counts or accounts: an unattended screen does more harm. */
const SHORT_IDLE: ReadonlySet<Role> = new Set(['steward', 'analyst', 'administrator']);

/** Roles that meet cases or the shares of their keys. */
const SHORTEST_IDLE: ReadonlySet<Role> = new Set(['listener', 'allocator', 'custodian']);

/** After how many milliseconds without a request a session of somebody with these roles ends: 10, 15 or 30 minutes. */
export function idleLimitMs(roles: readonly Role[]): number {
  if (roles.some((role) => SHORTEST_IDLE.has(role))) return 10 * MINUTE_MS;
  return (roles.some((role) => SHORT_IDLE.has(role)) ? 15 : 30) * MINUTE_MS;
}
