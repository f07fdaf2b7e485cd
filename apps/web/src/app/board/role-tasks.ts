import { type Role } from '@muster/domain';

export interface Task {
  readonly path: string;
  readonly label: string;
  readonly description: string;
}

const TASKS: Readonly<Partial<Record<Role, readonly Task[]>>> = {
  steward: [
    {
      path: '/data/import',
      label: 'Load a snapshot',
      description: 'Send a workforce file, match it, see what would change, and confirm.',
    },
    { path: '/data', label: 'Snapshots', description: 'See what was loaded, and take a snapshot back.' },
    {
      path: '/data/events',
      label: 'Event feeds',
      description: 'Load joiners, leavers, promotions and moves, and see what contradicts the snapshots.',
    },
    {
      path: '/data/processes',
      label: 'Stages of a process',
      description: 'Load how many people reached each stage of recruitment or promotion.',
    },
    {
      path: '/data/aggregates',
      label: 'Published totals',
      description: 'Load what somebody has published, with its source.',
    },
    {
      path: '/comparators',
      label: 'Public comparators',
      description: 'Load a Home Office table, and see every force side by side.',
    },
    {
      path: '/data/objections',
      label: 'Objection list',
      description: 'Record who gave notice that characteristics must not be processed.',
    },
  ],
  analyst: [
    {
      path: '/representation',
      label: 'Representation',
      description:
        'Compare the workforce with a population by ethnicity, sex and every other characteristic held.',
    },
    {
      path: '/retention',
      label: 'Leaving and staying',
      description: 'See who joins, who leaves by which route, and how long people stay.',
    },
    {
      path: '/data',
      label: 'Snapshots',
      description: 'See which dates are loaded and what each file holds.',
    },
  ],
  administrator: [
    {
      path: '/accounts',
      label: 'Accounts',
      description: 'Add people, change what they may do, reset passwords.',
    },
  ],
  dpo: [
    {
      path: '/data/objections',
      label: 'Objection list',
      description: 'Record notices, check one reference, end a notice that was withdrawn.',
    },
    {
      path: '/audit',
      label: 'Audit trail',
      description: 'See who did and asked what, and check that the trail is whole.',
    },
  ],
};

const FOR_EVERYONE: readonly Task[] = [
  {
    path: '/about/definitions',
    label: 'Definitions',
    description: 'What each group, category and rank means here.',
  },
  {
    path: '/about/baselines',
    label: 'Baselines',
    description: 'The populations that workforces are compared with.',
  },
  {
    path: '/about/methods',
    label: 'How figures are worked out',
    description: 'Shares, ranges, gaps and verdicts in words.',
  },
];

const TO_COME: Readonly<Partial<Record<Role, string>>> = {
  'plan-lead': 'Commitments with their ratings, and published figures beside them, will stand here.',
  board:
    'Published figures and board packs will stand here once figures pass the protection of individual people.',
  network:
    'Published figures at force level will stand here once they pass the protection of individual people.',
  scrutiny: 'Published packs will stand here.',
  listener: 'Confidential conversations will have pages of their own.',
  allocator: 'Requests for a conversation will have pages of their own.',
  custodian: 'The keys of confidential records will have a page of their own.',
};

/** What an account can do now, each page once, in the order of its roles; then the pages that everybody may read. */
export function roleTasks(roles: readonly Role[]): readonly Task[] {
  const tasks = [...roles.flatMap((role) => TASKS[role] ?? []), ...FOR_EVERYONE];
  return [...new Map(tasks.map((task) => [task.path, task])).values()];
}

/** What roles without figures will find later, one sentence each. Nothing of it exists yet. */
export function rolePromises(roles: readonly Role[]): readonly string[] {
  return roles.flatMap((role) => TO_COME[role] ?? []);
}
