import { type INestApplicationContext } from '@nestjs/common';
import { Accounts } from '../app/access/accounts.service';
import { ReleaseDecisions } from '../app/releases/release-decisions.service';
import { ReleaseJobs } from '../app/releases/release-jobs.service';
import { ReleaseReader } from '../app/releases/release-reader.service';
import { ReleaseRequests } from '../app/releases/release-requests.service';
import { required } from './required';

const FORCE = 'EXMP';
const ACTOR = 'generate';
const SECOND = 'second-person';

/** Does once what people do with releases: one is built, looked at, approved, published, read and archived; another one is
 *  built after it, so that cells are held, and discarded. Comes after `useSnapshots`. */
export async function useReleases(app: INestApplicationContext): Promise<void> {
  const decisions = app.get(ReleaseDecisions);
  const requests = app.get(ReleaseRequests);
  required(
    await app.get(Accounts).add({ username: SECOND, displayName: 'Second', roles: ['analyst'] }, ACTOR),
  );
  const first = await build(app, '2026-Q1');
  required(await requests.list(FORCE));
  required(await requests.detail(first, ACTOR));
  await decisions.decide('approve', first, ACTOR);
  required(await decisions.decide('approve', first, SECOND));
  required(await decisions.decide('publish', first, SECOND));
  await app.get(ReleaseReader).list(FORCE);
  required(await requests.file(first, 'board', ACTOR));
  required(await decisions.decide('discard', await build(app, '2026-Q2'), SECOND));
  required(await decisions.decide('archive', first, SECOND));
}

async function build(app: INestApplicationContext, period: string): Promise<string> {
  const { id } = required(await app.get(ReleaseRequests).build({ force: FORCE, period }, ACTOR));
  await app.get(ReleaseJobs).run(id);
  return id;
}
