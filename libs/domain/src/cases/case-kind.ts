/** What a conversation is about: staying, or leaving that has been decided (open up to six months after the last day). */
export const CASE_KINDS = ['say-and-stay', 'leaving'] as const;
export type CaseKind = (typeof CASE_KINDS)[number];
