import { type ProblemKind } from '../problem-kind';

/** Why a pack is not built, moved on or given out. */
export const PACK_PROBLEMS = {
  'unknown-audience': {
    status: 404,
    title: 'No such audience',
    detail: 'There is no forum with this id that packs are made for.',
    saysWhy: true,
  },
  'period-without-release': {
    status: 404,
    title: 'No release of this quarter',
    detail: 'This quarter has no release. Build and publish one first.',
  },
  'pack-release-unpublished': {
    status: 409,
    title: 'The release is not published',
    detail: 'The release of this quarter is not published yet. Publish it before a pack is made of it.',
  },
  'pack-release-archived': {
    status: 409,
    title: 'The release is archived',
    detail: 'The release of this quarter was archived, so no pack is made of it.',
    saysWhy: true,
  },
  'rating-without-period': {
    status: 409,
    title: 'A rating without a period',
    detail: 'A rating has no period, so nobody knows what it is about. Rate again, with the period.',
    saysWhy: true,
  },
  'pack-rating-in-future': {
    status: 409,
    title: 'A rating in the future',
    detail: 'The period of a rating is not over by the day of the meeting.',
    saysWhy: true,
  },
  'pack-meeting-invalid': {
    status: 422,
    title: 'No such day',
    detail: 'The day of the meeting is not in the calendar.',
  },
  'pack-waits': {
    status: 409,
    title: 'A pack waits',
    detail:
      'A pack of this forum and quarter is frozen and waits for a decision. Publish or discard it first.',
  },
  'unknown-pack': {
    status: 404,
    title: 'No such pack',
    detail: 'There is no pack with this id that you may read.',
  },
  'pack-changed-since': {
    status: 409,
    title: 'Changed since it was built',
    detail: 'What this pack is made of has changed since it was built. Build it again and look at it.',
  },
  'own-pack': {
    status: 403,
    title: 'Your own pack',
    detail: 'Whoever built a pack does not approve it. Ask somebody else.',
  },
  'pack-person-unfit': {
    status: 403,
    title: 'Not a person who may do this',
    detail: 'This takes an open account with another role.',
    saysWhy: true,
  },
  'pack-not-frozen': {
    status: 409,
    title: 'Not frozen',
    detail: 'Freeze this pack first, so that it changes no more.',
  },
  'pack-not-approved': {
    status: 409,
    title: 'Not approved',
    detail: 'A second person approves a pack before it is published.',
  },
  'pack-not-published': {
    status: 409,
    title: 'Not published',
    detail: 'Only a published pack can be archived. Discard this one.',
  },
  'pack-frozen-already': {
    status: 409,
    title: 'Frozen already',
    detail: 'This pack has been frozen already.',
  },
  'pack-approved-already': {
    status: 409,
    title: 'Approved already',
    detail: 'This pack has been approved already.',
  },
  'pack-ended': {
    status: 409,
    title: 'Published or ended',
    detail: 'This pack was published or has ended, so this cannot be done.',
  },
} as const satisfies Readonly<Record<string, ProblemKind>>;
