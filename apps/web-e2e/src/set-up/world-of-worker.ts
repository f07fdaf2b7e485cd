import { type World } from './people';

/** The world that the global set-up opened for this worker. Only while tests run: files are also read to find the tests. */
export function worldOfWorker(): World {
  const worlds = JSON.parse(process.env['MUSTER_E2E_WORLDS'] ?? '[]') as World[];
  const world = worlds[Number(process.env['TEST_PARALLEL_INDEX'])];
  if (!world) throw new Error('the global set-up opens a world for each worker');
  return world;
}
