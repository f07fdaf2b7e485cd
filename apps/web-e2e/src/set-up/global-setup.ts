import { resolve } from 'node:path';
import { type FullConfig } from '@playwright/test';
import { openWorld } from './open-world';

/** Opens a world for each worker, so that journeys that load and take back snapshots do not meet. Returns what closes all
 *  of them. */
export default async function globalSetup({ workers }: FullConfig): Promise<() => Promise<void>> {
  const projectDir = resolve(import.meta.dirname, '../../../..');
  const opened = await Promise.allSettled(Array.from({ length: workers }, () => openWorld(projectDir)));
  const worlds = opened.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
  const close = async (): Promise<void> => {
    await Promise.all(worlds.map((each) => each.close()));
  };
  const fault = opened.find((each) => each.status === 'rejected');
  if (fault) {
    await close();
    throw fault.reason;
  }
  process.env['MUSTER_E2E_WORLDS'] = JSON.stringify(worlds.map(({ world }) => world));
  return close;
}
