import { type Role } from '@muster/domain';

export interface Task {
  readonly path: string;
  readonly label: string;
  readonly description: string;
}

const READING: readonly Task[] = [
  {
    path: '/representation',
    label: 'Representation',
    description: 'See the released shares of groups beside a population, by rank, unit and sex.',
  },
  {
    path: '/progression',
    label: 'Progression',
    description: 'See the released figures of who stands in which rank and who is promoted.',
  },
  {
    path: '/retention',
    label: 'Leaving and staying',
    description: 'See the released figures of who joins, who leaves and how long people stay.',
  },
];

const WORKSTREAM: Task = {
  path: '/workstream-1',
  label: 'Workstream 1',
  description: 'Print recruitment, progression and retention of Black and Black heritage colleagues.',
};

const RELEASES: Task = {
  path: '/releases',
  label: 'Releases',
  description: 'Build, check, approve and publish what readers see, and take released figures away.',
};

const OFFICE_LIST: Task = {
  path: '/office-holders/list',
  label: 'Office-holders’ list',
  description: 'Open the short list of the quarter, if you are one of the named office-holders.',
};

const CASE_ROLES: Task = {
  path: '/case-roles',
  label: 'Who may hold cases',
  description: 'Name listeners, allocators and key custodians together with a second person.',
};

const RECOVERY: Task = {
  path: '/break-glass',
  label: 'Recovery key',
  description: 'Ask for, agree to and review the opening of one case by two custodians.',
};

const CUSTODY: Task = {
  path: '/case-custody',
  label: 'Custody',
  description: 'Keep a case that must be kept, with a second person, and let it go again.',
};

const PACKS: Task = {
  path: '/packs',
  label: 'Packs',
  description: 'Read the packs that are published for your forum.',
};

const MAKING_PACKS: Task = {
  ...PACKS,
  description:
    'Take what a forum reads before it meets from build to publication, together with a second person.',
};

const QUALITY: Task = {
  path: '/quality',
  label: 'Data quality',
  description: 'See how many have declared each characteristic, and whether the verdicts would stand.',
};

const COMMITMENTS: Task = {
  path: '/commitments',
  label: 'Commitments',
  description: 'See what was promised, how it is rated and what shows it.',
};

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
    WORKSTREAM,
    RELEASES,
    MAKING_PACKS,
    COMMITMENTS,
    QUALITY,
    {
      path: '/data',
      label: 'Snapshots',
      description: 'See which dates are loaded and what each file holds.',
    },
  ],
  'plan-lead': [...READING, WORKSTREAM, QUALITY, COMMITMENTS, MAKING_PACKS, OFFICE_LIST],
  board: [...READING, WORKSTREAM, QUALITY, COMMITMENTS, PACKS, OFFICE_LIST],
  network: [...READING, WORKSTREAM, QUALITY, COMMITMENTS, PACKS],
  administrator: [
    {
      path: '/accounts',
      label: 'Accounts',
      description: 'Add people, change what they may do, reset passwords.',
    },
  ],
  listener: [
    {
      path: '/cases',
      label: 'Cases',
      description: 'See what waits for you. Have your seven words at hand.',
    },
  ],
  allocator: [
    {
      path: '/case-allocation',
      label: 'Allocation',
      description: 'Give waiting cases to listeners, and take them back from those who are away.',
    },
  ],
  custodian: [RECOVERY, CUSTODY, CASE_ROLES],
  scrutiny: [PACKS],
  dpo: [
    RELEASES,
    MAKING_PACKS,
    {
      path: '/office-holders',
      label: 'Office-holders',
      description: 'Name who may open the short list of true counts, and end an appointment.',
    },
    {
      path: '/grants',
      label: 'Grants',
      description: 'Let an analyst count by religion, sexual orientation, disability or gender for a time.',
    },
    CASE_ROLES,
    RECOVERY,
    CUSTODY,
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

/** What an account can do now, each page once, in the order of its roles; then the pages that everybody may read. An
 *  analyst who also reads releases is shown the pages of analysts, so those are described. */
export function roleTasks(roles: readonly Role[]): readonly Task[] {
  const inOrder = [...roles].sort((a, b) => Number(b === 'analyst') - Number(a === 'analyst'));
  const tasks = [...inOrder.flatMap((role) => TASKS[role] ?? []), ...FOR_EVERYONE];
  return tasks.filter(({ path }, at) => tasks.findIndex((task) => task.path === path) === at);
}
