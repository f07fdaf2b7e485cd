import {
  CASE_LIFECYCLE,
  type CaseMove,
  type CaseParty,
  type CaseState,
  type CaseStep,
} from './case-lifecycle';

/** The step that `move` takes from `state`, or null when the life of a case has no such step or `party` may not take it. */
export function stepOf(state: CaseState, move: CaseMove, party: CaseParty): CaseStep | null {
  return (
    CASE_LIFECYCLE.find((step) => step.from === state && step.move === move && step.by.includes(party)) ??
    null
  );
}
