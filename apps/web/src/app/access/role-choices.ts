import { isCaseRole } from '@muster/domain';
import { ROLE_NAMES } from '../shell/role-names';
import { type Choice } from '../ui/select-field';

/** Every role that an administrator gives, as a checkbox with what it does. */
export const ROLE_CHOICES: readonly Choice[] = Object.entries(ROLE_NAMES)
  .filter(([value]) => !isCaseRole(value))
  .map(([value, { name, does }]) => ({
    value,
    label: name,
    hint: `${does.charAt(0).toUpperCase()}${does.slice(1)}`,
  }));
