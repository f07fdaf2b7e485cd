import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Page } from '@playwright/test';
import { expectFit } from '../set-up/expect-fit';
import { expect, expectAccessible, expectReflow, test } from '../set-up/journey';
import { tabTo } from '../set-up/tab-to';
import { walkByKeyboard } from '../set-up/walk-by-keyboard';

const QUARTER = 'Q2 2025/26';
const FORUM = 'Attrition and Retention Board';
const SCRUTINY = 'ISOB (as networks read)';

async function press(page: Page, ...names: readonly string[]): Promise<void> {
  for (const name of names) await page.getByRole('button', { name, exact: true }).click();
}

async function build(page: Page, forum: string): Promise<string> {
  await page.goto('/packs');
  await page.getByLabel('Forum', { exact: true }).selectOption({ label: forum });
  await page.getByLabel('Quarter').selectOption({ label: QUARTER });
  await press(page, 'Build the pack');
  await expect(page).toHaveURL(/\/packs\/[0-9a-f-]{36}$/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(`Pack ${QUARTER}`);
  return page.url();
}

test('an analyst builds a pack, another person approves it by keyboard, and the board reads it', async ({
  page,
  another,
  signedIn,
}) => {
  await signedIn('analyst');
  await page.goto('/');
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Packs' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Packs' })).toBeFocused();
  await expect(page).toHaveTitle('Packs – Muster');
  await expectFit(page);
  await page.getByLabel('Day', { exact: true }).fill('24');
  await press(page, 'Build the pack');
  await expect(page.getByRole('alert')).toContainText('Write the day of the meeting like 24 2 2026');
  await page.getByLabel('Day', { exact: true }).fill('');

  const address = await build(page, FORUM);
  await expect(page).toHaveTitle(`Pack ${QUARTER} – Muster`);
  await expect(page.getByText('Draft', { exact: true })).toBeVisible();
  for (const heading of ['Board position', 'Are we representative?', 'Commitments', 'Annex']) {
    await expect(page.getByRole('heading', { level: 2, name: heading })).toBeVisible();
  }
  await expectFit(page);
  // From the top: what was pressed before is where the next press of Tab begins.
  await page.reload();
  await expect(page.getByRole('heading', { level: 2, name: 'Annex' })).toBeVisible();
  expect(await walkByKeyboard(page)).toContain('Freeze');
  await page
    .getByRole('navigation', { name: 'On this page' })
    .getByRole('link', { name: 'Annex', exact: true })
    .click();
  await expect(page.getByRole('heading', { level: 2, name: 'Annex' })).toBeInViewport();
  await page.getByText('Where each number comes from').nth(5).click();
  await expect(page.getByText(/Released cells: 20\d\d-Q\d officer\|/).first()).toBeVisible();

  const board = await another('board');
  await board.goto(address);
  await expect(board.getByRole('alert')).toContainText('There is no pack with this id that you may read.');

  await press(page, 'Freeze');
  await expect(page.getByRole('heading', { name: 'Freeze this pack?' })).toBeFocused();
  await press(page, 'Yes, freeze it');
  await expect(page.getByRole('alert')).toContainText('The pack is frozen.');
  await expect(page.getByText('You built this pack, so somebody else approves it')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Approve' })).toHaveCount(0);

  const officer = await another('dpo');
  await officer.goto(address);
  await tabTo(officer, officer.getByRole('button', { name: 'Approve', exact: true }));
  await officer.keyboard.press('Enter');
  await tabTo(officer, officer.getByRole('button', { name: 'Yes, approve it' }));
  await officer.keyboard.press('Enter');
  await expect(officer.getByRole('alert')).toContainText('The pack is approved.');
  await tabTo(officer, officer.getByRole('button', { name: 'Publish', exact: true }));
  await officer.keyboard.press('Enter');
  await tabTo(officer, officer.getByRole('button', { name: 'Yes, publish it' }));
  await officer.keyboard.press('Enter');
  await expect(officer.getByRole('alert')).toContainText('The pack is published.');

  await board.goto('/packs');
  await board.getByRole('link', { name: FORUM }).click();
  await expect(board.getByRole('heading', { level: 2, name: 'Are we representative?' })).toBeVisible();
  await expect(board.getByRole('heading', { name: 'Decide' })).toHaveCount(0);
  await board.setViewportSize({ width: 320, height: 800 });
  await expectReflow(board);

  // A pack of the board is not for networks.
  const network = await another('network');
  await network.goto('/packs');
  await expect(network.getByText('There is no pack for you yet.')).toBeVisible();
  await network.goto(address);
  await expect(network.getByRole('alert')).toContainText('There is no pack with this id that you may read.');
  await expectAccessible(network);
});

test('a network reads what was published for scrutiny, and its HTML file stands alone', async ({
  page,
  another,
  signedIn,
}) => {
  await signedIn('analyst');
  const address = await build(page, SCRUTINY);
  await press(page, 'Freeze', 'Yes, freeze it');
  await expect(page.getByRole('alert')).toContainText('The pack is frozen.');
  const officer = await another('dpo');
  await officer.goto(address);
  await press(officer, 'Approve', 'Yes, approve it', 'Publish', 'Yes, publish it');
  await expect(officer.getByRole('alert')).toContainText('The pack is published.');

  const network = await another('network');
  await network.goto('/packs');
  await expect(network.getByRole('row')).toHaveCount(2);
  await network.getByRole('link', { name: 'ISOB' }).click();
  await expect(network.getByText('Counts below 15 are not shown, to protect confidentiality.')).toBeVisible();
  await expectFit(network);

  const folder = await mkdtemp(join(tmpdir(), 'muster-pack-'));
  for (const [name, end] of [
    [/^Download ODS/, '.ods'],
    [/^Download CSV/, '-csv.zip'],
    [/^Download HTML/, '.html'],
  ] as const) {
    const [download] = await Promise.all([
      network.waitForEvent('download'),
      network.getByRole('button', { name }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`muster-pack-isob-EXMP-2025-Q3${end}`);
    await expect(network.getByText('The file was saved.')).toBeVisible();
    if (end !== '.html') continue;
    const file = join(folder, 'pack.html');
    await download.saveAs(file);
    await network.goto(pathToFileURL(file).href);
  }
  await expect(network).toHaveTitle(/^Pack for the ISOB: Example Constabulary/);
  await expect(network.getByText('Draft. Nobody has approved this pack.')).toHaveCount(0);
  const number = network.locator('td.number a').first();
  await number.click();
  await expect(network.locator('tr:target')).toContainText(/2025-Q3 officer\|/);
  await expectAccessible(network);
  await network.setViewportSize({ width: 320, height: 800 });
  await expectReflow(network);
  await network.emulateMedia({ media: 'print' });
  await expect(network.getByRole('heading', { level: 1 })).toBeVisible();
  await rm(folder, { recursive: true });

  await press(officer, 'Withdraw', 'Yes, withdraw it');
  await expect(officer.getByRole('alert')).toContainText('The pack is in the archive.');
  await expect(officer.getByText('This pack was withdrawn.')).toBeVisible();
  await expectFit(officer);
});

test('a pack that is refused says why, and nothing is lost', async ({ page, signedIn }) => {
  await signedIn('analyst');
  await page.goto('/packs');
  await page.route('**/api/packs', (route) =>
    route.fulfill({
      status: 409,
      contentType: 'application/problem+json',
      body: JSON.stringify({
        ...{ type: 'about:blank', title: 'A rating without a period', status: 409 },
        ...{ code: 'rating-without-period', detail: 'A rating has no period: 195.', instance: 'urn:uuid:1' },
      }),
    }),
  );
  await press(page, 'Build the pack');
  await expect(page.getByRole('alert')).toContainText('A rating has no period: 195.');
  await expectFit(page);
  await page.goto('/packs/00000000-0000-4000-8000-000000000000');
  await expect(page.getByRole('alert')).toContainText('There is no pack with this id that you may read.');
  await expectAccessible(page);
});
