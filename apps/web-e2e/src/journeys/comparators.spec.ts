import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Locator, type Page } from '@playwright/test';
import { chooseByKeyboard } from '../set-up/choose-by-keyboard';
import { expect, expectAccessible, expectReflow, test } from '../set-up/journey';

const HEADING = 'How do we compare?';

// Expected figures are those that the Home Office published: 2,700 women of 7,706 officers of West Midlands at 31 March
// 2022 (35.0 %), and 133 Black officers at 31 March 2006. Example Constabulary has the area of West Midlands.

test('a staff network reads, asks for another year and takes the figures away, by keyboard alone', async ({
  page,
  signedIn,
}) => {
  await signedIn('network');
  await page.goto('/');
  await tabTo(
    page,
    page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Comparators' }),
  );
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: HEADING })).toBeFocused();

  const ours = rowOf(page, 'West Midlands');
  for (const text of ['2,700', '7,706', '35.0']) {
    await expect(ours.getByRole('cell', { name: text, exact: true }).first()).toBeVisible();
  }
  await expect(
    page.getByText('West Midlands: 35.0% (2,700 of 7,706) of police officers are women.'),
  ).toBeVisible();
  await expect(page.getByRole('table').first().getByRole('rowheader')).toHaveCount(44);

  await chooseByKeyboard(page, page.getByLabel('As at', { exact: true }), '31 March 2009');
  await tabTo(page, page.getByRole('button', { name: 'Show figures' }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/show=forces&year=2009&type=officer&force=E23000014/);
  await expect(ours.getByRole('cell', { name: '8,775' }).first()).toBeVisible();

  await tabTo(page, page.getByRole('link', { name: 'Explain West Midlands' }));
  await page.keyboard.press('Enter');
  const meaning = page.locator('[id^="comparators-forces-figure-"]:focus');
  await expect(meaning).toContainText('Open Government Licence v3.0');
  await expectAccessible(page);

  await tabTo(page, page.getByRole('button', { name: /^Download CSV/ }));
  const arriving = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  const file = await arriving;
  expect(file.suggestedFilename()).toBe('muster-comparators-women-2009.csv');
  expect((await readFile(await file.path(), 'utf8')).trim().split('\r\n')).toHaveLength(45);
});

for (const [question, row] of [
  ['show=forces&force=E23000014', 'West Midlands'],
  ['show=ranks&force=E23000014', 'England and Wales'],
  ['show=trend&force=E23000014&beside=E23000005,E23000001', 'West Midlands'],
  ['show=ethnicity&force=E23000014', 'All ranks'],
] as const) {
  test(`?${question}: no axe violation at 1280 and 320 px`, async ({ page, signedIn }) => {
    await signedIn('network');
    await page.goto(`/comparators?${question}`);
    await expect(rowOf(page, row)).toBeVisible();
    await expect(page).toHaveTitle(/ – Comparators – Muster$/);
    await expectAccessible(page);
    await page.setViewportSize({ width: 320, height: 640 });
    await expectReflow(page);
    await expectAccessible(page);
  });
}

test('the trend names its break, and ethnic groups have the published counts', async ({ page, signedIn }) => {
  await signedIn('network');
  await page.goto('/comparators?show=trend&force=E23000014&beside=E23000005');
  await expect(page.getByText(/The lines break at 31 March 2021/)).toBeVisible();
  await page.getByText('[b] = break in the series').waitFor();
  await expect(page.getByRole('rowheader', { name: '31 March 2021 [b]' })).toHaveCount(3);
  await expect(page.locator('.ms-trend__heading')).toHaveText([
    'West Midlands',
    'Greater Manchester',
    'England and Wales',
  ]);

  await page.getByRole('link', { name: 'Ethnicity and rank, 2003 to 2006' }).click();
  await expect(page).toHaveURL(/show=ethnicity/);
  const black = page
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: 'Black', exact: true }) });
  await expect(black.first().getByRole('cell', { name: '133', exact: true })).toBeVisible();
  await page.getByLabel('Sex', { exact: true }).selectOption('Female');
  await page.getByRole('button', { name: 'Show figures' }).click();
  await expect(page).toHaveURL(/sex=female/);
  await expect(
    page.getByRole('heading', { name: 'Ethnicity of female police officers by rank' }),
  ).toBeVisible();
});

test('an analyst is told why ours is not put beside theirs, others are not asked', async ({
  page,
  signedIn,
}) => {
  await signedIn('analyst');
  await page.goto('/comparators');
  await page.getByRole('button', { name: 'Compare with our snapshot of 31 March 2022' }).click();
  await expect(page.getByRole('alert')).toContainText('there is no snapshot of that day');
  await expectAccessible(page);

  await page.goto('/comparators?show=ethnicity');
  await page.getByRole('button', { name: 'Compare with our snapshot of 31 March 2006' }).click();
  await expect(page.getByRole('alert')).toContainText('counts Chinese with Other');

  await signedIn('board');
  await page.goto('/comparators');
  await expect(rowOf(page, 'West Midlands')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Compare with/ })).toHaveCount(0);
  await page.goto('/comparators/load');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You cannot see this page');
});

test('a steward is told what a file lacks', async ({ page, signedIn, world }) => {
  await signedIn('steward');
  await page.goto('/comparators/load');
  await page.getByRole('button', { name: 'Check and load' }).click();
  await expect(page.getByRole('alert')).toContainText('Choose a file');
  const excerpt = join(world.projectDir, 'libs/ingest/fixtures/comparators/ok/police-workforce.csv');
  await page.locator('input[type=file]').setInputFiles(excerpt);
  await page.getByRole('button', { name: 'Check and load' }).click();
  await expect(page.getByRole('heading', { name: '41 forces are missing at 31 March 2022.' })).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 640 });
  await expectReflow(page);
});

function rowOf(page: Page, name: string): Locator {
  return page
    .getByRole('table')
    .first()
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name, exact: true }) })
    .first();
}

/** Walks to a control as a keyboard user does. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let stops = 0; stops < 120; stops += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('The control cannot be reached with the Tab key');
}
