import { randomBytes } from 'node:crypto';
import { type BrowserContext, type Page } from '@playwright/test';
import { isCaseRole, type ListenerPost, type Role } from '@muster/domain';
import { addAccount } from './add-account';
import { Authenticator } from './authenticator';
import { keepSession } from './keep-session';
import { type Credentials, type Host } from './people';
import { postJson } from './post-json';
import { replacePassword } from './replace-password';

/** Somebody whose pages ask for a second factor, with a session that has given it. */
export interface CasePerson extends Credentials {
  readonly authenticator: Authenticator;
}

interface Wanted {
  /** Begins the username; on the pages the person is called `Test NAME`. */
  readonly name: string;
  readonly role: Role;
  /** Of a listener; a trained listener when it is left out. */
  readonly post?: ListenerPost;
}

/** The two data protection officers who grant roles, by the address of their application. */
const deciders = new Map<string, Promise<readonly [CasePerson, CasePerson]>>();

/** Makes an account, has two data protection officers grant its role, and gives a second factor. About two seconds. */
export async function openCasePerson(world: Host, wanted: Wanted): Promise<CasePerson> {
  const person = await openWithoutFactor(world, wanted);
  const factor = '/api/session/second-factor';
  const secret = await postJson<{ key: string }>(world.address, factor, {}, person.cookie);
  const authenticator = new Authenticator(secret.answer.key);
  const code = await authenticator.next();
  const confirmed = await postJson(world.address, `${factor}/confirmation`, { code }, person.cookie);
  keepSession(world.address, confirmed);
  return { ...person, cookie: confirmed.cookie, authenticator };
}

/** As `openCasePerson`, for somebody who has yet to set up a second factor. */
export async function openWithoutFactor(world: Host, wanted: Wanted): Promise<Credentials> {
  const { name, role, post } = wanted;
  // A worker that begins again after a failure meets its own accounts.
  const username = `${name}-${randomBytes(3).toString('hex')}`;
  const { address } = world;
  const displayName = `Test ${name.replaceAll('-', ' ')}`;
  const generated = await addAccount(world, { username, displayName, roles: isCaseRole(role) ? [] : [role] });
  if (isCaseRole(role)) {
    const [first, second] = await decidersOf(world);
    const grant = { username, role, post: role === 'listener' ? (post ?? 'listener') : null };
    const proposed = await postJson<{ id: string }>(address, '/api/case-roles', grant, first.cookie);
    await postJson(address, '/api/case-roles/confirmation', { id: proposed.answer.id }, second.cookie);
  }
  return replacePassword(address, username, generated);
}

/** Puts the session of such a person into a browser, without any page. */
export function takeSession(context: BrowserContext, world: Host, person: Credentials): Promise<void> {
  return context.addCookies([{ ...person.cookie, url: world.address, sameSite: 'Strict', httpOnly: true }]);
}

/** Signs in on the pages: username and password, then the code. Ends on the page that `path` names. */
export async function signInWithSecondFactor(page: Page, person: CasePerson, path = '/'): Promise<void> {
  await page.goto(`/sign-in?next=${encodeURIComponent(path)}`);
  await page.getByLabel('Username').fill(person.username);
  await page.getByLabel('Password', { exact: true }).fill(person.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByLabel('Code', { exact: true }).fill(await person.authenticator.next());
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.waitForURL((url) => url.pathname === path);
}

/** Made at the first call for an application; later calls get the same. */
export function decidersOf(world: Host): Promise<readonly [CasePerson, CasePerson]> {
  const known = deciders.get(world.address) ?? openDeciders(world);
  deciders.set(world.address, known);
  return known;
}

async function openDeciders(world: Host): Promise<readonly [CasePerson, CasePerson]> {
  const first = await openCasePerson(world, { name: 'grants-one', role: 'dpo' });
  return [first, await openCasePerson(world, { name: 'grants-two', role: 'dpo' })];
}
