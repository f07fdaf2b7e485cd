/** The steps of a request in their order. `receipt` comes after the request was sent and has no way back. */
export const ASK_STEPS = ['limits', 'about', 'reach', 'listener', 'avoid', 'check', 'receipt'] as const;
export type AskStep = (typeof ASK_STEPS)[number];
