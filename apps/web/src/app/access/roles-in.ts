import { type Role } from '@muster/domain';
import { ROLE_NAMES } from '../shell/role-names';

/** The roles among some texts, such as the values of checkboxes. */
export function rolesIn(texts: readonly string[]): Role[] {
  return texts.filter((text): text is Role => Object.hasOwn(ROLE_NAMES, text));
}
