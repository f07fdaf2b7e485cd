/** Steps to take before the process ends, last added first. */
export interface Stopping {
  beforeExit(step: () => Promise<unknown>): void;
  /** Takes the steps and ends the process with `code`. */
  now(code: number): Promise<never>;
}

/** A second signal, or this long after the first, ends the process at once. */
const LONGEST_DRAIN_MS = 30_000;

/** Stops everything in order on Ctrl-C, SIGTERM or a closed terminal: HTTP drains first, the database goes last. */
export function stopOnSignal(): Stopping {
  const steps: (() => Promise<unknown>)[] = [];
  let stopping = false;
  const now = async (code: number): Promise<never> => {
    stopping = true;
    setTimeout(() => process.exit(1), LONGEST_DRAIN_MS).unref();
    while (steps.length > 0)
      await steps
        .pop()?.()
        .catch(() => undefined);
    return process.exit(code);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (stopping) process.exit(1);
      void now(0);
    });
  }
  return { beforeExit: (step) => void steps.push(step), now };
}
