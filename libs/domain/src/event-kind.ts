/** What can happen to a person in a workforce, as an event feed names it; the flows of the ledger have the same words.
 *  `changes`: the dimension that the event changes, null when it changes whether the person is in post. */
export const EVENT_KINDS = {
  joiner: { label: 'Joiner', changes: null },
  rejoiner: { label: 'Rejoiner', changes: null },
  leaver: { label: 'Leaver', changes: null },
  promotion: { label: 'Promotion', changes: 'rank' },
  demotion: { label: 'Demotion', changes: 'rank' },
  transfer: { label: 'Transfer', changes: 'unit' },
  conversion: { label: 'Conversion', changes: 'workforce-type' },
  'acting-up': { label: 'Acting up', changes: 'rank-basis' },
  'acting-end': { label: 'End of acting', changes: 'rank-basis' },
  'career-break-start': { label: 'Start of a career break', changes: 'assignment-status' },
  'career-break-end': { label: 'End of a career break', changes: 'assignment-status' },
  'secondment-out-start': { label: 'Start of a secondment', changes: 'assignment-status' },
  'secondment-out-end': { label: 'End of a secondment', changes: 'assignment-status' },
} as const;
export type EventKind = keyof typeof EVENT_KINDS;
