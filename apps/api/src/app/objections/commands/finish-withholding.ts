import { type Withholding } from '@muster/contracts';
import { type DataSource } from 'typeorm';
import { getDataSourceToken } from '@nestjs/typeorm';
import { type CommandContext } from '../../platform/commands/command';
import { WithholdingJobs } from '../withholding-jobs.service';
import { readWithholding, toWithholding } from '../withholding-store';

/** Does the work that notices of a force ask for, or waits for the server that does it already. A withholding that is
 *  still going on afterwards is taken up by the server. */
export async function finishWithholding({ app, note }: CommandContext, force: string): Promise<Withholding> {
  await app.get(WithholdingJobs).run(force);
  const withholding = toWithholding(await readWithholding(app.get<DataSource>(getDataSourceToken()), force));
  if (withholding.state === 'going-on') {
    note('Past snapshots are not done yet: the server goes on, or run "muster objections apply" again.');
  }
  return withholding;
}
