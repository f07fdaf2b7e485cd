import { expect, test } from '../set-up/journey';
import { type Person } from '../set-up/people';
import { walkByKeyboard } from '../set-up/walk-by-keyboard';

const PAGES: readonly { readonly path: string; readonly as: Person }[] = [
  { path: '/', as: 'steward' },
  { path: '/data', as: 'steward' },
  { path: '/data/import', as: 'steward' },
  { path: '/accounts', as: 'administrator' },
  { path: '/accounts/add', as: 'administrator' },
  { path: '/about/baselines', as: 'board' },
  { path: '/about/definitions/ethnicity-5-plus-1', as: 'board' },
];

for (const { path, as } of PAGES) {
  test(`${path} for the ${as} can be walked by keyboard from end to end, at both widths`, async ({
    page,
    signedIn,
  }) => {
    await signedIn(as);
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
    const names = await walkByKeyboard(page);
    expect(names[0]).toBe('Skip to main content');
    await page.setViewportSize({ width: 320, height: 640 });
    await page.reload();
    await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(await walkByKeyboard(page)).toContain('Menu');
  });
}

test('the menu of a narrow page opens by keyboard and leads on', async ({ page, signedIn }) => {
  await signedIn('board');
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/');
  const menu = page.getByRole('button', { name: 'Menu' });
  await menu.focus();
  await page.keyboard.press('Enter');
  await expect(menu).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Are we representative?' })).toBeFocused();
  await expect(menu).toHaveAttribute('aria-expanded', 'false');
});

test('a page that cannot be opened says so at its own address', async ({ page, signedIn }) => {
  await signedIn('board');
  await page.route('**/api/session', (route) => route.abort());
  await page.goto('/about/baselines');
  await expect(
    page.getByRole('heading', { level: 1, name: 'Sorry, this page is not available' }),
  ).toBeVisible();
  await expect(page.getByRole('alert')).toContainText('Check your connection, then try again.');
  await page.unroute('**/api/session');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Baselines' })).toBeVisible();
});

test('a list that cannot be loaded keeps its page, says why with a reference, and loads on the next try', async ({
  page,
  signedIn,
}) => {
  await signedIn('board');
  await page.route('**/api/baselines', (route) =>
    route.fulfill({
      status: 503,
      contentType: 'application/problem+json',
      json: {
        type: 'about:blank',
        title: 'Not available',
        status: 503,
        code: 'unavailable',
        detail: 'The service cannot answer at the moment. Try again shortly.',
        instance: 'urn:uuid:7f1f2f9e-0000-4000-8000-000000000001',
      },
    }),
  );
  await page.goto('/about/baselines');
  await expect(page.getByRole('heading', { level: 1, name: 'Baselines' })).toBeVisible();
  await expect(page.getByRole('alert')).toContainText('7f1f2f9e-0000-4000-8000-000000000001');
  await page.unroute('**/api/baselines');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('heading', { name: 'Census 2021, ethnic group, all ages' })).toBeVisible();
});
