import { readFile } from 'node:fs/promises';
import { type Locator, type Page } from '@playwright/test';
import { cellsOfOds } from '../set-up/cells-of-ods';
import { expect, expectAccessible, test } from '../set-up/journey';
import { part } from '../set-up/parts-of-page';
import { type Person } from '../set-up/people';
import { tabTo } from '../set-up/tab-to';
import { recordsOfCsv, tableOfPage } from '../set-up/table-of-page';

const NOW = 'Representation at this date';

test('a network takes a figure away by keyboard: CSV, ODS and clipboard have every cell of the page', async ({
  page,
  context,
  signedIn,
}) => {
  await context.grantPermissions(['clipboard-write']);
  await signedIn('network');
  await page.goto('/representation');
  const figure = part(page, NOW).getByRole('figure').first();
  await expect(figure.getByRole('button', { name: /^Download ODS/ })).toBeVisible();
  const shown = await tableOfPage(figure.getByRole('table'));
  const columns = shown[0]?.length ?? 0;
  expect([shown.length > 4, columns > 3]).toEqual([true, true]);

  const csv = await fileOf(page, figure, 'Download CSV');
  expect(csv.name).toBe('muster-representation-EXMP-2025-Q3-network.csv');
  expect(recordsOfCsv(csv.bytes.toString()).map((record) => record.slice(0, columns))).toEqual(shown);
  await expect(figure.getByText('CSV downloaded.')).toBeVisible();

  const ods = await fileOf(page, figure, 'Download ODS');
  expect(ods.name).toBe('muster-representation-EXMP-2025-Q3-network.ods');
  const sheets = cellsOfOds(ods.bytes);
  expect([...sheets.keys()]).toEqual(['Cover', 'Contents', 'Notes', 'Table 1']);
  const cells = sheets.get('Table 1') ?? [];
  const header = cells.findIndex((row) => row.length === columns);
  expect(cells.slice(header).map((row) => row.map(({ value }) => value))).toEqual(shown);
  expect(cells.slice(0, header).flatMap((row) => row.map(({ shown: text }) => text))).toEqual(
    expect.arrayContaining([
      'This sheet contains one table.',
      expect.stringMatching(/^Source: release Q2 2025\/26 of Example Constabulary, people in post as at /),
    ]),
  );

  await reach(page, figure, 'Copy');
  await page.keyboard.press('Enter');
  await expect(figure.getByText('Copied.')).toBeVisible();
  // No page may read the clipboard, so it is pasted as a person would.
  await page.evaluate(() => document.querySelector('main')?.append(document.createElement('textarea')));
  await page.locator('textarea').focus();
  await page.keyboard.press('Control+V');
  const lines = (await page.locator('textarea').inputValue()).split(/\r?\n/).map((line) => line.split('\t'));
  expect(lines.slice(0, shown.length)).toEqual(shown);
  await page.locator('textarea').evaluate((element) => element.remove());
  await expectAccessible(page);
});

test('one figure stands alone on paper; a page has its choices as text and its folds open', async ({
  page,
  signedIn,
}) => {
  await signedIn('board');
  await page.goto('/representation');
  const heading = page.getByRole('heading', { level: 1, name: 'Are we representative?' });
  const figure = part(page, NOW).getByRole('figure').first();
  await page.evaluate(() => {
    window.print = () => undefined;
  });
  await figure.getByRole('button', { name: /^Print/ }).click();
  await page.emulateMedia({ media: 'print' });
  await expect(figure.getByRole('table')).toBeVisible();
  await expect(heading).toBeHidden();
  await expect(figure.getByRole('button', { name: /Download|Copy|Print/ })).toHaveCount(0);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));

  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(heading).toBeVisible();
  await expect(page.getByText('Release: Q2 2025/26', { exact: false }).first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Apply filters' })).toBeHidden();
  await expect(page.getByRole('navigation', { name: 'Pages' })).toBeHidden();
  await expect(page.locator('figure details:not([open])')).toHaveCount(0);
  const repeated = await figure.locator('thead').evaluate((head) => getComputedStyle(head).display);
  expect(repeated).toBe('table-header-group');
});

test('what the census counted is public, and can be taken away', async ({ page, signedIn }) => {
  await signedIn('network');
  await page.goto('/about/baselines/census-2021-ethnicity-all-ages:E23000014');
  const table = page.locator('ms-data-table');
  await expect(table.getByRole('table')).toBeVisible();
  const shown = await tableOfPage(table.getByRole('table'));
  const csv = await fileOf(page, table, 'Download CSV');
  expect(csv.name).toMatch(/^muster-baseline-[\w-]+\.csv$/);
  expect(recordsOfCsv(csv.bytes.toString())).toEqual(shown);
  const ods = await fileOf(page, table, 'Download ODS');
  const cells = cellsOfOds(ods.bytes).get('Table 1') ?? [];
  expect(cells.slice(-shown.length).map((row) => row.map(({ value }) => value))).toEqual(shown);
  await expectAccessible(page);
});

for (const [person, path] of [
  ['analyst', '/representation'],
  ['analyst', '/retention'],
  ['analyst', '/data'],
  ['dpo', '/audit'],
  ['administrator', '/accounts'],
] as const satisfies readonly (readonly [Person, string])[]) {
  test(`nothing is taken away from ${path} by the ${person}`, async ({ page, signedIn }) => {
    await signedIn(person);
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator('main').getByRole('table').first()).toBeVisible();
    await expect(page.getByRole('button', { name: /^(Download|Copy|Print)/ })).toHaveCount(0);
  });
}

/** Goes to a way of taking away by keyboard: the toolbar is one stop, and arrow keys lead on from there. */
async function reach(page: Page, within: Locator, button: string): Promise<void> {
  const toolbar = within.getByRole('toolbar').first();
  await expect(toolbar.locator('[tabindex="0"]')).toHaveCount(1);
  await tabTo(page, toolbar.locator('[tabindex="0"]'));
  await page.keyboard.press('Home');
  const wanted = toolbar.getByRole('button', { name: new RegExp(`^${button}`) });
  for (let way = 0; way < 4; way++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('ArrowRight');
  }
  await expect(wanted).toBeFocused();
}

/** What the browser is handed when a button is pressed by keyboard. */
async function fileOf(page: Page, within: Locator, button: string): Promise<{ name: string; bytes: Buffer }> {
  await reach(page, within, button);
  const arriving = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  const file = await arriving;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}
