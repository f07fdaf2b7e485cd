import { type CaseRoleGrant, type CaseRoleRequest } from '@muster/contracts';
import { type Choice } from '../ui/select-field';

type Asked = Pick<CaseRoleRequest, 'role' | 'post'>;

const ASKED: Readonly<Record<string, Asked & { readonly name: string }>> = {
  listener: { role: 'listener', post: 'listener', name: 'Trained listener' },
  'prap-coordinator': { role: 'listener', post: 'prap-coordinator', name: 'PRAP Coordinator, as a listener' },
  executive: { role: 'listener', post: 'executive', name: 'Force Executive Team lead, as a listener' },
  allocator: { role: 'allocator', post: null, name: 'Allocator' },
  custodian: { role: 'custodian', post: null, name: 'Key custodian' },
};

/** What may be granted, as the choices of a field. */
export const CASE_ROLE_CHOICES: readonly Choice[] = Object.entries(ASKED).map(([value, { name }]) => ({
  value,
  label: name,
}));

/** Role and post behind a choice; undefined when nothing was chosen. */
export function askedRole(choice: string): Asked | undefined {
  const asked = ASKED[choice];
  return asked && { role: asked.role, post: asked.post };
}

/** A grant in words. */
export function caseRoleName({ role, post }: Pick<CaseRoleGrant, 'role' | 'post'>): string {
  return ASKED[post ?? role]?.name ?? role;
}
