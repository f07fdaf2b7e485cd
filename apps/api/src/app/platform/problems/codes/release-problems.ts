import { type ProblemKind } from '../problem-kind';

/** Why a release is not built, decided about or given out. */
export const RELEASE_PROBLEMS = {
  'no-release': {
    status: 404,
    title: 'No release',
    detail: 'No release: nothing is published for this force and period.',
    saysWhy: true,
  },
  'quarter-not-ended': {
    status: 409,
    title: 'The quarter goes on',
    detail: 'This quarter goes on. Build its release when it is over.',
  },
  'release-exists': {
    status: 409,
    title: 'A release exists',
    detail: 'A release of this force is being built or waits. Publish or discard it first.',
    saysWhy: true,
  },
  'period-before-last': {
    status: 409,
    title: 'Period before the last release',
    detail: 'Releases are built in the order of their quarters, and never again for one that was published.',
    saysWhy: true,
  },
  'unknown-release': { status: 404, title: 'No such release', detail: 'There is no release with this id.' },
  'own-release': {
    status: 403,
    title: 'Your own release',
    detail:
      'Whoever built a release does not approve it. Ask another analyst or the data protection officer.',
  },
  'steward-may-not': {
    status: 403,
    title: 'Not for a data steward',
    detail: 'A data steward does not approve releases. Ask an analyst or the data protection officer.',
  },
  'approver-unfit': {
    status: 403,
    title: 'Not a person who approves',
    detail: 'A release is approved by an analyst or the data protection officer, whose account is open.',
  },
  'release-breached': {
    status: 409,
    title: 'The audit found a breach',
    detail: 'The audit left a breach, so nobody can approve this release. Discard it and ask for help.',
  },
  'release-not-built': {
    status: 409,
    title: 'Not built yet',
    detail: 'This release is not built, so it cannot be approved.',
  },
  'not-approved': {
    status: 409,
    title: 'Not approved',
    detail: 'Only a release that a second person has approved can be published.',
  },
  'already-approved': {
    status: 409,
    title: 'Approved already',
    detail: 'This release has been approved already.',
  },
  'already-published': {
    status: 409,
    title: 'Published already',
    detail: 'This release has been published. It can be archived, and a correction comes with the next one.',
  },
  'not-published': {
    status: 409,
    title: 'Not published',
    detail: 'Only a published release can be archived or given out.',
  },
  'release-ended': {
    status: 409,
    title: 'The release has ended',
    detail: 'This release was archived or discarded, or its build failed. Nothing more happens to it.',
  },
  'snapshot-changed': {
    status: 409,
    title: 'The data changed since',
    detail:
      'What this release counts has changed since: its snapshot was taken back, or somebody objected. Discard it and build it again.',
  },
} as const satisfies Readonly<Record<string, ProblemKind>>;
