import { type Locator, type Page } from '@playwright/test';
import { chooseByKeyboard } from '../set-up/choose-by-keyboard';
import { expect, expectAccessible, expectReflow, test } from '../set-up/journey';
import { tabTo } from '../set-up/tab-to';

const HEADING = 'Are we representative?';

// The second file of the set-up has 660 people, whose ethnicity goes round twelve codes: 330 White, 110 Asian, 55 each
// Black, Mixed, Other and not stated. So 605 have declared, and 110 of 605 are 18.2 %. Census 2021 for the West Midlands
// has 22.9 % Asian (22.86 %).
const ASIAN = { headcount: '110', declared: '605', share: '18.2', population: '22.9', gap: '−4.7' };

test('an analyst asks, opens a definition and finds the way to the released figures, by keyboard alone', async ({
  page,
  world,
}) => {
  const { username, password } = world.people.analyst;
  await page.goto('/sign-in');
  await tabTo(page, page.getByLabel('Username'));
  await page.keyboard.type(username);
  await tabTo(page, page.getByLabel('Password'));
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: HEADING })).toBeHidden();
  await tabTo(
    page,
    page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Representation' }),
  );
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: HEADING })).toBeFocused();

  const groups = page.getByLabel('Groups', { exact: true });
  await chooseByKeyboard(page, groups, 'Ethnic minorities (excluding');
  await tabTo(page, page.getByRole('button', { name: 'Apply filters' }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/grouping=ethnic-minorities-excluding-white-minorities/);
  await expect(rowOf(page, 'White')).toContainText('330');

  await chooseByKeyboard(page, groups, 'Ethnicity, five', 'Shift+Tab');
  await tabTo(page, page.getByRole('button', { name: 'Apply filters' }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/by=ethnicity&grouping=ethnicity-5-plus-1/);
  for (const text of Object.values(ASIAN)) {
    await expect(rowOf(page, 'Asian').getByRole('cell', { name: text, exact: true }).first()).toBeVisible();
  }

  const explain = page.getByRole('link', { name: 'Explain Asian' });
  await tabTo(page, explain);
  await page.keyboard.press('Enter');
  const meaning = page.locator('[id$="-figure-1"]');
  await expect(meaning).toBeFocused();
  for (const term of ['Definition', 'Numerator', 'Denominator', 'Baseline', 'Snapshot']) {
    await expect(meaning.getByText(term, { exact: true })).toBeVisible();
  }
  await expect(meaning).toContainText('West Midlands');
  await expectAccessible(page);
  await tabTo(page, page.getByRole('button', { name: 'Close' }));
  await page.keyboard.press('Enter');
  await expect(explain).toBeFocused();

  await expect(page.getByRole('button', { name: /Download/ })).toHaveCount(0);
  const released = page.getByRole('link', { name: 'Download the released figures' }).first();
  await tabTo(page, released);
  await expect(released).toHaveAttribute('href', '/releases/downloads');
});

test('the page has no axe violation and fits 320 px', async ({ page, signedIn }) => {
  await signedIn('analyst');
  await page.goto('/representation?by=ethnicity,rank');
  await expect(page.getByRole('table').first()).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 640 });
  await expectReflow(page);
  await expectAccessible(page);
});

test('the picture takes no focus, and the chart engine comes only where it is looked at', async ({
  page,
  signedIn,
}) => {
  await signedIn('analyst');
  await page.setViewportSize({ width: 1280, height: 600 });
  await page.goto('/representation');
  await expect(page.getByRole('table').first()).toBeVisible();
  expect(await page.locator('ngx-charts-line-chart').count()).toBe(0);

  await page.getByRole('heading', { level: 3, name: /over time/ }).scrollIntoViewIfNeeded();
  await page.mouse.wheel(0, 500);
  await expect(page.locator('ngx-charts-line-chart').first()).toBeVisible();
  const stops = page.locator('.ms-chart__picture').locator('a, button, input, [tabindex]');
  for (const stop of await stops.all()) {
    expect(await stop.evaluate((element) => element.closest('[inert]') !== null)).toBe(true);
  }
});

test('a value of a personal characteristic never reaches the address', async ({ page, signedIn }) => {
  await signedIn('analyst');
  await page.goto('/representation');
  await page.getByText('Count only some people').click();
  await page.getByLabel(/^Sex/).selectOption({ label: 'Female' });
  await page.getByRole('button', { name: 'Apply filters' }).click();
  await expect(page.getByRole('button', { name: 'Remove filter Sex: Female' })).toBeVisible();
  await expect(page).toHaveURL(/where=sex$/);
  // Every third person of the file is a woman. With twelve codes in turn these are 110 White, 55 Black, 55 Mixed, no Asian.
  await expect(rowOf(page, 'Black').getByRole('cell', { name: '25.0', exact: true }).first()).toBeVisible();
  await expect(rowOf(page, 'Asian').getByRole('cell', { name: '0.0', exact: true }).first()).toBeVisible();

  await page.reload();
  await expect(page.getByText('Values of Sex are never part of an address.', { exact: false })).toBeVisible();
  await expect(page).not.toHaveURL(/where/);

  await page.goto('/representation?where=sex:female&asof=1999-01-01');
  await expect(
    page.getByText('No snapshot with the date in the address is held.', { exact: false }),
  ).toBeVisible();
  await expect(page).not.toHaveURL(/female|1999/);
});

test('a comparison of different group definitions is refused with the reason', async ({ page, signedIn }) => {
  await signedIn('analyst');
  await page.goto('/representation');
  await page.getByLabel('Group the population by').selectOption({ label: 'Black heritage' });
  await page.getByRole('button', { name: 'Apply filters' }).click();
  await expect(page.getByRole('alert')).toContainText('definition');
  await expectAccessible(page);
});

function rowOf(page: Page, group: string): Locator {
  return page
    .getByRole('table')
    .first()
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: group, exact: true }) });
}
