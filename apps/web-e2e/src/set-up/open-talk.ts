import { randomBytes } from 'node:crypto';
import { newListenerKeys, publicOf } from '@muster/case-protocol';
import { type TalkOptions } from '@muster/contracts';
import { type ListenerPost } from '@muster/domain';
import { type Page } from '@playwright/test';
import { openCasePerson } from './case-people';
import { installRecovery } from './install-recovery';
import { ListenerAtWork } from './listener-at-work';
import { type World } from './people';

/** The listeners of the talk journeys: two whom anybody may get, of two departments, and one who holds a post; and the
 *  shares of the custodians' key. */
export interface TalkWorld {
  readonly north: ListenerAtWork;
  readonly south: ListenerAtWork;
  readonly coordinator: ListenerAtWork;
  readonly shares: readonly string[];
}

let opened: Promise<TalkWorld> | undefined;

/** Makes the world of this worker one in which one can talk: the custodians' key, and three listeners with keys of their
 *  own. Done once; later calls get the same. */
export function openTalk(world: World): Promise<TalkWorld> {
  return (opened ??= prepare(world));
}

async function prepare(world: World): Promise<TalkWorld> {
  const one = await openCasePerson(world, { name: 'installs-one', role: 'dpo' });
  const two = await openCasePerson(world, { name: 'installs-two', role: 'dpo' });
  const shares = await installRecovery(world, one, two);
  return {
    shares,
    north: await openListener(world, 'north', 'listener', 'Northern response', 'Woman'),
    south: await openListener(world, 'south', 'listener', 'Southern response', 'Man'),
    coordinator: await openListener(world, 'coordinator', 'prap-coordinator', 'People Services', 'Woman'),
  };
}

async function openListener(
  world: World,
  name: string,
  post: ListenerPost,
  department: string,
  gender: string,
): Promise<ListenerAtWork> {
  // A worker that begins again after a failure meets listeners of the same name.
  const unique = `${name}-${randomBytes(2).toString('hex')}`;
  const person = await openCasePerson(world, { name: unique, role: 'listener', post });
  const keys = newListenerKeys((bytes) => new Uint8Array(randomBytes(bytes)));
  const listener = new ListenerAtWork(world, person, keys, `Test ${unique.replaceAll('-', ' ')}`, department);
  const wrapped = `not wrapped: nobody unlocks it in a journey ${'x'.repeat(100)}`;
  await listener.send('PUT', '/api/cases/key', { ...publicOf(keys), wrapped, replace: false });
  await listener.send('PUT', '/api/cases/profile', { department, gender });
  return listener;
}

/** Lets a page know these listeners alone: other journeys add theirs to the same world. */
export async function showOnly(page: Page, ...listeners: readonly ListenerAtWork[]): Promise<void> {
  const names = listeners.map(({ name }) => name);
  await page.route('**/api/talk/options', async (route) => {
    const options = (await (await route.fetch()).json()) as TalkOptions;
    const shown = options.listeners.filter(({ displayName }) => names.includes(displayName));
    await route.fulfill({ json: { ...options, listeners: shown } });
  });
}
