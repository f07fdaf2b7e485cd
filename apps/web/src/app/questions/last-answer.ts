import { linkedSignal, type ResourceRef, type Signal } from '@angular/core';

/** The answer of a resource; while the next one is on its way, the last one, so that nothing jumps. Undefined before the
 *  first, and after a refusal or fault. */
export function lastAnswer<Answer>(of: ResourceRef<Answer | undefined>): Signal<Answer | undefined> {
  return linkedSignal<{ value: Answer | undefined; coming: boolean }, Answer | undefined>({
    source: () => ({ value: of.hasValue() ? of.value() : undefined, coming: of.isLoading() }),
    computation: ({ value, coming }, before) => value ?? (coming ? before?.value : undefined),
  });
}
