import { type BrowserContext, type Page } from '@playwright/test';
import { openCasePerson, takeSession } from '../set-up/case-people';
import { ColleagueAtWork } from '../set-up/colleague-at-work';
import { expectFit } from '../set-up/expect-fit';
import { expect, test } from '../set-up/journey';
import { makeCaseKeys } from '../set-up/make-case-keys';
import { newName } from '../set-up/new-name';
import { openTalk } from '../set-up/open-talk';
import { type World } from '../set-up/people';
import { postJson } from '../set-up/post-json';

const press = (page: Page, name: string): Promise<void> => page.getByRole('button', { name }).click();

/** Ends the session of a browser on the server, as its limits do. */
async function endSession(context: BrowserContext, { address }: World): Promise<void> {
  const cookies = await context.cookies(address);
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  const ended = await fetch(`${address}/api/session`, {
    method: 'DELETE',
    headers: { cookie, origin: address },
  });
  expect(ended.ok).toBe(true);
}

test('a session that ends while a listener types loses no word', async ({ page, context, world }) => {
  await openTalk(world);
  const name = newName('ended');
  const person = await openCasePerson(world, { name, role: 'listener' });
  await takeSession(context, world, person);
  await makeCaseKeys(page);
  const colleague = await ColleagueAtWork.ask(world, { listener: `Test ${name}` });
  await press(page, 'Look again');
  await press(page, colleague.reference);
  await press(page, 'The request');
  await press(page, 'I have no conflict');
  await expect(page.getByText('Saved.', { exact: true })).toBeVisible();
  await press(page, 'Back to the case');
  await press(page, 'Messages');
  await page.getByLabel('Your message').fill('Written while the session ended');
  await endSession(context, world);
  await press(page, 'Send');

  const dialog = page.getByRole('dialog', { name: 'Sign in again to go on' });
  await test.step('the page stays and asks for the password, by keyboard', async () => {
    await expect(dialog).toBeVisible();
    await expect(page).toHaveURL(/\/cases$/);
    await expectFit(page);
    await page.keyboard.press('Escape');
    await expect(dialog).toBeVisible();
    await dialog.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(dialog.getByRole('alert')).toContainText('Enter your password');
    await dialog.getByLabel('Password').fill('not the password of anybody');
    await page.keyboard.press('Enter');
    // Not the title alone, which the summary before it has too: the answer must be there before the next attempt.
    await expect(dialog.getByRole('alert')).toContainText('The username and the password do not fit.');
    await expect(dialog.getByText(person.username)).toBeVisible();
    await dialog.getByLabel('Password').fill(person.password);
    await page.keyboard.press('Enter');
    await expect(dialog.getByLabel('Code', { exact: true })).toBeVisible();
    await expectFit(page);
    await dialog.getByLabel('Code', { exact: true }).fill(await person.authenticator.next());
    await page.keyboard.press('Enter');
  });

  await test.step('what was on its way arrives, once', async () => {
    await expect(dialog).toHaveCount(0);
    await expect(page.getByText('Saved.', { exact: true })).toBeVisible();
    await expect(page.getByLabel('Your message')).toHaveValue('');
    expect((await colleague.read()).messages.map(({ body }) => body.text)).toEqual([
      'Written while the session ended',
    ]);
    const kept = await page.evaluate(() => [localStorage.length, sessionStorage.length]);
    expect(kept).toEqual([0, 0]);
  });

  await test.step('who does not sign in again locks the cases', async () => {
    await endSession(context, world);
    await page.getByLabel('Your message').fill('Never sent');
    await press(page, 'Send');
    await press(page, 'Lock and lose what is not saved');
    await expect(page).toHaveURL(/\/sign-in\?next=%2Fcases&ended=yes$/);
    expect((await colleague.read()).messages).toHaveLength(1);
  });
});

test('a case of a named listener who gives it up opens for the next one', async ({
  page,
  context,
  world,
}) => {
  const { north } = await openTalk(world);
  const name = newName('named');
  await takeSession(context, world, await openCasePerson(world, { name, role: 'listener' }));
  await makeCaseKeys(page);
  const allocator = await openCasePerson(world, { name: 'gives', role: 'allocator' });
  const colleague = await ColleagueAtWork.ask(world, { listener: `Test ${name}`, avoid: 'Sergeant Wren' });
  await press(page, 'Look again');
  await press(page, colleague.reference);
  await press(page, 'The request');
  await press(page, 'I have a conflict');
  await press(page, 'Yes, give it up: I have a conflict');
  await expect(page.getByRole('heading', { level: 1, name: 'Cases' })).toBeVisible();
  expect(await colleague.file()).toMatchObject({ state: 'requested', listener: null, waitsForKeys: false });

  const options = (await (await fetch(`${world.address}/api/talk/options`)).json()) as {
    listeners: { id: string; displayName: string }[];
  };
  const listener = options.listeners.find(({ displayName }) => displayName === north.name)?.id;
  await postJson(
    world.address,
    '/api/cases/assignments',
    { case: colleague.caseId, listener },
    allocator.cookie,
  );
  const read = await north.read(colleague.reference);
  expect(read.request?.body).toMatchObject({ option: 'named', avoid: 'Sergeant Wren' });
  await north.takeOver(colleague.reference);
  await north.write(colleague.reference, [{ kind: 'message', text: 'I have your case now.' }], 'acknowledge');
  expect((await colleague.read()).messages.map(({ body }) => body.text)).toEqual(['I have your case now.']);
});
