/** Steps to take before the process ends, last added first. */
export interface Stopping {
  beforeExit(step: () => Promise<unknown>): void;
  /** Takes the steps and ends the process with `code`. */
  now(code: number): Promise<never>;
}

/** This long after the first signal the process ends whatever is left to do. */
const LONGEST_DRAIN_MS = 30_000;
/** A terminal, npm and a supervisor may each pass the same signal on: only a later one means impatience. */
const SAME_SIGNAL_MS = 3_000;

/** Stops everything in order on Ctrl-C, SIGTERM or a closed terminal: HTTP drains first, the database goes last. */
export function stopOnSignal(): Stopping {
  const steps: (() => Promise<unknown>)[] = [];
  let stoppingSince: number | null = null;
  const now = async (code: number): Promise<never> => {
    stoppingSince ??= performance.now();
    setTimeout(() => process.exit(1), LONGEST_DRAIN_MS).unref();
    while (steps.length > 0)
      await steps
        .pop()?.()
        .catch(() => undefined);
    return process.exit(code);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (stoppingSince === null) void now(0);
      else if (performance.now() - stoppingSince > SAME_SIGNAL_MS) process.exit(1);
    });
  }
  return { beforeExit: (step) => void steps.push(step), now };
}
