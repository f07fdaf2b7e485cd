/** The parts of a case that was opened. Kept in memory; none is an address. */
export const CASE_PAGES = [
  'overview',
  'messages',
  'times',
  'record',
  'actions',
  'hand-offs',
  'checks',
  'outcome',
  'looked',
  'contact',
  'exclude',
  'kept',
  'withdraw',
  'erase',
] as const;
export type CasePage = (typeof CASE_PAGES)[number];
