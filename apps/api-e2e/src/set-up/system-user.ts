import { readFileSync } from 'node:fs';

export interface SystemUser {
  readonly uid: number;
  readonly gid: number;
}

/** The first of the named users that this machine knows. */
export function systemUser(...names: readonly string[]): SystemUser {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of names) {
    const [, , uid, gid] = lines.find((line) => line.startsWith(`${name}:`))?.split(':') ?? [];
    if (uid !== undefined && gid !== undefined) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new Error(`This machine knows none of ${names.join(', ')}`);
}

export const RUNS_AS_ROOT = process.getuid?.() === 0;
