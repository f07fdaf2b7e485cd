/** What the tally counts at the close of a case, one anonymous tick each: a theme, the option of listener that was chosen,
 *  the outcome, and an ask that was met or not. */
export const TICK_KINDS = ['theme', 'option', 'outcome', 'ask'] as const;
export type TickKind = (typeof TICK_KINDS)[number];
