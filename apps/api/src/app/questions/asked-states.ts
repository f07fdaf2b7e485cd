import { type Grouping } from '@muster/domain';

/** What of a question is read off a person: dimensions that divide, and filters. Every word is known. */
export interface AskedStates {
  /** Dimension ids; none when the question asks for no groups. */
  readonly by: readonly string[];
  readonly where: readonly { readonly dimension: string; readonly value: string }[];
  readonly grouping: Grouping | null;
}

/** Why a snapshot cannot be counted beside a later one. */
export interface Obstacle {
  readonly dimension: string;
  readonly reason: 'not-held' | 'other-classification';
}
