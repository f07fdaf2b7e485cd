import { openCasePerson, takeSession } from '../set-up/case-people';
import { expectFit } from '../set-up/expect-fit';
import { expect, test } from '../set-up/journey';
import { makeCaseKeys, unlockCases } from '../set-up/make-case-keys';
import { tabTo } from '../set-up/tab-to';
import { walkByKeyboard } from '../set-up/walk-by-keyboard';

test('a listener makes keys by keyboard alone, says how to be found, locks and unlocks', async ({
  page,
  context,
  world,
}) => {
  await takeSession(context, world, await openCasePerson(world, { name: 'keys', role: 'listener' }));
  await page.goto('/');
  await page.getByRole('link', { name: 'Cases' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Cases' })).toBeFocused();
  await expect(page).toHaveTitle('Cases – Muster');
  await expectFit(page);

  await tabTo(page, page.getByRole('button', { name: 'Make my seven words' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Your seven words' })).toBeFocused();
  const phrase = (await page.locator('.ms-secret').innerText()).trim();
  expect(phrase.split(' ')).toHaveLength(7);
  await expectFit(page);
  await tabTo(page, page.getByLabel('Type the seven words'));
  await page.keyboard.type('one two three');
  await tabTo(page, page.getByRole('button', { name: 'Make my keys' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('The phrase has seven words');
  await expectFit(page);
  await page.getByLabel('Type the seven words').fill(phrase.toUpperCase().replaceAll(' ', ', '));
  await page.getByRole('button', { name: 'Make my keys' }).click();
  await expect(page.getByRole('alert')).toContainText('Your keys are made');
  await expect(page.getByText('You have no cases')).toBeVisible();
  await expectFit(page);
  expect(await walkByKeyboard(page)).toContain('Lock');

  await page.getByRole('button', { name: 'How colleagues find you' }).click();
  await page.getByLabel('Your department').fill('Northern response');
  await expectFit(page);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('was saved');

  await page.getByRole('button', { name: 'Lock', exact: true }).click();
  await expect(page.getByLabel('Your seven words')).toBeVisible();
  await expectFit(page);
  const others = phrase.split(' ').reverse().join(' ');
  await page.getByLabel('Your seven words').fill(others);
  await page.getByRole('button', { name: 'Unlock' }).click();
  await expect(page.getByRole('alert')).toContainText('These seven words do not open your keys');
  await expectFit(page);
  await page.getByLabel('Your seven words').fill(phrase);
  await page.getByRole('button', { name: 'Unlock' }).click();
  await expect(page.getByText('You have no cases')).toBeVisible();

  const kept = await page.evaluate(async () => ({
    ...{ local: localStorage.length, session: sessionStorage.length, cookies: document.cookie },
    databases: (await indexedDB.databases()).length,
  }));
  expect(kept).toEqual({ local: 0, session: 0, databases: 0, cookies: '' });
});

test('lost words lead to new keys, and somebody without the role is told so', async ({
  page,
  context,
  world,
  another,
}) => {
  await takeSession(context, world, await openCasePerson(world, { name: 'lost', role: 'listener' }));
  await makeCaseKeys(page);
  await page.reload();
  await page.getByRole('button', { name: 'I have lost my words' }).click();
  await expect(page.getByText('Two custodians can do that')).toBeVisible();
  await expectFit(page);
  await page.getByRole('button', { name: 'Make new keys in place of the lost ones' }).click();
  await page.getByRole('button', { name: 'Make my seven words' }).click();
  const phrase = (await page.locator('.ms-secret').innerText()).trim();
  await page.getByLabel('Type the seven words').fill(phrase);
  await page.getByRole('button', { name: 'Make my keys' }).click();
  await expect(page.getByText('Your keys are made')).toBeVisible();
  await unlockCases(page, phrase);

  const analyst = await another('analyst');
  await analyst.goto('/cases');
  await expect(analyst.getByRole('heading', { level: 1 })).toHaveText('You cannot see this page');
});

test('a page that nobody uses warns after nine minutes and locks after ten', async ({
  page,
  context,
  world,
}) => {
  await takeSession(context, world, await openCasePerson(world, { name: 'idle', role: 'listener' }));
  await page.clock.install();
  await makeCaseKeys(page);
  await page.clock.fastForward('09:05');
  await expect(page.getByRole('dialog', { name: 'Are you still there?' })).toBeVisible();
  await expectFit(page);
  await page.getByRole('button', { name: 'Stay' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.clock.fastForward('09:05');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.clock.fastForward('01:05');
  await expect(page.getByText('Your cases were locked because nobody used this page')).toBeVisible();
  await expectFit(page);
});
