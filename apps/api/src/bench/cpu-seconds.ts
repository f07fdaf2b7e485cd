import { readFileSync } from 'node:fs';
import { type Client } from 'pg';

/** Ticks of the clock in which Linux counts the time of processes. */
const TICKS_PER_SECOND = 100;

/** CPU seconds, user and system, that this process and the sessions of its database have used so far, to be subtracted
 *  from a later answer. Unlike the time on a clock they hardly change with what else the machine does. Null where the
 *  system does not tell (not Linux, or a database on another machine). */
export async function cpuSeconds(client: Client): Promise<number | null> {
  const { rows } = await client.query<{ pid: number }>(
    `select pid from pg_stat_activity where backend_type in ('client backend', 'walwriter', 'background writer')`,
  );
  const { user, system } = process.cpuUsage();
  let ticks = 0;
  for (const { pid } of rows) {
    const used = ticksOf(pid);
    if (used === null) return null;
    ticks += used;
  }
  return (user + system) / 1e6 + ticks / TICKS_PER_SECOND;
}

function ticksOf(pid: number): number | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in brackets may hold spaces; user and system time are the 12th and 13th field after it.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return Number(fields[11]) + Number(fields[12]);
  } catch {
    return null;
  }
}
