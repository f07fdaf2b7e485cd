import { type ProblemKind } from '../problem-kind';

/** Why something that arrives is not taken in, applied or taken back. */
export const IMPORT_PROBLEMS = {
  // Ledger
  'unknown-snapshot': { status: 404, title: 'No such snapshot', detail: 'There is no such snapshot.' },
  'snapshot-not-ready': {
    status: 409,
    title: 'Snapshot not ready',
    detail: 'Only a snapshot that has been checked and not yet applied can be published.',
  },
  'unknown-bridge': {
    status: 409,
    title: 'Code not in use',
    detail: 'A code of a bridge is not used by this force, or both codes are the same.',
  },
  'snapshot-not-published': {
    status: 409,
    title: 'Snapshot not published',
    detail: 'Only a published snapshot can be undone.',
  },
  'import-in-progress': {
    status: 409,
    title: 'Import in progress',
    detail:
      'Another file or snapshot of this force is being worked on. Nothing of yours was stored or changed; try again when it is done.',
    retryAfter: 5,
  },
  'reason-needed': {
    status: 409,
    title: 'Reason needed',
    detail: 'A snapshot of this date is loaded already. To put another file in its place, say why.',
    saysWhy: true,
  },
  duplicate: {
    status: 409,
    title: 'Loaded before',
    detail: 'This file was loaded for this date before. Nothing needs to be done.',
  },

  // Snapshots
  'unknown-force': { status: 404, title: 'No such force', detail: 'There is no force with this code.' },
  'unknown-event-feed': { status: 404, title: 'No such event feed', detail: 'There is no such event feed.' },
  'event-feed-not-ready': {
    status: 409,
    title: 'Event feed not ready',
    detail: 'Only an event feed that has been checked and not yet counts can be confirmed or discarded.',
  },
  'event-feed-not-published': {
    status: 409,
    title: 'Event feed not published',
    detail: 'Only a published event feed can be taken back.',
  },
  'event-period-unfit': {
    status: 422,
    title: 'Period does not fit',
    detail: 'The period must not end before it begins, and not after today.',
  },
  'mapping-unfit': {
    status: 422,
    title: 'Mapping does not fit',
    detail: 'The mapping names something that does not exist.',
    saysWhy: true,
  },
  'key-missing': {
    status: 503,
    title: 'Pseudonym key missing',
    detail:
      'The key that turns staff numbers of this force into pseudonyms is not there. Nothing was stored; ask the administrator to restore it from its backup.',
  },
  'key-unreadable': {
    status: 503,
    title: 'Pseudonym key unreadable',
    detail:
      'The key that turns staff numbers of this force into pseudonyms cannot be read. Nothing was stored; ask the administrator.',
  },
  'key-unsafe': {
    status: 503,
    title: 'Pseudonym key not protected',
    detail:
      'Other users of the server can read the pseudonym key of this force. Nothing was stored; ask the administrator to protect it.',
  },

  // Objections
  'reference-unreadable': {
    status: 422,
    title: 'Reference not readable',
    detail: 'Give the reference of the person as it stands in the workforce file.',
    saysWhy: true,
  },
  'notice-in-future': {
    status: 422,
    title: 'Day in the future',
    detail: 'The day of a notice is today or earlier.',
  },
  'not-on-objection-list': {
    status: 404,
    title: 'Not on the objection list',
    detail: 'This reference is not on the objection list. Check that it is written as in the workforce file.',
  },

  // Processes and published totals
  'unknown-count-file': {
    status: 404,
    title: 'No such file of counts',
    detail: 'There is no such file of counts.',
  },
  'count-file-not-ready': {
    status: 409,
    title: 'Not waiting for confirmation',
    detail: 'Only counts that have been checked and not yet published can be confirmed or discarded.',
  },
  'count-file-not-published': {
    status: 409,
    title: 'Not published',
    detail: 'Only counts that are published can be taken back.',
  },
  'reissue-reason-needed': {
    status: 422,
    title: 'A reason is needed',
    detail: 'These counts replace counts that are published: say why they were corrected.',
  },
  'counts-overlap': {
    status: 409,
    title: 'Overlaps with published counts',
    detail: 'Something that was published in the meantime overlaps with this file. Send it again to see how.',
  },
  'unknown-process': {
    status: 404,
    title: 'No such process',
    detail: 'There is no process with this id.',
  },
  'invalid-period': {
    status: 422,
    title: 'Not a period',
    detail: 'A period is two days of the calendar, as in 2025-04-01 and 2026-03-31.',
  },
  'no-stages': {
    status: 404,
    title: 'No counts of this process',
    detail: 'No counts of this process are published for this force and period.',
  },
  'breakdown-not-held': {
    status: 422,
    title: 'Breakdown not held',
    detail: 'The published counts are not broken down like this.',
    saysWhy: true,
  },
  'place-of-another-force': {
    status: 422,
    title: 'Totals of another place',
    detail: 'These totals are about another place than this force, so they are not compared.',
  },
  'no-published-total': {
    status: 404,
    title: 'No published total',
    detail: 'No leavers are published for this place, period and population.',
  },
} as const satisfies Readonly<Record<string, ProblemKind>>;
