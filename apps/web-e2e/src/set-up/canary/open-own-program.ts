import { existsSync, mkdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openAdministrator } from '../open-administrator';
import { type Host } from '../people';
import { startApi } from '../start-api';

/** A running application of one test alone, and every place in which it keeps something. */
export interface OwnProgram extends Host {
  readonly pid: number;
  /** Data folder, folder for what is temporary, and the folder of the database where that lies outside. */
  readonly folders: readonly string[];
  readonly scratch: string;
  output(): string;
  /** Stops it, and its database, which writes down what it still holds in memory. The folders stay. */
  stop(): Promise<void>;
  remove(): Promise<void>;
}

/** Starts it as a child of the caller: only then does a system with guarded memory let the caller read it. `mark` stands
 *  in the name of its folder, so that a search of its memory and its files has something to find. */
export async function openOwnProgram(mark: string): Promise<OwnProgram> {
  const projectDir = resolve(import.meta.dirname, '../../../../..');
  const scratch = realpathSync(await mkdtemp(join(tmpdir(), `muster-${mark}-`)));
  const dataDir = join(scratch, 'data');
  const temporary = join(scratch, 'temporary');
  mkdirSync(temporary);
  const api = await startApi(projectDir, dataDir, { TMPDIR: temporary }).catch(async (fault: unknown) => {
    await rm(scratch, { recursive: true, force: true });
    throw fault;
  });
  const clusterId = readFileSync(join(dataDir, 'keys', 'cluster-id'), 'utf8').trim();
  const outside = join('/var/lib/muster', clusterId);
  let running = true;
  const stop = async (): Promise<void> => {
    if (running) await api.stop();
    running = false;
  };
  const remove = async (): Promise<void> => {
    await stop();
    rmSync(outside, { recursive: true, force: true });
    await rm(scratch, { recursive: true, force: true });
  };
  try {
    const administrator = await openAdministrator(projectDir, dataDir, api.address);
    return {
      ...{ address: api.address, projectDir, dataDir, people: { administrator } },
      ...{ pid: api.pid, output: () => api.output(), stop, remove, scratch },
      folders: [dataDir, temporary, ...(existsSync(outside) ? [outside] : [])],
    };
  } catch (fault) {
    await remove();
    throw fault;
  }
}
