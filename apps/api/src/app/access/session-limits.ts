import { type Role } from '@muster/domain';

const MINUTE_MS = 60_000;

/** How long a session may last in all, however busy it is. */
export const ABSOLUTE_LIMIT_MS = 8 * 60 * MINUTE_MS;

/** Roles that meet rows of people, true counts or accounts: an unattended screen does more harm. */
const SHORT_IDLE: ReadonlySet<Role> = new Set(['steward', 'analyst', 'administrator']);

/** After how many milliseconds without a request a session of somebody with these roles ends: 15 or 30 minutes. */
export function idleLimitMs(roles: readonly Role[]): number {
  return (roles.some((role) => SHORT_IDLE.has(role)) ? 15 : 30) * MINUTE_MS;
}
