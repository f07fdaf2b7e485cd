/** Milliseconds that a piece of work takes. */
export async function measure(work: () => unknown): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
