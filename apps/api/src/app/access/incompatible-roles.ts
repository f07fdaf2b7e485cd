import { type Role } from '@muster/domain';

/** Two roles that one person may not hold together, and why. `*` stands for every other role. */
const SEPARATE: readonly { readonly one: Role; readonly other: Role | '*'; readonly why: string }[] = [
  {
    one: 'administrator',
    other: '*',
    why: 'An administrator manages accounts and meets no figures and no cases, so the role stands alone.',
  },
  {
    one: 'steward',
    other: 'analyst',
    why: 'Whoever loads snapshots does not also analyse them: steward and analyst are two people.',
  },
  {
    one: 'listener',
    other: 'analyst',
    why: 'Whoever listens never analyses the workforce, and no analyst ever sees a case.',
  },
  {
    one: 'listener',
    other: 'steward',
    why: 'Whoever listens never sees the snapshots of HR, so listener and steward are two people.',
  },
  {
    one: 'listener',
    other: 'allocator',
    why: 'Whoever passes requests on does not also hold conversations: listener and allocator are two people.',
  },
];

/** The sentence that says why these roles do not go together, or null when they do. */
export function incompatibleRoles(roles: readonly Role[]): string | null {
  const clash = SEPARATE.find(
    ({ one, other }) =>
      roles.includes(one) && (other === '*' ? roles.some((role) => role !== one) : roles.includes(other)),
  );
  return clash?.why ?? null;
}
