import { type Role } from '@muster/domain';
import { READER_ROLES, type ReaderRole } from '@muster/disclosure';

/** As whom a person reads releases: with several roles the widest of them; an analyst as a plan lead. */
export function widestReader(roles: readonly Role[]): ReaderRole {
  if (roles.includes('analyst')) return 'plan-lead';
  const widest = READER_ROLES.find((reader) => roles.includes(reader));
  if (!widest) throw new Error('the guard let somebody in who reads no release');
  return widest;
}
