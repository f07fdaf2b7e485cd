/** Who may do what; see the access matrix of the API. An account has one or more roles. */
export const ROLES = [
  'steward',
  'analyst',
  'plan-lead',
  'board',
  'network',
  'scrutiny',
  'listener',
  'allocator',
  'custodian',
  'dpo',
  'administrator',
] as const;
export type Role = (typeof ROLES)[number];
