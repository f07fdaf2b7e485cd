/** How it went on, as the colleague and the listener know it at the close. */
export const CASE_OUTCOMES = ['stayed', 'moved', 'transferred', 'left', 'withdrew', 'not-known'] as const;
export type CaseOutcome = (typeof CASE_OUTCOMES)[number];
