import { type ProjectionOutcome } from '@muster/disclosure';

/** What the thread of a projection sends. A fault has a kind and frames only: a message might hold a count. */
export type ProjectionMessage =
  | { readonly kind: 'progress'; readonly doneRuns: number }
  | { readonly kind: 'done'; readonly outcome: ProjectionOutcome }
  | { readonly kind: 'fault'; readonly name: string; readonly stack: string };
