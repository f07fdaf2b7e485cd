import { type BrowserContext } from '@playwright/test';
import { isCaseRole, type Role } from '@muster/domain';
import { decidersOf, openCasePerson, openWithoutFactor, takeSession } from './case-people';
import { type Person, PEOPLE, type World } from './people';

/** Opens the application with a session of somebody who has this role and no other; with the second factor where the role
 *  asks for one. */
export async function signInAs(context: BrowserContext, world: World, role: Role): Promise<void> {
  await takeSession(context, world, await personOf(world, role));
}

async function personOf(world: World, role: Role) {
  const name = `pages-${role}`;
  if (role === 'dpo') return (await decidersOf(world))[0];
  if (isCaseRole(role)) return openCasePerson(world, { name, role });
  return isPerson(role) ? world.people[role] : openWithoutFactor(world, { name, role });
}

function isPerson(role: Role): role is Person {
  return PEOPLE.some((each) => each === role);
}
