/** What a piece of work took. CPU time is that of all threads of a process; it hardly changes with what else the machine
 *  does, unlike the time on a clock. */
export interface Effort {
  readonly ms: number;
  readonly cpuMs: number;
}

/** Measures work of this process, threads of a database inside it included. */
export async function measure(work: () => unknown): Promise<Effort> {
  const before = process.cpuUsage();
  const started = performance.now();
  await work();
  const ms = performance.now() - started;
  const { user, system } = process.cpuUsage(before);
  return { ms, cpuMs: (user + system) / 1000 };
}
