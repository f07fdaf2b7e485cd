import { type Role } from '@muster/domain';

interface NavigationPage {
  readonly path: string;
  readonly label: string;
  /** Who finds the page in the navigation; left out for everyone who is signed in. */
  readonly roles?: readonly Role[];
}

const READERS: readonly Role[] = ['analyst', 'plan-lead', 'board', 'network'];

/** The service navigation in the order in which it is shown. */
export const NAVIGATION: readonly NavigationPage[] = [
  { path: '/', label: 'Home' },
  { path: '/representation', label: 'Representation', roles: READERS },
  { path: '/progression', label: 'Progression', roles: READERS },
  { path: '/retention', label: 'Leaving and staying', roles: READERS },
  { path: '/projection', label: 'Where rates lead', roles: ['analyst', 'plan-lead'] },
  { path: '/signals', label: 'Signal or noise', roles: ['analyst'] },
  { path: '/reasons', label: 'Why people stay or go', roles: [...READERS, 'dpo'] },
  { path: '/workstream-1', label: 'Workstream 1', roles: READERS },
  { path: '/quality', label: 'Data quality', roles: [...READERS, 'steward', 'administrator'] },
  { path: '/annotations', label: 'What happened when', roles: READERS },
  { path: '/packs', label: 'Packs', roles: [...READERS, 'dpo', 'scrutiny'] },
  { path: '/commitments', label: 'Commitments', roles: [...READERS, 'dpo'] },
  { path: '/comparators', label: 'Comparators' },
  { path: '/data', label: 'Snapshots', roles: ['steward', 'analyst'] },
  { path: '/releases', label: 'Releases', roles: ['analyst', 'dpo'] },
  { path: '/office-holders', label: 'Office-holders', roles: ['analyst', 'dpo'] },
  { path: '/grants', label: 'Grants', roles: ['analyst', 'dpo'] },
  { path: '/data/objections', label: 'Objections', roles: ['steward', 'dpo'] },
  { path: '/about/definitions', label: 'Definitions' },
  { path: '/about/baselines', label: 'Baselines' },
  { path: '/cases', label: 'Cases', roles: ['listener'] },
  { path: '/case-allocation', label: 'Allocation', roles: ['allocator'] },
  { path: '/break-glass', label: 'Recovery key', roles: ['custodian', 'dpo'] },
  { path: '/case-custody', label: 'Custody', roles: ['dpo', 'custodian'] },
  { path: '/accounts', label: 'Accounts', roles: ['administrator'] },
  { path: '/case-roles', label: 'Case roles', roles: ['dpo', 'custodian'] },
  { path: '/audit', label: 'Audit trail', roles: ['dpo'] },
];
