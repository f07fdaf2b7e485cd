import { type CaseWorld } from './case-world';
import { type OwnCase } from './own-case';

/** A case of `listener` with a contact, what was said and its codes, closed on the day of the world's clock. */
export async function closedCase(
  world: CaseWorld,
  listener: string,
  checkAfterYear = false,
): Promise<OwnCase> {
  const { headers, keys } = world.listener(listener);
  const own = await world.newCase({ to: listener });
  const write = async (move: string, entries: readonly object[] = []) => {
    const body = { case: own.id, entries, move, check: null };
    expect((await world.post('/api/cases/entries', body, headers)).status).toBe(200);
  };
  await write('acknowledge');
  await write('hold', [await own.say(keys, 'What was said')]);
  const codes = await own.seal(keys, {
    ...{ kind: 'codes', themes: ['workload'], otherTheme: '', direction: 'push' },
    ...{ avoidable: 'partly', reasons: [] },
  });
  const closed = { case: own.id, entries: [codes], checkAfterYear };
  expect((await world.post('/api/cases/closure', closed, headers)).status).toBe(200);
  return own;
}
