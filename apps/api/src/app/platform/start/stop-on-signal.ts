/** Steps to take before the process ends, last added first. */
export interface Stopping {
  /** Whether the process is on its way out: what fails from now on is a consequence. */
  readonly begun: boolean;
  beforeExit(step: () => Promise<unknown>): void;
  /** Takes the steps and ends the process with `code`. The first call counts; a later one waits for the same end. */
  now(code: number): Promise<never>;
}

/** This long after the first signal the process ends whatever is left to do. */
const LONGEST_DRAIN_MS = 30_000;
/** A terminal, npm and a supervisor may each pass the same signal on: only a later one means impatience. */
const SAME_SIGNAL_MS = 3_000;

const SIGNALS = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 } as const;

/** Stops everything in order on Ctrl-C, SIGTERM or a closed terminal: HTTP drains first, the database goes last. A
 *  service that was asked to stop ends with 0; a command that was broken off ends with 128 and the signal, so that nobody
 *  takes its work for done. */
export function stopOnSignal(kind: 'service' | 'command'): Stopping {
  const steps: (() => Promise<unknown>)[] = [];
  let stoppingSince: number | null = null;
  let end: Promise<never> | null = null;
  const now = (code: number): Promise<never> => (end ??= leave(code));
  const leave = async (code: number): Promise<never> => {
    stoppingSince = performance.now();
    setTimeout(() => process.exit(1), LONGEST_DRAIN_MS).unref();
    while (steps.length > 0)
      await steps
        .pop()?.()
        .catch(() => undefined);
    return process.exit(code);
  };
  for (const [signal, number] of Object.entries(SIGNALS)) {
    process.on(signal, () => {
      if (stoppingSince === null) void now(kind === 'service' ? 0 : 128 + number);
      else if (performance.now() - stoppingSince > SAME_SIGNAL_MS) process.exit(1);
    });
  }
  return {
    get begun() {
      return stoppingSince !== null;
    },
    beforeExit: (step) => void steps.push(step),
    now,
  };
}
