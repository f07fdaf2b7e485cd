/** Roles that read a release and nothing else. The network's table is a function of the board's. */
export const READER_ROLES = ['plan-lead', 'board', 'network'] as const;
export type ReaderRole = (typeof READER_ROLES)[number];
