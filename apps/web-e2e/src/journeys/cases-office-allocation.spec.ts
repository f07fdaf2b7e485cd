import { chooseListener, giveCase, waitingCard } from '../set-up/allocation-desk';
import { browseAs } from '../set-up/browse-as';
import { openCasePerson, takeSession } from '../set-up/case-people';
import { ColleagueAtWork } from '../set-up/colleague-at-work';
import { expectFit } from '../set-up/expect-fit';
import { expect, test } from '../set-up/journey';
import { makeCaseKeys } from '../set-up/make-case-keys';
import { newName } from '../set-up/new-name';
import { openTalk } from '../set-up/open-talk';
import { tabTo } from '../set-up/tab-to';
import { walkByKeyboard } from '../set-up/walk-by-keyboard';

test('an allocator gives a case without knowing a word of it, and takes it back', async ({
  page,
  context,
  world,
}) => {
  const { north, south } = await openTalk(world);
  const colleague = await ColleagueAtWork.ask(world, { without: [south.name], avoid: 'Inspector Quill' });
  const { reference } = colleague;
  await takeSession(context, world, await openCasePerson(world, { name: 'gives', role: 'allocator' }));
  await page.goto('/');
  await page.getByRole('link', { name: 'Allocation' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Allocation' })).toBeFocused();
  await expect(page).toHaveTitle('Allocation – Muster');
  await expect(page).toHaveURL(/\/case-allocation$/);

  const card = waitingCard(page, reference);
  await expect(card.getByText(/^A listener confirms by \w+ \d+ \w+/)).toBeVisible();
  await expect(card.getByText('Nobody yet')).toBeVisible();
  await expect(card.getByText(south.name)).toBeVisible();
  await expect(card.locator('option').filter({ hasText: south.name })).toHaveCount(0);
  await expect(card.locator('option').filter({ hasText: north.name })).toHaveText(
    /: (no|\d+) open cases?\s*$/,
  );
  await expect(page.getByText('Quill')).toHaveCount(0);
  await expect(page.getByText('07700')).toHaveCount(0);
  await expectFit(page);
  await walkByKeyboard(page, 400);

  await card.getByRole('button', { name: 'Give the case' }).click();
  await expect(card.locator('.govuk-error-message')).toContainText('Choose a listener');
  await expectFit(page);
  await chooseListener(card, north.name);
  await tabTo(page, card.getByRole('button', { name: 'Give the case' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText(`${north.name} has case ${reference}.`);
  await expect(card.getByText(north.name)).toBeVisible();
  await north.takeOver(reference);

  await card.getByRole('button', { name: 'The listener is away' }).click();
  await expect(card.getByText('loses the case at once')).toBeVisible();
  await expectFit(page);
  await card.getByRole('button', { name: 'Leave it' }).click();
  await card.getByRole('button', { name: 'The listener is away' }).click();
  await card.getByRole('button', { name: 'Yes, take it back' }).click();
  await expect(page.getByRole('alert')).toContainText('waits for another listener');
  await expect(card.getByText('Nobody yet')).toBeVisible();
  expect(await north.find(reference)).toBeUndefined();
});

test('a listener with a conflict loses the case, and the allocator gives it to another', async ({
  page,
  context,
  browser,
  world,
}) => {
  const { north, south } = await openTalk(world);
  const name = newName('torn');
  await takeSession(context, world, await openCasePerson(world, { name, role: 'listener' }));
  await makeCaseKeys(page);
  const { reference } = await ColleagueAtWork.ask(world, { without: [south.name] });
  const allocator = await openCasePerson(world, { name: 'regives', role: 'allocator' });
  const office = await browseAs(browser, world, allocator, '/case-allocation');
  await giveCase(office, reference, `Test ${name}`);

  await page.getByRole('button', { name: 'Look again' }).click();
  await page.getByRole('button', { name: reference }).click();
  await page.getByRole('button', { name: 'The request' }).click();
  await page.getByRole('button', { name: 'I have a conflict' }).click();
  await page.getByRole('button', { name: 'Yes, give it up: I have a conflict' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Cases' })).toBeVisible();
  await expect(page.getByRole('button', { name: reference })).toHaveCount(0);

  await office.getByRole('button', { name: 'Look again' }).click();
  const card = waitingCard(office, reference);
  await expect(card.getByText('Nobody yet')).toBeVisible();
  await expect(card.getByText(`Test ${name}`)).toBeVisible();
  await expect(card.locator('option').filter({ hasText: name })).toHaveCount(0);
  await giveCase(office, reference, north.name);
  expect((await north.read(reference)).request?.body.option).toBe('any');
  await office.context().close();
});

test('the page of allocators is for them alone', async ({ page, signedIn }) => {
  await signedIn('administrator');
  for (const path of ['/case-allocation', '/break-glass', '/case-custody']) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1, name: 'You cannot see this page' })).toBeVisible();
  }
  await page.goto('/');
  for (const name of ['Allocation', 'Recovery key', 'Custody']) {
    await expect(page.getByRole('link', { name, exact: true })).toHaveCount(0);
  }
});
