import { type Credentials } from './people';

/** Half of the shortest time after which an unused session ends. */
const EVERY_MS = 5 * 60_000;

const kept = new Set<string>();

/** Keeps the session of somebody whom the journeys of a worker share from ending while others run: on a slow machine more
 *  time passes between two of them than a session may rest. A session that was ended meanwhile stays ended. */
export function keepSession(address: string, { cookie }: Pick<Credentials, 'cookie'>): void {
  if (kept.has(cookie.value)) return;
  kept.add(cookie.value);
  const headers = { cookie: `${cookie.name}=${cookie.value}` };
  setInterval(() => {
    fetch(`${address}/api/session`, { headers }).catch(() => undefined);
  }, EVERY_MS).unref();
}
