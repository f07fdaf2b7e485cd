/** How long an entry of a case is kept; see `definitions/cases/retention.json`. The server knows the class of an entry, so
 *  that it can remove it in time, and nothing else about its content. */
export const ENTRY_CLASSES = ['contact', 'narrative', 'coded'] as const;
export type EntryClass = (typeof ENTRY_CLASSES)[number];
