import { setTimeout as pause } from 'node:timers/promises';
import { releaseDetailSchema, releaseSchema } from '@muster/contracts';
import { type OpenForce } from './open-force';

/** Builds the release of a quarter as the analyst of the force, waits for its audit, and has `dpo` approve and publish it. */
export async function publishQuarter(
  force: OpenForce,
  dpo: Record<string, string>,
  period: string,
): Promise<void> {
  const begun = await force.post('/api/releases', { period });
  const { id } = releaseSchema.parse(begun.json());
  for (let state = 'building'; ['building', 'auditing'].includes(state); await pause(100)) {
    const answer = await force.app.inject({ url: `/api/releases/${id}`, headers: force.analyst });
    state = releaseDetailSchema.parse(answer.json()).release.state;
  }
  for (const step of ['approval', 'publication']) {
    const done = await force.app.inject({
      method: 'POST',
      url: `/api/releases/${id}/${step}`,
      headers: dpo,
    });
    expect([step, done.statusCode]).toEqual([step, 200]);
  }
}
