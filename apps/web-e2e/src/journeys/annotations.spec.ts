import { expect, expectAccessible, expectReflow, test } from '../set-up/journey';
import { tabTo } from '../set-up/tab-to';

test('an analyst notes a policy by keyboard, and readers see it on the chart until it is withdrawn', async ({
  page,
  signedIn,
  another,
}) => {
  await signedIn('analyst');
  await page.goto('/annotations');
  await expect(page.getByRole('heading', { level: 1, name: 'What happened when' })).toBeVisible();
  await expect(page.getByText('Nothing has been noted yet.')).toBeVisible();

  await tabTo(page, page.getByLabel('Day', { exact: true }));
  for (const part of ['1', '6', '2025']) {
    await page.keyboard.type(part);
    await page.keyboard.press('Tab');
  }
  await page.keyboard.type('About 6 officers left');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('Leave numbers out');
  await page.getByLabel('What happened').fill('New promotion process');
  await page.keyboard.press('Enter');
  await expect(page.getByText('It stands on the charts now.')).toBeVisible();
  await expect(page.getByRole('row', { name: /New promotion process/ })).toContainText('On charts');
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 640 });
  await expectReflow(page);
  await expectAccessible(page);
  await page.setViewportSize({ width: 1280, height: 720 });

  const noted = 'Policy, 1 June 2025: New promotion process.';
  await page.goto('/representation');
  await expect(page.getByText(`A: ${noted}`).first()).toBeVisible();
  const reader = await another('network');
  await reader.goto('/representation');
  await expect(reader.getByText(noted).first()).toBeVisible();
  await reader.goto('/annotations');
  await expect(reader.getByRole('row', { name: /New promotion process/ })).toBeVisible();
  await expect(reader.getByRole('button', { name: /Withdraw|Add it/ })).toHaveCount(0);

  await page.goto('/annotations');
  await page.getByRole('button', { name: 'Withdraw: New promotion process' }).click();
  await expect(page.getByText('It is withdrawn.')).toBeVisible();
  await reader.reload();
  await expect(reader.getByText('Nothing has been noted yet.')).toBeVisible();
});

test('a short address keeps the question and its release, for every role in its own way', async ({
  page,
  signedIn,
  another,
}) => {
  await signedIn('board');
  await page.goto('/representation?release=2025-Q1');
  await page.getByRole('button', { name: 'Make a link' }).click();
  const link = page.getByRole('link', { name: /\/s\/[0-9a-v]{12}$/ });
  await expect(link).toBeVisible();
  const kept = (await link.getAttribute('href')) ?? '';

  await page.goto('/representation');
  await page.getByRole('button', { name: 'Make a link' }).click();
  await expect(link).not.toHaveAttribute('href', kept);
  const newest = (await link.getAttribute('href')) ?? '';
  await page.goto(newest);
  await expect(page).toHaveURL(/\/representation\?.*release=2025-Q3/);

  const reader = await another('network');
  await reader.goto(kept);
  await expect(reader.getByRole('heading', { level: 1, name: 'A kept question' })).toBeVisible();
  await expect(reader.getByText('Newer figures are published.')).toBeVisible();
  await expectAccessible(reader);
  await reader.setViewportSize({ width: 320, height: 640 });
  await expectReflow(reader);
  await reader.getByRole('link', { name: 'Open the figures of then' }).click();
  await expect(reader).toHaveURL(/release=2025-Q1/);
  await expect(reader.getByText('release Q4 2024/25').first()).toBeVisible();

  await reader.goto('/s/000000000000');
  await expect(reader.getByText('There is no such short address.')).toBeVisible();
});

test('a short address leads back to the board position, data quality and the packs', async ({
  page,
  signedIn,
}) => {
  await signedIn('board');
  const link = page.getByRole('link', { name: /\/s\/[0-9a-v]{12}$/ });
  const kept = async (address: string) => {
    await page.goto(address);
    await page.getByRole('button', { name: 'Make a link' }).click();
    await page.goto((await link.getAttribute('href')) ?? '');
  };
  await kept('/?release=2025-Q1');
  // A newer quarter is in force: here it is said first.
  await page.getByRole('link', { name: 'Open the figures of then' }).click();
  await expect(page).toHaveURL(/\/\?force=\w+&release=2025-Q1$|\/\?release=2025-Q1&force=\w+$/);
  await kept('/quality');
  await expect(page).toHaveURL(/\/quality\?(?=.*force=EXMP)(?=.*release=2025-Q3)/);
  await kept('/packs');
  await expect(page).toHaveURL(/\/packs\?force=\w+$/);
  await expect(page.getByRole('heading', { level: 1, name: 'Packs' })).toBeVisible();
});
