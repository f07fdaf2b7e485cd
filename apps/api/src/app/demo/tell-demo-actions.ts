import { type INestApplicationContext } from '@nestjs/common';
import { type ThemeActionRequest } from '@muster/contracts';
import { ok, type Refusal, type Result } from '@muster/domain';
import { ThemeActions } from '../reasons/theme-actions.service';

/** What is done about themes in the invented force. */
const ACTIONS: readonly Omit<ThemeActionRequest, 'force'>[] = [
  {
    theme: 'shifts-and-flexibility',
    action: 'Every request for flexible work is answered in writing within 28 days, with a reason.',
    owner: 'Head of People Services',
    measure: 'Mentions of workload and hours in each half-year',
  },
  {
    theme: 'being-heard',
    action: 'Each Brave Space forum ends with what was done about the last one.',
    owner: 'Deputy Chief Constable',
    measure: 'Mentions of being led and heard at Brave Space',
  },
];

/** Writes the actions of the example force down as its demo analyst would, and what became of the first. A list that holds
 *  anything is left as it is. */
export async function tellDemoActions(
  app: INestApplicationContext,
  force: string,
): Promise<Result<void, Refusal>> {
  const register = app.get(ThemeActions);
  const listed = await register.list(force);
  if (!listed.ok) return listed;
  if (listed.value.length > 0) return ok(undefined);
  for (const [place, action] of ACTIONS.entries()) {
    const added = await register.add({ force, ...action }, 'analyst');
    if (!added.ok) return added;
    if (place > 0) continue;
    const news = { state: 'under-way', moved: 'not-yet-known', asAt: added.value.since, note: '' } as const;
    const told = await register.change(added.value.id, news, 'analyst');
    if (!told.ok) return told;
  }
  return ok(undefined);
}
