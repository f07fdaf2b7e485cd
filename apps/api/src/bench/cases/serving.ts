import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { readConfiguration } from '../../app/platform/configuration';
import { createHttpApp } from '../../create-http-app';
import { median } from '../median';
import { openOwnDatabase } from '../own-database';
import { seededRandom } from '../seeded-random';
import { addBenchListener } from './bench-listener';
import { rankDifference } from './rank-difference';
import { timeSaves } from './saving';

const CASES = 200;
const LISTS = 30;
const REQUESTS = 2000;
const LISTED_GOAL_MS = 300;

/** The server's side: how long a list of 200 cases takes, how long sealing and saving, and whether time tells a case of somebody else from one that
 *  never was. Requests of both kinds come in turns at random; as a measure of noise, those of one kind are divided in two at
 *  random and compared in the same way. */
export async function benchServing(): Promise<Record<string, unknown>> {
  const folder = mkdtempSync(join(tmpdir(), 'muster-bench-cases-'));
  const database = await openOwnDatabase(folder);
  const app = await createHttpApp(
    readConfiguration({ MUSTER_DATA_DIR: join(folder, 'data') }, process.cwd()),
    { address: database.address, applied: [], leave: () => Promise.resolve() },
  );
  try {
    const [mine, theirs] = [await addBenchListener(app, database.address, 'lea', CASES), 'leo'];
    const other = await addBenchListener(app, database.address, theirs, 1);
    return {
      list: await timeLists(app, mine.headers),
      unseen: await timeUnseen(app, mine.headers, other.cases[0] ?? ''),
      save: await timeSaves(app, mine),
    };
  } finally {
    await app.close();
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

type Headers = Readonly<Record<string, string>>;

async function timeLists(app: NestFastifyApplication, headers: Headers): Promise<Record<string, unknown>> {
  const times: number[] = [];
  for (let run = 0; run < LISTS; run += 1) {
    const started = performance.now();
    const { statusCode, body } = await app.inject({ url: '/api/cases', headers });
    times.push(performance.now() - started);
    const { cases } = JSON.parse(body) as { cases: unknown[] };
    if (statusCode !== 200 || cases.length !== CASES) throw new Error('the list is not what was stored');
  }
  const sorted = times.toSorted((a, b) => a - b);
  return { cases: CASES, medianMs: median(times), slowestMs: sorted.at(-1), goalMs: LISTED_GOAL_MS };
}

async function timeUnseen(
  app: NestFastifyApplication,
  headers: Headers,
  notYours: string,
): Promise<Record<string, unknown>> {
  const random = seededRandom(6);
  const times: { there: number[]; gone: number[]; halves: [number[], number[]] } = {
    ...{ there: [], gone: [], halves: [[], []] },
  };
  // The first requests warm up what both kinds use.
  for (let request = -100; request < REQUESTS; request += 1) {
    const isThere = random() < 0.5;
    const payload = { case: isThere ? notYours : randomUUID() };
    const started = performance.now();
    const { statusCode } = await app.inject({ method: 'POST', url: '/api/cases/file', headers, payload });
    const took = performance.now() - started;
    if (statusCode !== 404) throw new Error('somebody else’s case was found');
    if (request < 0) continue;
    (isThere ? times.there : times.gone).push(took);
    if (!isThere) times.halves[random() < 0.5 ? 0 : 1].push(took);
  }
  const difference = (some: readonly number[], others: readonly number[]) => ({
    medianDifferenceMs: median(some) - median(others),
    z: rankDifference(some, others),
  });
  return {
    requests: REQUESTS,
    notThereMedianMs: median(times.gone),
    notYoursMedianMs: median(times.there),
    ...difference(times.there, times.gone),
    noise: difference(...times.halves),
  };
}
