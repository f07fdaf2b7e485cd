import { readFileSync } from 'node:fs';

/** The system user that PostgreSQL runs as. Null: the user of this process. PostgreSQL refuses to run as root, so root
 *  hands it to `postgres`, else to `nobody`. */
export interface OperatingUser {
  readonly uid: number;
  readonly gid: number;
}

/** Chooses the user; reads `/etc/passwd` and changes nothing on the host. */
export function chooseOperatingUser(): OperatingUser | null {
  if (process.getuid?.() !== 0) return null;
  const entries = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of ['postgres', 'nobody']) {
    const entry = entries.find((line) => line.startsWith(`${name}:`))?.split(':');
    if (entry) return { uid: Number(entry[2]), gid: Number(entry[3]) };
  }
  throw new Error('Neither the user postgres nor nobody exists');
}
