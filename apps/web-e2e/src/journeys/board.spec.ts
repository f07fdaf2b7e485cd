import { type Page } from '@playwright/test';
import { expect, expectAccessible, expectReflow, test } from '../set-up/journey';
import { tabTo } from '../set-up/tab-to';
import { walkByKeyboard } from '../set-up/walk-by-keyboard';

const TITLE = 'Are we keeping our people, and is it fair?';
const POSITION = '**/api/published/board-position';

async function opened(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: TITLE })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Four questions' })).toBeVisible();
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
}

test('the first 1280 by 720 pixels hold the date, the headlines and the first decision', async ({
  page,
  signedIn,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await signedIn('board');
  await page.goto('/');
  await opened(page);

  const headlines = page.locator('.ms-board__headlines > li');
  await expect(headlines).toHaveCount(3);
  const parts = [
    page.getByText('Data as at 30 September 2025'),
    ...(await headlines.all()),
    page.getByRole('heading', { name: 'Decisions for this meeting' }),
    page.locator('.ms-board__decision').first(),
  ];
  for (const part of parts) {
    const box = await part.boundingBox();
    expect(box).not.toBeNull();
    expect((box?.y ?? 0) + (box?.height ?? 720)).toBeLessThanOrEqual(720);
    expect((box?.x ?? 0) + (box?.width ?? 1280)).toBeLessThanOrEqual(1280);
  }
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
});

test('a board member follows the first decision to the snapshot of its number in three steps, by keyboard', async ({
  page,
  world,
}) => {
  await page.goto('/');
  await page.getByLabel('Username').fill(world.people.board.username);
  await page.getByLabel('Password').fill(world.people.board.password);
  await page.keyboard.press('Enter');
  await opened(page);

  // Every move of the browser counts: another page, or another place in one.
  const steps: string[] = [];
  page.on('framenavigated', (frame) => steps.push(frame.url()));
  const decision = page.locator('.ms-board__decision').first();
  const told = await decision.innerText();
  expect(told).toMatch(/^[^.]+\./);
  await tabTo(page, decision.getByRole('link'));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Are we representative?' })).toBeVisible();
  await expect(page).toHaveURL(
    /release=2025-Q3&who=officer&by=(ethnicity|sex).*#representation-at-this-date$/,
  );
  await expect(page.getByRole('heading', { name: 'Representation at this date' })).toBeFocused();
  // The number of the sentence stands in the table of the breakdown.
  const percent = /are (\d+%)/.exec(told)?.[1] ?? 'a percentage';
  const number = page.getByRole('cell', { name: percent.replace('%', ''), exact: true });
  const row = page.getByRole('row').filter({ has: number }).first();
  await expect(row).toBeVisible();

  // What the number means, whether and since when it changed.
  await tabTo(page, row.getByRole('link', { name: /^Explain/ }));
  await page.keyboard.press('Enter');
  await expect(page.locator('.ms-figure-detail')).toBeFocused();
  const meaning = page.locator('.ms-figure-detail');
  await expect(meaning).toContainText('Q2 2025/26');
  await expect(meaning).toContainText(/change/i);

  // Its snapshot.
  await tabTo(page, meaning.getByRole('link', { name: 'Where these figures come from' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Where these figures come from' })).toBeVisible();
  await expect(page.getByText('People in post are counted as at 30 September 2025')).toBeVisible();
  await expect(page).toHaveURL(/\/about\/releases\/2025-Q3\?force=EXMP$/);
  const pages = [...new Set(steps)];
  expect(pages.length, pages.join(', ')).toBeLessThanOrEqual(4);
});

for (const person of ['board', 'network'] as const) {
  test(`the position for the ${person}: walked by keyboard, no axe violation, fits 320 px, in forced colours, on paper`, async ({
    page,
    signedIn,
  }) => {
    await signedIn(person);
    await page.goto('/');
    await opened(page);
    await expect(page.getByRole('heading', { name: 'Decisions for this meeting' })).toHaveCount(
      person === 'board' ? 1 : 0,
    );
    await expectAccessible(page);
    const names = await walkByKeyboard(page);
    expect(names.filter((name) => name.startsWith('Are we representative?'))).toHaveLength(1);

    await page.setViewportSize({ width: 320, height: 640 });
    await expectReflow(page);
    await expectAccessible(page);
    await page.emulateMedia({ forcedColors: 'active' });
    await expectReflow(page);
    await expectAccessible(page);
    await page.emulateMedia({ forcedColors: 'none', media: 'print' });
    await expect(page.getByRole('button', { name: 'Print this page' })).toBeHidden();
    await expect(page.locator('.ms-board__headlines > li').first()).toBeVisible();
  });
}

test('everything that the first visit loads weighs no more than 250 kB', async ({ page, signedIn }) => {
  await signedIn('board');
  await page.goto('/');
  await opened(page);
  const bytes = await page.evaluate(() =>
    [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
      .map((entry) => (entry as PerformanceResourceTiming).encodedBodySize)
      .reduce((sum, size) => sum + size, 0),
  );
  expect(bytes).toBeGreaterThan(50_000);
  expect(bytes).toBeLessThanOrEqual(250_000);
});

test('words that are 40 % longer do not push the page over 320 px', async ({ page, signedIn }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await signedIn('board');
  await page.goto('/');
  await opened(page);
  await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent ?? '';
      // Each word grows by two in five letters, with marks above them.
      node.textContent = text.replace(
        /\p{L}{3,}/gu,
        (word) => word + 'ŵ'.repeat(Math.ceil(word.length * 0.4)),
      );
    }
  });
  await expectReflow(page);
});

test('the draft in Welsh is offered where the force asks for it, and says that nobody has reviewed it', async ({
  page,
  signedIn,
}) => {
  await page.route('**/api/forces', async (route) => {
    const answer = await route.fetch();
    const { forces } = (await answer.json()) as { forces: object[] };
    await route.fulfill({
      response: answer,
      json: { forces: forces.map((each) => ({ ...each, welsh: true })) },
    });
  });
  await signedIn('board');
  await page.goto('/');
  await opened(page);
  await expect(page.getByText('Draft, not reviewed.')).toHaveCount(0);
  await page.getByRole('button', { name: 'Cymraeg' }).click();

  await expect(page.getByRole('heading', { level: 1, name: 'A ydym yn cadw ein pobl' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'cy');
  await expect(page.getByText('Draft, not reviewed.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Cynrychiolaeth' })).toBeVisible();
  expect(await page.evaluate(() => new Intl.PluralRules('cy').resolvedOptions().locale)).toBe('cy');
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 640 });
  await expectReflow(page);
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.getByRole('link', { name: 'Diffiniadau' }).first().click();
  await expect(page.locator('main')).toHaveAttribute('lang', 'en-GB');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en-GB');
  await expect(page.getByText('Draft, not reviewed.')).toHaveCount(0);
});

test('without a release the page says why and who acts; after a fault it offers another try', async ({
  page,
  signedIn,
}) => {
  const refuse = (status: number, code: string) => ({
    status,
    contentType: 'application/problem+json',
    body: JSON.stringify({
      type: 'about:blank',
      title: 'Not there',
      status,
      code,
      detail: 'Why.',
      instance: '',
    }),
  });
  await signedIn('board');
  await page.route(POSITION, (route) => route.fulfill(refuse(404, 'no-published-release')));
  await page.goto('/');
  await expect(page.getByText('Nothing is published for Example Constabulary yet.')).toBeVisible();
  await expectAccessible(page);
  await page.unroute(POSITION);
  await page.route(POSITION, (route) => route.fulfill(refuse(503, 'unavailable')));
  await page.reload();
  await expect(page.getByRole('alert')).toBeVisible();
  await expectAccessible(page);
  await page.unroute(POSITION);
  await page.getByRole('button', { name: 'Try again' }).click();
  await opened(page);
});

test('each role begins at its own page', async ({ page, world, context }) => {
  for (const [person, address] of [
    ['analyst', '/retention'],
    ['network', '/representation'],
    ['steward', '/'],
  ] as const) {
    await context.clearCookies();
    await page.goto('/sign-in');
    await page.getByLabel('Username').fill(world.people[person].username);
    await page.getByLabel('Password').fill(world.people[person].password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page).toHaveURL((url) => url.pathname === address);
    if (person !== 'steward') {
      await page.getByRole('link', { name: 'Home', exact: true }).click();
      await opened(page);
    }
  }
});
