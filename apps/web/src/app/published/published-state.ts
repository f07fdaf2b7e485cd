import { type PublishedQuestion } from '@muster/contracts';
import { type Where } from '../questions/where';

/** What a page of released figures asks, as its address and its filter panel hold it. Null where a page has no such
 *  choice, or leaves it to the service. */
export interface PublishedState {
  readonly force: string;
  /** Quarter of the release: `2025-Q3`. */
  readonly period: string;
  readonly workforceType: string;
  /** The dimensions of one of the questions that are offered, in its order. */
  readonly by: readonly string[];
  readonly grouping: string | null;
  readonly baseline: string | null;
  /** Kind of the fixed period that events are counted over. */
  readonly flow: string | null;
  /** Quarter of the earlier release that shares are compared with; null: the same time last year. */
  readonly versus: string | null;
  readonly where: Where;
}

/** The question as it is posted. */
export function toPublishedQuestion(state: PublishedState): PublishedQuestion {
  const { force, period, workforceType, by, grouping, baseline, flow, versus, where } = state;
  return {
    ...{ force, period, workforceType, by: [...by], where: [...where] },
    ...(grouping === null ? {} : { grouping }),
    ...(baseline === null ? {} : { baseline }),
    ...(flow === null ? {} : { flow }),
    ...(versus === null ? {} : { versus }),
  };
}
