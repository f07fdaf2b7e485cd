import { type Role } from '@muster/domain';

interface NavigationPage {
  readonly path: string;
  readonly label: string;
  /** Who finds the page in the navigation; left out for everyone who is signed in. */
  readonly roles?: readonly Role[];
}

/** The service navigation in the order in which it is shown. */
export const NAVIGATION: readonly NavigationPage[] = [
  { path: '/', label: 'Home' },
  { path: '/representation', label: 'Representation', roles: ['analyst'] },
  { path: '/progression', label: 'Progression', roles: ['analyst'] },
  { path: '/retention', label: 'Leaving and staying', roles: ['analyst'] },
  { path: '/comparators', label: 'Comparators' },
  { path: '/data', label: 'Snapshots', roles: ['steward', 'analyst'] },
  { path: '/data/objections', label: 'Objections', roles: ['steward', 'dpo'] },
  { path: '/about/definitions', label: 'Definitions' },
  { path: '/about/baselines', label: 'Baselines' },
  { path: '/accounts', label: 'Accounts', roles: ['administrator'] },
  { path: '/audit', label: 'Audit trail', roles: ['dpo'] },
];
