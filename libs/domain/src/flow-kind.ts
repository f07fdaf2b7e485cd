/** What can happen to a person between two snapshots, in the words of docs/methods/snapshots-and-spells.md: the kinds of
 *  an event feed, and those that only a comparison of snapshots shows. The position of a kind is its number in memory. */
export const FLOW_KINDS = [
  'joiner',
  'rejoiner',
  'leaver',
  'promotion',
  'demotion',
  'transfer',
  'conversion',
  'acting-up',
  'acting-end',
  'career-break-start',
  'career-break-end',
  'secondment-out-start',
  'secondment-out-end',
  'hours-up',
  'hours-down',
] as const;
export type FlowKind = (typeof FLOW_KINDS)[number];
