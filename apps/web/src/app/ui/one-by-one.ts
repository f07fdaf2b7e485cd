import { effect, inject, PendingTasks, type Signal, signal } from '@angular/core';

/** How many of `total` parts of a page may be drawn so far: one more each time the browser has nothing else to do, so that
 *  a long page answers a key or a finger between its parts. Never fewer again. Call where a component is made. */
export function oneByOne(total: () => number): Signal<number> {
  const tasks = inject(PendingTasks);
  const drawn = signal(0);
  effect((onCleanup) => {
    if (drawn() >= total()) return;
    // Who waits until the page is there waits for all of it.
    const done = tasks.add();
    const next = setTimeout(() => drawn.update((count) => count + 1));
    onCleanup(() => {
      clearTimeout(next);
      done();
    });
  });
  return drawn.asReadonly();
}
