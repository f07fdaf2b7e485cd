import { isCaseRole, type ListenerPost, type Role, ROLES } from '@muster/domain';

/** Somebody of the demonstration. Roles of cases are granted by the two data protection officers. */
export interface DemoPerson {
  readonly username: string;
  readonly displayName: string;
  readonly role: Role;
  /** Of a listener; null for everybody else. */
  readonly post: ListenerPost | null;
}

/** One person for each role, a second data protection officer, and enough for conversations: two trained listeners, the
 *  coordinator of the plan, a lead of the executive team, and three key custodians. */
export const DEMO_PEOPLE: readonly DemoPerson[] = [
  ...ROLES.filter((role) => !isCaseRole(role)).map((role) => person(role, role)),
  person('dpo-2', 'dpo'),
  person('listener', 'listener', 'listener'),
  person('listener-2', 'listener', 'listener'),
  person('prap-coordinator', 'listener', 'prap-coordinator'),
  person('executive-lead', 'listener', 'executive'),
  person('allocator', 'allocator'),
  person('custodian', 'custodian'),
  person('custodian-2', 'custodian'),
  person('custodian-3', 'custodian'),
];

/** Whether pages of this role ask for a second factor. */
export function demoNeedsSecondFactor(role: Role): boolean {
  return isCaseRole(role) || role === 'dpo';
}

function person(username: string, role: Role, post: ListenerPost | null = null): DemoPerson {
  return { username, displayName: `Demo ${username.replaceAll('-', ' ')}`, role, post };
}
