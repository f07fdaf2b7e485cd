import { setTimeout as pause } from 'node:timers/promises';

/** The answer of `attempt` as soon as it does not throw. Throws what it threw last when `patienceMs` is over. */
export async function eventually<T>(attempt: () => T | Promise<T>, patienceMs = 20_000): Promise<T> {
  const deadline = performance.now() + patienceMs;
  for (;;) {
    try {
      return await attempt();
    } catch (fault) {
      if (performance.now() > deadline) throw fault;
      await pause(50);
    }
  }
}
