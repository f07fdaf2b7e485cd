import { join } from 'node:path';
import { type Page } from '@playwright/test';
import { expect, expectAccessible, expectReflow, test } from '../set-up/journey';

const file = (name: string) => join(import.meta.dirname, '../set-up', name);

async function look(page: Page, [day, month, year]: readonly [string, string, string], name: string) {
  await page.goto('/data/import');
  await page.getByLabel('Example Constabulary').check();
  await page.getByLabel('Day').fill(day);
  await page.getByLabel('Month').fill(month);
  await page.getByLabel('Year').fill(year);
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByText('or a spreadsheet (XLSX or ODS)')).toBeVisible();
  await page.locator('input[type=file]').setInputFiles(file(name));
  await page.getByRole('button', { name: 'Send and look at it' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Check the file' })).toBeFocused();
}

for (const [name, day] of [
  ['workforce.xlsx', '29'],
  ['workforce.ods', '30'],
] as const) {
  test(`the steward loads ${name} and takes it back`, async ({ page, signedIn }) => {
    await signedIn('steward');
    await look(page, [day, '11', '2025'], name);
    await expect(page.getByText('60', { exact: true })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Continue' }).click();

    await expect(page.getByRole('heading', { level: 1, name: 'Match the columns' })).toBeFocused();
    // The suggestion follows the file loaded last, which another journey may have chosen.
    await page.getByLabel('Service start', { exact: true }).selectOption('serviceStart');
    for (const step of ['Match the values', 'Check your answers']) {
      await page.getByRole('button', { name: 'Continue' }).click();
      await expect(page.getByRole('heading', { level: 1, name: step })).toBeFocused();
    }
    await page.getByRole('button', { name: 'Send and check every row' }).click();

    await expect(page.getByRole('heading', { name: 'What will change' })).toBeVisible();
    await page.getByRole('button', { name: 'Load this snapshot' }).click();
    await expect(page.getByText('Receipt: the whole file was loaded.')).toBeVisible();
    await expectAccessible(page);
    await page.getByLabel('Why is it taken back?').fill('Loaded to show how it works');
    await page.getByRole('button', { name: 'Take this snapshot back' }).click();
    await expect(page.getByRole('alert')).toContainText('The snapshot was taken back.');
  });
}

test('a spreadsheet with a hidden sheet is refused in plain words, and nothing of that sheet is shown', async ({
  page,
  signedIn,
}) => {
  await signedIn('steward');
  await look(page, ['30', '11', '2025'], 'workforce-with-hidden-sheet.xlsx');
  await expect(page.getByRole('heading', { name: 'Problems to repair' })).toBeVisible();
  await expect(page.getByText('The spreadsheet has a hidden sheet.')).toBeVisible();
  await expect(page.getByText('Unhide every sheet, delete all but the table')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Continue' })).toHaveCount(0);
  await expect(page.locator('body')).not.toContainText('Everybody');
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 640 });
  await expectReflow(page);
});
