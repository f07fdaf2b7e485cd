import { join } from 'node:path';
import { type ClusterLayout } from './cluster-layout';

/** How a program of PostgreSQL is started: as the operating user, with its own libraries, with nothing of our environment. */
export function runAs(layout: ClusterLayout) {
  return {
    ...(layout.user ?? {}),
    cwd: layout.socketDir,
    env: {
      PATH: '/usr/bin:/bin',
      LC_ALL: 'C.UTF-8',
      TZ: 'UTC',
      LD_LIBRARY_PATH: join(layout.binaries, 'lib'),
    },
  };
}
