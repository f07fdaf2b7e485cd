/** What can be wrong between events and snapshots. Neither side is taken to be right: each is listed with what could
 *  repair it. `words`: what was found, to be read after a number of events. */
export const CONTRADICTIONS = {
  'unknown-person': {
    words: 'for a person who stands in no snapshot',
    repair: 'Check the person reference: staff numbers must be written as in the workforce file.',
  },
  'repeated-in-feeds': {
    words: 'in more than one feed',
    repair: 'Take one of the feeds back.',
  },
  'left-twice': {
    words: 'of a leaver who had left before and not come back',
    repair: 'Remove one of the two, or add the return as a rejoiner.',
  },
  'joined-twice': {
    words: 'of a joiner who had joined before and not left',
    repair: 'Remove one of the two, or add the leaving.',
  },
  'joiner-already-in-post': {
    words: 'of a joiner who was in post before',
    repair: 'Correct the date, or remove the event. A change of workforce type is a conversion.',
  },
  'joiner-in-earlier-snapshot': {
    words: 'of a first joiner who stands in an earlier snapshot',
    repair: 'Call somebody who comes back a rejoiner.',
  },
  'joiner-in-other-period': {
    words: 'of a joiner whom the snapshots show in another period',
    repair: 'Correct the date, or the snapshot in which the person is missing or too early.',
  },
  'joiner-not-in-post': {
    words: 'of a joiner who is not in the next snapshot',
    repair: 'Correct the date, add the leaving, or correct the snapshot.',
  },
  'leaver-still-in-post': {
    words: 'of a leaver who is in post in the next snapshot',
    repair: 'Remove the event, add the return as a rejoiner, or correct the snapshot.',
  },
  'leaver-not-in-post': {
    words: 'of a leaver who was not in post before',
    repair: 'Correct the date, or remove the event.',
  },
  'leaver-in-other-period': {
    words: 'of a leaver whom the snapshots show in another period',
    repair: 'Correct the date, or the snapshot that lists the person too long or too short.',
  },
  'leaving-date-differs': {
    words: 'with a leaving date more than 7 days from that of the snapshot file',
    repair: 'Correct one of the two dates. The date of the snapshot file stands meanwhile.',
  },
  'leaving-reason-differs': {
    words: 'with another leaving reason than the snapshot file',
    repair: 'Correct one of the two reasons. The reason of the snapshot file stands meanwhile.',
  },
  'not-in-post': {
    words: 'of a person who is in post neither before nor after',
    repair: 'Correct the person reference or the date.',
  },
  'rank-unchanged': {
    words: 'of a promotion or demotion after which the rank is the same',
    repair: 'Remove the event, correct its date, or correct the snapshot.',
  },
  'rank-differs': {
    words: 'of a promotion or demotion to or from another rank than in the snapshots',
    repair: 'Correct the ranks of the event, or the snapshot.',
  },
  'unit-unchanged': {
    words: 'of a move after which the unit is the same',
    repair: 'Remove the event, correct its date, or correct the snapshot.',
  },
  'unit-differs': {
    words: 'of a move to or from another unit than in the snapshots',
    repair: 'Correct the units of the event, or the snapshot.',
  },
  'workforce-type-unchanged': {
    words: 'of a conversion after which the workforce type is the same',
    repair: 'Remove the event, correct its date, or correct the snapshot.',
  },
  'workforce-type-differs': {
    words: 'of a conversion to or from another workforce type than in the snapshots',
    repair: 'Correct the workforce types of the event, or the snapshot.',
  },
  'status-unchanged': {
    words: 'of acting, a career break or a secondment that the snapshots do not show',
    repair: 'Remove the event, correct its date, or correct the snapshot.',
  },
  'joiner-without-event': {
    words: 'missing for a joiner whom the snapshots show',
    repair: 'Add the joiner to the feed, or correct the snapshot.',
  },
  'leaver-without-event': {
    words: 'missing for a leaver whom the snapshots show',
    repair: 'Add the leaver to the feed, or correct the snapshot in which the person is missing.',
  },
  'promotion-without-event': {
    words: 'missing for a promotion that the snapshots show',
    repair: 'Add the promotion to the feed, or correct the rank in the snapshot.',
  },
  'demotion-without-event': {
    words: 'missing for a demotion that the snapshots show',
    repair: 'Add the demotion to the feed, or correct the rank in the snapshot.',
  },
  'transfer-without-event': {
    words: 'missing for a move that the snapshots show',
    repair: 'Add the move to the feed, or correct the unit in the snapshot.',
  },
  'conversion-without-event': {
    words: 'missing for a conversion that the snapshots show',
    repair: 'Add the conversion to the feed, or correct the workforce type in the snapshot.',
  },
  'status-without-event': {
    words: 'missing for acting, a career break or a secondment that the snapshots show',
    repair: 'Add the event to the feed, or correct the snapshot.',
  },
} as const;
export type Contradiction = keyof typeof CONTRADICTIONS;

/** Why an event was not checked: the snapshots cannot show it, which is no contradiction. */
export const UNCHECKED_REASONS = {
  'before-first-snapshot': 'on or before the first snapshot',
  'after-last-snapshot': 'after the last snapshot',
  'between-snapshots': 'that began and ended between two snapshots',
  'not-held': 'about something that the snapshots do not hold',
} as const;
export type UncheckedReason = keyof typeof UNCHECKED_REASONS;
