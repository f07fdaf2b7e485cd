import { type Page } from '@playwright/test';
import { type CaseFile } from '@muster/contracts';
import { type CasePerson, openCasePerson, takeSession } from '../set-up/case-people';
import { ColleagueAtWork } from '../set-up/colleague-at-work';
import { expectFit } from '../set-up/expect-fit';
import { expect, test } from '../set-up/journey';
import { makeCaseKeys, unlockCases } from '../set-up/make-case-keys';
import { newName } from '../set-up/new-name';
import { openTalk } from '../set-up/open-talk';
import { type World } from '../set-up/people';
import { postJson } from '../set-up/post-json';

const press = (page: Page, name: string): Promise<void> => page.getByRole('button', { name }).click();

async function openCase(page: Page, reference: string): Promise<void> {
  const again = page.getByRole('button', { name: 'Look again' });
  if (await again.isVisible()) await again.click();
  await press(page, reference);
}

async function assign(world: World, allocator: CasePerson, caseId: string, name: string): Promise<void> {
  const options = (await (await fetch(`${world.address}/api/talk/options`)).json()) as {
    listeners: { id: string; displayName: string }[];
  };
  const listener = options.listeners.find(({ displayName }) => displayName === name)?.id;
  await postJson(world.address, '/api/cases/assignments', { case: caseId, listener }, allocator.cookie);
}

/** Changes what the server says of a case on its way to the page. */
async function alter(page: Page, change: (file: CaseFile) => void): Promise<void> {
  await page.route('**/api/cases/file', async (route) => {
    const file = (await (await route.fetch()).json()) as CaseFile;
    change(file);
    await route.fulfill({ json: file });
  });
}

test('a first copy is locked anew at once; a conflict takes the case away and gives it to others', async ({
  page,
  context,
  world,
}) => {
  const { north, south } = await openTalk(world);
  const name = newName('first');
  await takeSession(context, world, await openCasePerson(world, { name, role: 'listener' }));
  await makeCaseKeys(page);
  const allocator = await openCasePerson(world, { name: 'allots', role: 'allocator' });
  const colleague = await ColleagueAtWork.ask(world, { without: [south.name] });
  const everybody = (await colleague.file()).entries;
  await assign(world, allocator, colleague.caseId, `Test ${name}`);

  await openCase(page, colleague.reference);
  await expect(page.getByText('Only you, the colleague and two custodians together')).toBeVisible();
  await expectFit(page);
  const locked = await colleague.file();
  expect(locked.firstCopy).toBe(false);
  expect(locked.entries.map(({ ciphertext }) => ciphertext)).not.toEqual(
    everybody.map(({ ciphertext }) => ciphertext),
  );

  await press(page, 'The request');
  await press(page, 'I have a conflict');
  await expect(page.getByText('You lose the case now')).toBeVisible();
  await expectFit(page);
  await press(page, 'Yes, give it up: I have a conflict');
  await expect(page.getByRole('heading', { level: 1, name: 'Cases' })).toBeVisible();
  await expect(page.getByRole('button', { name: colleague.reference })).toHaveCount(0);
  expect(await colleague.file()).toMatchObject({ state: 'requested', listener: null });

  await assign(world, allocator, colleague.caseId, north.name);
  expect((await north.read(colleague.reference)).request?.body.option).toBe('any');
});

test('nothing is lost or doubled when a connection breaks, two tabs write, or the case is taken', async ({
  page,
  context,
  world,
}) => {
  await openTalk(world);
  const name = newName('breaks');
  await takeSession(context, world, await openCasePerson(world, { name, role: 'listener' }));
  const phrase = await makeCaseKeys(page);
  const colleague = await ColleagueAtWork.ask(world, { listener: `Test ${name}` });
  await openCase(page, colleague.reference);
  await press(page, 'The request');
  await press(page, 'I have no conflict');
  await expect(page.getByText('Saved.', { exact: true })).toBeVisible();
  await press(page, 'Back to the case');
  await press(page, 'Messages');
  const texts = async (): Promise<readonly string[]> =>
    (await colleague.read()).messages.map(({ body }) => body.text);

  await test.step('the answer gets lost', async () => {
    let broken = true;
    await page.route('**/api/cases/entries', async (route) => {
      await route.fetch();
      if (broken) await route.abort();
      else await route.continue();
      broken = false;
    });
    await page.getByLabel('Your message').fill('Written once');
    await press(page, 'Send');
    await expect(page.getByText('It is not certain that this was saved')).toBeVisible();
    await expect(page.getByLabel('Your message')).toHaveValue('Written once');
    await expectFit(page);
    await press(page, 'Try again');
    await expect(page.getByText('Saved.', { exact: true })).toBeVisible();
    await page.unroute('**/api/cases/entries');
    expect(await texts()).toEqual(['Written once']);
  });

  const second = await context.newPage();
  await test.step('another tab writes first', async () => {
    await unlockCases(second, phrase);
    await openCase(second, colleague.reference);
    await press(second, 'Messages');
    await second.getByLabel('Your message').fill('From the second tab');
    await page.getByLabel('Your message').fill('From the first tab');
    await press(second, 'Send');
    await expect(second.getByText('Saved.', { exact: true })).toBeVisible();
    await press(page, 'Send');
    await expect(page.getByText('Something else was written to this case meanwhile')).toBeVisible();
    await expect(page.getByText('From the second tab')).toBeVisible();
    await expect(page.getByLabel('Your message')).toHaveValue('From the first tab');
    await expectFit(page);
    await press(page, 'Send');
    await expect(page.getByText('Saved.', { exact: true })).toBeVisible();
    expect(await texts()).toEqual(['Written once', 'From the second tab', 'From the first tab']);
    await second.close();
  });

  await test.step('an allocator takes the case while somebody types', async () => {
    const allocator = await openCasePerson(world, { name: 'takes', role: 'allocator' });
    await page.getByLabel('Your message').fill('Still on the page');
    await postJson(world.address, '/api/cases/returns', { case: colleague.caseId }, allocator.cookie);
    await press(page, 'Send');
    await expect(page.getByText('This case is not open to you any more')).toBeVisible();
    await expectFit(page);
    expect(await texts()).toHaveLength(3);
  });
});

test('a case that was changed on the server is not shown, and nothing can be written', async ({
  page,
  context,
  world,
}) => {
  await openTalk(world);
  const name = newName('wary');
  await takeSession(context, world, await openCasePerson(world, { name, role: 'listener' }));
  await makeCaseKeys(page);
  const { reference } = await ColleagueAtWork.ask(world, { listener: `Test ${name}` });
  const refused = async (sentence: string): Promise<void> => {
    await openCase(page, reference);
    await expect(page.getByRole('alert').filter({ hasText: sentence })).toBeVisible();
    await expect(page.getByText('Tell the data protection officer today')).toBeVisible();
    await expect(page.getByRole('button', { name: 'The request' })).toHaveCount(0);
    await expectFit(page);
    await press(page, 'Back to your cases');
    await page.unroute('**/api/cases/file');
  };

  await alter(page, ({ entries: [, contact] }) => {
    if (!contact?.ciphertext) throw new Error('nothing to change');
    const at = contact.ciphertext.length - 40;
    const changed = contact.ciphertext[at] === 'A' ? 'B' : 'A';
    contact.ciphertext = contact.ciphertext.slice(0, at) + changed + contact.ciphertext.slice(at + 1);
  });
  await refused('An entry was changed or damaged after it was written.');
  await alter(page, ({ entries }) => entries.reverse());
  await refused('The entries are not in the order in which they were written.');
  await openCase(page, reference);
  await expect(page.getByRole('button', { name: 'The request' })).toBeVisible();
  await press(page, 'Back to your cases');
  await alter(page, ({ entries }) => entries.pop());
  await refused('The server shows an older state of this case');
});
