import { type Page } from '@playwright/test';
import { expectFit } from '../set-up/expect-fit';
import { expect, test } from '../set-up/journey';
import { openTalk } from '../set-up/open-talk';

const WEATHER = 'https://www.bbc.co.uk/weather';

test.beforeEach(async ({ page, world }) => {
  await openTalk(world);
  await page.route(`${WEATHER}**`, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>Weather</title>' }),
  );
});

/** A page on which something was typed. */
async function typed(page: Page): Promise<void> {
  await page.goto('/talk');
  await page.getByRole('button', { name: 'Ask for a conversation' }).click();
  await page.getByLabel('I have read this').check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByLabel('Say and Stay').check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByLabel('By e-mail').check();
  await page.getByLabel('E-mail address').fill('me@example.org');
}

const ways: readonly (readonly [string, (page: Page) => Promise<void>])[] = [
  ['the button', (page) => page.getByRole('button', { name: 'Leave this page now' }).click()],
  ['Escape three times', (page) => pressThrice(page, 'Escape')],
  ['Shift three times', (page) => pressThrice(page, 'Shift')],
];

async function pressThrice(page: Page, key: string): Promise<void> {
  for (let press = 0; press < 3; press += 1) await page.keyboard.press(key);
}

for (const [name, leave] of ways) {
  test(`${name} leads to another page, and nothing in the history leads back`, async ({ page }) => {
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      void dialog.accept();
    });
    await page.goto('/sign-in');
    await typed(page);
    const entries = await page.evaluate(() => history.length);
    await leave(page);
    await page.waitForURL(WEATHER);
    expect(asked).toEqual([]);
    expect(await page.evaluate(() => history.length)).toBe(entries);
    await page.goBack();
    await expect(page).toHaveURL(/\/sign-in$/);
  });
}

test('the browser asks before a reload, which loses what was typed', async ({ page }) => {
  await typed(page);
  const asked = page.waitForEvent('dialog');
  const reloaded = page.reload();
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.accept();
  await reloaded;
  await page.getByRole('button', { name: 'Ask for a conversation' }).click();
  await expect(page.getByLabel('I have read this')).not.toBeChecked();
});

test('a page that nobody uses warns, then forgets everything', async ({ page }) => {
  await page.clock.install();
  await typed(page);
  await page.clock.fastForward('13:01');
  const warning = page.getByRole('dialog', { name: 'Are you still there?' });
  await expect(warning).toBeVisible();
  await expect(warning.getByText('seconds')).not.toHaveCount(0);
  await page.getByRole('button', { name: 'Stay on this page' }).click();
  await expect(warning).toBeHidden();
  await expect(page.getByLabel('E-mail address')).toHaveValue('me@example.org');
  await page.clock.fastForward('13:01');
  await expect(warning).toBeVisible();
  await page.clock.fastForward('02:05');
  await expect(page.getByRole('heading', { level: 1, name: 'Talk in confidence' })).toBeVisible();
  await expect(page).toHaveURL(/\/talk$/);
});

test('somebody who is signed in finds the page, which shows nothing of it and sends no session', async ({
  page,
  signedIn,
}) => {
  await signedIn('board');
  const cookies: (string | undefined)[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/api/talk/')) cookies.push(request.headers()['cookie']);
  });
  await page.goto('/about/baselines');
  await page.getByRole('link', { name: 'Talk request' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Talk in confidence' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Sign out' })).toHaveCount(0);
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await expectFit(page);
  expect(cookies).not.toHaveLength(0);
  expect(cookies.filter(Boolean)).toEqual([]);
});

test('the page can be found without an account, from where one signs in', async ({ page }) => {
  await page.goto('/sign-in');
  await page.getByRole('link', { name: 'Talk request' }).click();
  await expect(page.getByRole('button', { name: 'Ask for a conversation' })).toBeVisible();
});
