/** What a listener is for the colleague who chooses: a trained listener, the coordinator of the Police Race Action Plan, or
 *  a lead of the force executive team. */
export const LISTENER_POSTS = ['listener', 'prap-coordinator', 'executive'] as const;
export type ListenerPost = (typeof LISTENER_POSTS)[number];
