import { type Role } from '@muster/domain';

/** A route of the application, opened by somebody whose page it is. */
export interface PageRow {
  /** Path of the route table. */
  readonly route: string;
  /** Title of the route table: several routes may share a path. */
  readonly title: string;
  /** The main role of the page; null for whoever is not signed in. */
  readonly as: Role | null;
  readonly heading: string | RegExp;
  /** Where it is opened; the path itself when it is left out. */
  readonly address?: string;
  /** A page with a list: the route is opened through the first link in its table. */
  readonly through?: string;
}

const NOBODYS = '00000000-0000-4000-8000-000000000000';

/** Every route × its main role. `routes-of-web.ts` reads the routes that must stand here. */
export const PAGE_MATRIX: readonly PageRow[] = [
  { route: 'sign-in', title: 'Sign in', as: null, heading: 'Sign in' },
  { route: 'talk', title: 'Talk request', as: null, heading: 'Talk in confidence' },

  { route: '', title: 'Board position', as: 'board', heading: 'Are we keeping our people, and is it fair?' },
  { route: 'representation', title: 'Representation', as: 'board', heading: 'Are we representative?' },
  { route: 'progression', title: 'Progression', as: 'board', heading: 'Are people progressing?' },
  { route: 'retention', title: 'Leaving and staying', as: 'board', heading: 'Who leaves, and who stays?' },
  {
    ...{ route: 'workstream-1', title: 'Workstream 1', as: 'board' },
    heading: 'Workstream 1: Black and Black heritage colleagues',
  },
  { route: 'quality', title: 'Data quality', as: 'board', heading: 'Can we trust the data?' },
  { route: 'annotations', title: 'What happened when', as: 'board', heading: 'What happened when' },
  {
    ...{ route: 's/:id', title: 'A kept question', as: 'board', heading: 'A kept question' },
    address: '/s/000000000000',
  },
  { route: 'password', title: 'Change your password', as: 'board', heading: 'Change your password' },
  { route: 'second-factor', title: 'Second factor', as: 'board', heading: 'Second factor' },
  { route: 'comparators', title: 'Comparators', as: 'board', heading: 'How do we compare?' },
  { route: 'packs', title: 'Packs', as: 'board', heading: 'Packs' },
  {
    ...{ route: 'packs/:id', title: 'Pack', as: 'board', heading: 'Pack' },
    address: `/packs/${NOBODYS}`,
  },
  { route: 'about', title: 'about', as: 'board', heading: 'Definitions' },
  { route: 'about/definitions', title: 'Definitions', as: 'board', heading: 'Definitions' },
  ...(
    [
      ['ethnicity-5-plus-1', 'Ethnicity, five groups and unknown'],
      ['ethnicity-18-plus-1', 'Self-defined ethnicity, 18+1'],
      ['ethnicity-18-plus-1-to-census-2021', 'Ethnicity 18+1 to Census 2021'],
      ['officer-ranks', 'Police officer ranks'],
      ['exmp', 'Example Constabulary'],
    ] as const
  ).map(([id, heading]) => ({
    ...{ route: 'about/definitions/:id', title: 'Definition', as: 'board' as const },
    ...{ heading, address: `/about/definitions/${id}` },
  })),
  { route: 'about/baselines', title: 'Baselines', as: 'board', heading: 'Baselines' },
  {
    ...{ route: 'about/baselines/:id', title: 'Baseline', as: 'board', heading: 'West Midlands' },
    address: '/about/baselines/census-2021-ethnicity-all-ages:E23000014',
  },
  {
    ...{ route: 'about/releases/:period', title: 'Where figures come from', as: 'board' },
    ...{ heading: 'Where these figures come from', address: '/about/releases/2025-Q3' },
  },
  {
    ...{ route: 'about/methods', title: 'How figures are worked out', as: 'board' },
    heading: 'How figures are worked out',
  },
  {
    ...{ route: 'no-permission', title: 'You cannot see this page', as: 'board' },
    ...{ heading: 'You cannot see this page', address: '/data' },
  },
  {
    ...{ route: 'unavailable', title: 'Not available', as: 'board' },
    heading: 'Sorry, this page is not available',
  },
  {
    ...{ route: '**', title: 'Page not found', as: 'board', heading: 'Page not found' },
    address: '/no/such/page',
  },

  {
    ...{ route: 'reasons', title: 'Why people stay or go', as: 'plan-lead' },
    heading: 'Why people stay or go',
  },
  {
    ...{ route: 'projection', title: 'Where rates lead', as: 'plan-lead' },
    heading: 'Where today’s rates lead',
  },
  { route: 'commitments', title: 'Commitments', as: 'plan-lead', heading: 'Commitments' },
  {
    ...{ route: 'commitments/entry', title: 'Commitment', as: 'plan-lead', heading: 'Commitment' },
    address: '/commitments/entry?force=EXMP&ref=none',
  },

  { route: 'representation', title: 'Representation', as: 'analyst', heading: 'Are we representative?' },
  {
    ...{ route: 'representation/overlap', title: 'Old and new classification', as: 'analyst' },
    heading: 'Old and new classification',
  },
  {
    ...{ route: 'representation/share-change', title: 'Why the share moved', as: 'analyst' },
    heading: 'Why the share moved',
  },
  { route: 'retention', title: 'Leaving and staying', as: 'analyst', heading: 'Who leaves, and who stays?' },
  {
    ...{ route: 'retention/mix-and-rate', title: 'Is it mix or rate?', as: 'analyst' },
    heading: 'Is it mix or rate?',
  },
  { route: 'signals', title: 'Signal or noise', as: 'analyst', heading: 'Is it signal or noise?' },
  { route: 'progression', title: 'Progression', as: 'analyst', heading: 'Are people progressing?' },
  { route: 'quality', title: 'Data quality', as: 'analyst', heading: 'Can we trust the data?' },
  {
    ...{ route: 'projection', title: 'Where rates lead', as: 'analyst' },
    heading: 'Where today’s rates lead',
  },
  { route: 'releases', title: 'Releases', as: 'analyst', heading: 'Releases' },
  {
    ...{ route: 'releases/downloads', title: 'What may leave the team', as: 'analyst' },
    heading: 'What may leave the team',
  },
  {
    ...{ route: 'releases/:id', title: 'Release', as: 'analyst', heading: /^Release Q/ },
    through: '/releases',
  },
  { route: 'office-holders', title: 'Office-holders', as: 'analyst', heading: 'Office-holders' },
  {
    ...{ route: 'office-holders/list', title: 'Office-holders’ list', as: 'analyst' },
    heading: 'Office-holders’ list',
  },
  { route: 'grants', title: 'Grants', as: 'analyst', heading: 'Grants' },

  { route: '', title: 'Home', as: 'steward', heading: 'What you can do here' },
  { route: 'data', title: 'Snapshots', as: 'steward', heading: 'Snapshots' },
  { route: 'data/:id', title: 'Snapshot', as: 'steward', heading: /20\d\d/, through: '/data' },
  { route: 'data/import', title: 'Load a snapshot', as: 'steward', heading: 'What are you loading?' },
  { route: 'data/objections', title: 'Objection list', as: 'steward', heading: 'Objection list' },
  { route: 'data/events', title: 'Event feeds', as: 'steward', heading: 'Event feeds' },
  {
    ...{ route: 'data/events/:id', title: 'Event feed', as: 'steward', heading: 'Event feed' },
    address: `/data/events/${NOBODYS}`,
  },
  {
    ...{ route: 'data/processes', title: 'Stages of a process', as: 'steward' },
    heading: 'Stages of a process',
  },
  {
    ...{ route: 'data/processes/:id', title: 'Counts of a process', as: 'steward' },
    ...{ heading: 'Stages of a process', address: `/data/processes/${NOBODYS}` },
  },
  { route: 'data/aggregates', title: 'Published totals', as: 'steward', heading: 'Published totals' },
  {
    ...{ route: 'data/aggregates/:id', title: 'Import of published totals', as: 'steward' },
    ...{ heading: 'Published totals', address: `/data/aggregates/${NOBODYS}` },
  },
  {
    ...{ route: 'comparators/load', title: 'Load a published table', as: 'steward' },
    heading: 'Load a published table',
  },

  { route: 'quality', title: 'Data quality', as: 'administrator', heading: 'Can we trust the data?' },
  { route: 'accounts', title: 'Accounts', as: 'administrator', heading: 'Accounts' },
  { route: 'accounts/add', title: 'Add an account', as: 'administrator', heading: 'Add an account' },
  { route: 'accounts/:id', title: 'Account', as: 'administrator', heading: 'Test', through: '/accounts' },

  { route: 'audit', title: 'Audit trail', as: 'dpo', heading: 'Audit trail' },
  { route: 'case-roles', title: 'Who may hold cases', as: 'dpo', heading: 'Who may hold cases' },
  { route: 'case-custody', title: 'Custody', as: 'custodian', heading: 'Custody' },
  { route: 'break-glass', title: 'Recovery key', as: 'custodian', heading: 'Recovery key' },
  { route: 'case-allocation', title: 'Allocation', as: 'allocator', heading: 'Allocation' },
  { route: 'cases', title: 'Cases', as: 'listener', heading: /\S/ },
];
