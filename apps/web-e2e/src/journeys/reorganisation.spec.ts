import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Page } from '@playwright/test';
import { expect, expectAccessible, expectReflow, test } from '../set-up/journey';
import { runMuster } from '../set-up/run-muster';
import { workforceFile } from '../set-up/workforce-file';

async function sendFile(page: Page, month: string, content: string): Promise<void> {
  await page.goto('/data/import');
  await page.getByLabel('Example Constabulary').check();
  await page.getByLabel('Day').fill('31');
  await page.getByLabel('Month').fill(month);
  await page.getByLabel('Year').fill('2025');
  await page.getByRole('button', { name: 'Continue' }).click();
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'workforce.csv', mimeType: 'text/csv', buffer: Buffer.from(content) });
  for (const button of ['Send and look at it', 'Continue', 'Continue', 'Continue']) {
    await page.getByRole('button', { name: button }).click();
  }
  await page.getByRole('button', { name: 'Send and check every row' }).click();
  await expect(page.getByRole('heading', { name: 'What will change' })).toBeVisible();
}

async function load(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Load this snapshot' }).click();
  await expect(page.getByText('Receipt: the whole file was loaded.')).toBeVisible();
}

async function takeBack(page: Page): Promise<void> {
  await page.getByLabel('Why is it taken back?').fill('Loaded to show how it works');
  await page.getByRole('button', { name: 'Take this snapshot back' }).click();
  await expect(page.getByRole('alert')).toContainText('The snapshot was taken back.');
}

test('the steward says that a unit has a new name, and nobody has moved', async ({ page, signedIn }) => {
  await signedIn('steward');
  await sendFile(page, '10', workforceFile(90));
  await load(page);
  const before = page.url();

  // Area 1 is called Riverside now: 30 of the 90 officers.
  await sendFile(page, '12', workforceFile(90).replaceAll('Area 1', 'Riverside'));
  const question = page.getByRole('group', { name: 'Are these new names?' });
  const bridge = question.getByLabel('Unit Area 1 is now called Riverside');
  await expect(bridge).not.toBeChecked();
  await expect(question.getByText('30 of 30 people of Area 1 now have Riverside.')).toBeVisible();
  await expect(factOf(page, 'Moves between units')).toHaveText('30');
  await expect(
    page.getByRole('table', { name: 'Answers of people who are in both snapshots' }),
  ).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 640 });
  await expectReflow(page);
  await page.setViewportSize({ width: 1280, height: 900 });

  // Whoever overlooks the question reads on the receipt what it meant, and how to put it right.
  await load(page);
  await expect(page.getByRole('heading', { name: 'Changes that look like new names' })).toBeVisible();
  await expect(page.getByText('Unit Area 1 is now called Riverside? 30 of 30 people')).toBeVisible();
  await expectAccessible(page);
  await takeBack(page);
  await expect(page.getByRole('heading', { name: 'Changes that look like new names' })).toBeHidden();

  await sendFile(page, '12', workforceFile(90).replaceAll('Area 1', 'Riverside'));
  await bridge.focus();
  await page.keyboard.press('Space');
  await expect(bridge).toBeChecked();
  await load(page);
  await expect(factOf(page, 'Moves between units')).toHaveText('0');
  await expect(factOf(page, 'People whose unit or rank got a new name')).toHaveText('30');
  await expect(page.getByRole('heading', { name: 'Changes that look like new names' })).toBeHidden();
  await expectAccessible(page);

  await takeBack(page);
  await page.goto(before);
  await takeBack(page);
});

test('an analyst sees where the classification changed, and no line goes over it', async ({
  page,
  signedIn,
  world: { projectDir, dataDir },
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'muster-classification-'));
  const small = await readFile(join(import.meta.dirname, '../set-up/small-mapping.json'), 'utf8');
  const mapping = JSON.parse(small) as { dimensions: Record<string, object> };
  mapping.dimensions['ethnicity'] = { column: 'Ethnicity', classification: 'ethnicity-16-plus-1' };
  await writeFile(join(folder, 'mapping.json'), JSON.stringify(mapping));
  await writeFile(join(folder, 'workforce.csv'), workforceFile(660));
  const receipt = await runMuster(
    projectDir,
    dataDir,
    ...['import', 'snapshot', join(folder, 'workforce.csv'), '--force', 'EXMP', '--as-at', '2025-11-30'],
    ...['--mapping', join(folder, 'mapping.json')],
  );
  await rm(folder, { recursive: true });

  await signedIn('analyst');
  await page.goto('/representation?force=EXMP&by=ethnicity');
  const chart = page.getByRole('figure', { name: /over time/ });
  await expect(chart.getByText(/the groups are the same, their categories are not\.$/)).toBeVisible();
  await page.goto('/representation?force=EXMP&by=ethnicity&grouping=every-category');
  await expect(chart.getByText(/figures before and after are not joined\.$/)).toBeVisible();
  // Other journeys leave restated dates behind, which have letters too.
  const told = chart.getByRole('listitem').filter({ hasText: /^\s*[A-Z]: Ethnicity is recorded in/ });
  await expect(told).toBeVisible();
  const letter = ((await told.textContent()) ?? '').trim().charAt(0);
  await chart.locator('ms-trend-chart').scrollIntoViewIfNeeded();
  await expect(chart.locator('.ms-trend-marker').filter({ hasText: letter }).first()).toBeVisible();
  await chart.getByText('Table of this chart').click();
  await expect(chart.getByRole('columnheader', { name: 'Notes' })).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 640 });
  await expectReflow(page);

  await runMuster(projectDir, dataDir, 'import', 'undo', (JSON.parse(receipt) as { id: string }).id);
});

function factOf(page: Page, key: string) {
  return page
    .locator('.govuk-summary-list__row', { has: page.getByText(key, { exact: true }) })
    .locator('.govuk-summary-list__value');
}
