import { type DecompositionAnswer, type SplitStep } from '@muster/contracts';

export type RouteSplit = DecompositionAnswer['routes'][number];

/** One step of a way of leaving; null where the answer does not have it. */
export function routeOfStep({ steps }: RouteSplit, step: SplitStep['step']): SplitStep | null {
  return steps.find((each) => each.step === step) ?? null;
}
