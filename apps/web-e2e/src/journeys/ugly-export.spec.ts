import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Page } from '@playwright/test';
import { expect, expectAccessible, expectReflow, test } from '../set-up/journey';

/** An invented roster: titles above the names, columns without a name, headings, totals, two ways to write dates, notes. */
async function ugly(projectDir: string): Promise<Buffer> {
  return readFile(join(projectDir, 'docs/walkthrough/ugly.csv'));
}

async function send(page: Page, buffer: Buffer): Promise<void> {
  await page.goto('/data/import');
  await page.getByLabel('Example Constabulary').check();
  await page.getByLabel('Day').fill('28');
  await page.getByLabel('Month').fill('2');
  await page.getByLabel('Year').fill('2026');
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.locator('input[type=file]').setInputFiles({ name: 'roster.csv', mimeType: 'text/csv', buffer });
  await page.getByRole('button', { name: 'Send and look at it' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Check the file' })).toBeFocused();
}

test('the steward loads an ugly export as it is, after saying what its rows and columns are', async ({
  page,
  world,
  signedIn,
}) => {
  await signedIn('steward');
  await send(page, await ugly(world.projectDir));

  await expect(page.getByText('The column names seem to stand in row 4')).toBeVisible();
  await expect(page.getByText('Column 3 (no name)')).toBeVisible();
  await expect(page.getByLabel('Totals: 4 rows')).toBeChecked();
  await expect(page.getByLabel('Notes below the last person: 2 rows')).toBeChecked();
  const headings = page.getByLabel('Rows without a person reference between people: 3 rows');
  await expect(headings).not.toBeChecked();
  await headings.check();
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 640 });
  await expectReflow(page);
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.getByRole('button', { name: 'Continue' }).click();

  await expect(page.getByRole('heading', { level: 1, name: 'Match the columns' })).toBeFocused();
  await page.getByLabel('Column 3 (no name)').selectOption('ethnicity');
  await page.getByLabel('Column 4 (no name)').selectOption('sex');
  await page.getByLabel('Assignment').selectOption('unit');
  await page.getByLabel('FTE (column 7)').selectOption('fte');
  await page.getByLabel('FTE (column 8)').selectOption('ignore');
  await page.getByLabel('Job Title').selectOption('rank');
  await page.getByLabel(/Everybody in it is/).selectOption('officer');
  await expect(page.getByText('Dates like 31/03/2026')).toBeVisible();
  await expect(page.getByLabel('31-Mar-2026')).toBeChecked();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Continue' }).click();

  await expect(page.getByRole('heading', { level: 1, name: 'Match the values' })).toBeFocused();
  const matches = {
    'Police Constable': 'constable',
    'Police Sergeant': 'sergeant',
    'Police Inspector': 'inspector',
    'White - British': 'W1',
    'White - Irish': 'W2',
    'Mixed - White and Asian': 'M3',
    'Asian - Indian': 'A1',
    'Black - Caribbean': 'B1',
    F: 'female',
    M: 'male',
  };
  for (const [value, code] of Object.entries(matches)) {
    await page.getByLabel(value, { exact: true }).selectOption(code);
  }
  await page.getByRole('button', { name: 'Continue' }).click();

  await expect(page.getByText('In row 4')).toBeVisible();
  await expect(page.getByText(/Totals: 4 rows; Rows without a person reference/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Send and check every row' }).click();

  await expect(page.getByRole('heading', { level: 1, name: 'Snapshot of 28 February 2026' })).toBeVisible();
  for (const rule of [
    '4 rows are left out by the value in the column "Employee ID".',
    '3 rows are left out by the value in the column "Job Title".',
  ]) {
    await expect(page.getByRole('heading', { name: rule })).toBeVisible();
  }
  await expect(page.getByText('2 rows after the end of the table are left out.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'What will change' })).toBeVisible();
  await expect(page.locator('body')).not.toContainText('M4003');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Discard it' }).click();
  await expect(page.getByRole('alert')).toContainText('The snapshot was discarded.');
});

test('the steward corrects where the column names stand', async ({ page, signedIn }) => {
  await signedIn('steward');
  const content = 'staff,people\nid,sex\n1,female\n2,male\n';
  await send(page, Buffer.from(content));
  await expect(page.getByText('The column names seem to stand')).toHaveCount(0);

  await page.getByText('The column names stand in another row').click();
  await page.getByRole('button', { name: 'Look again' }).click();
  await expect(page.getByText('Enter the number of a row, from 1 to 999')).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Row of the column names').fill('2');
  await page.getByRole('button', { name: 'Look again' }).click();

  await expect(page.getByText('The column names seem to stand in row 2: id, sex.')).toBeVisible();
});
