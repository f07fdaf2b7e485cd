import { type Page } from '@playwright/test';

/** Milliseconds from the press of a key or button to the next picture, the longest event of what `act` does, at a processor
 *  `slowdown` times slower. It is what browsers report as interaction to next paint. */
export async function timeInteraction(
  page: Page,
  slowdown: number,
  act: () => Promise<void>,
): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.evaluate(() => {
    const longest = { ms: 0 };
    Object.assign(window, { longest });
    // The usual threshold of 104 ms would leave out whatever is quick.
    const events = { type: 'event', durationThreshold: 16 };
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longest.ms = Math.max(longest.ms, duration);
    }).observe(events);
  });
  await act();
  // Entries arrive after the picture; two frames later they are there.
  const ms = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const read = () => resolve((window as Window & { longest?: { ms: number } }).longest?.ms ?? 0);
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(read, 100)));
      }),
  );
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await session.detach();
  return ms;
}
