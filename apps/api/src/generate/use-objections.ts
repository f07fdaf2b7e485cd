import { type INestApplicationContext } from '@nestjs/common';
import { ObjectionList } from '../app/objections/objection-list.service';
import { WithholdingJobs } from '../app/objections/withholding-jobs.service';
import { required } from './required';

const FORCE = 'EXMP';
const ACTOR = 'generate';

/** Does once what people do with notices: one is recorded and carried out on the snapshots that are there, asked for,
 *  counted, carried out again and ended. Comes after `useSnapshots`. */
export async function useObjections(app: INestApplicationContext): Promise<void> {
  const list = app.get(ObjectionList);
  const jobs = app.get(WithholdingJobs);
  const written = { force: FORCE, reference: '7031848' };
  required(await list.add(written, { receivedOn: '2026-06-01', actor: ACTOR }));
  await jobs.run(FORCE);
  required(await list.holds(written, 'list-review', ACTOR));
  required(await list.count(FORCE, ACTOR));
  required(await list.applyAgain(FORCE, ACTOR));
  await jobs.run(FORCE);
  required(await list.lift(written, '2026-06-02', ACTOR));
}
