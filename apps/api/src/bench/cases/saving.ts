import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { median } from '../median';
import { type BenchListener } from './bench-listener';
import { InventedCase } from './invented-case';

const ROUNDS = 200;
const GOAL_MS = 600;
/** Entries that each case of the listener has already. */
const NEXT = 30;

/** From the words to the answer of the server: sealing an entry for three readers and saving it, in turn in each case of the
 *  listener. Entries of all sizes. There is no peer. Throws when the server does not take one. */
export async function timeSaves(
  app: NestFastifyApplication,
  { headers, cases }: BenchListener,
): Promise<Record<string, unknown>> {
  const invented = new InventedCase();
  const bodies = [...invented.bodies(NEXT)].slice(1);
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const [body, id] = [bodies[round % bodies.length], cases[round % cases.length]];
    if (!body) throw new Error('no body');
    const seq = NEXT + Math.floor(round / cases.length);
    const started = performance.now();
    const entry = await invented.seal(body, seq, null);
    const { statusCode } = await app.inject({
      ...{ method: 'POST', url: '/api/cases/entries', headers },
      payload: { case: id, entries: [entry], move: null, check: null },
    });
    times.push(performance.now() - started);
    if (statusCode !== 200) throw new Error('the entry was not saved');
  }
  const p95 = times.toSorted((a, b) => a - b)[Math.ceil(ROUNDS * 0.95) - 1];
  return { rounds: ROUNDS, recipients: 3, p50Ms: median(times), p95Ms: p95, goalMs: GOAL_MS };
}
