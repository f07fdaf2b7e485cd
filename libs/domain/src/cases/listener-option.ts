/** Whom a colleague may ask to talk to. The choice itself is sealed; the server sees only which listeners are left. */
export const LISTENER_OPTIONS = [
  'any',
  'named',
  'prap-coordinator',
  'executive',
  'outside-department',
  'same-gender',
] as const;
export type ListenerOption = (typeof LISTENER_OPTIONS)[number];
