import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Page } from '@playwright/test';
import { expect, expectAccessible, expectReflow, test } from '../set-up/journey';
import { type World } from '../set-up/people';
import { runMuster } from '../set-up/run-muster';
import { workforceFile } from '../set-up/workforce-file';

/** Loads a file as the command line does; returns the id of the snapshot. */
async function load({ projectDir, dataDir }: World, asAt: string, people: number): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'muster-history-'));
  const file = join(folder, 'workforce.csv');
  await writeFile(file, workforceFile(people));
  const receipt = await runMuster(
    projectDir,
    dataDir,
    ...['import', 'snapshot', file, '--force', 'EXMP', '--as-at', asAt],
    ...['--mapping', join(import.meta.dirname, '../set-up/small-mapping.json')],
  );
  await rm(folder, { recursive: true });
  return (JSON.parse(receipt) as { id: string }).id;
}

async function chooseDate(page: Page, day: string, month: string, year: string): Promise<void> {
  await page.goto('/data/import');
  await page.getByLabel('Example Constabulary').check();
  await page.getByLabel('Day').fill(day);
  await page.getByLabel('Month').fill(month);
  await page.getByLabel('Year').fill(year);
}

/** From the chosen date to the page of the snapshot; the matching of the last file fits. */
async function sendFile(page: Page, people: number): Promise<void> {
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.locator('input[type=file]').setInputFiles({
    name: 'workforce.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(workforceFile(people)),
  });
  for (const button of ['Send and look at it', 'Continue', 'Continue', 'Continue']) {
    await page.getByRole('button', { name: button }).click();
  }
  await page.getByRole('button', { name: 'Send and check every row' }).click();
  await expect(page.getByRole('heading', { name: 'What will change' })).toBeVisible();
}

test('the steward loads an earlier snapshot late, replaces it with a reason, and takes both back', async ({
  page,
  signedIn,
  world,
}) => {
  const newest = await load(world, '2026-02-28', 680);
  await signedIn('steward');

  await chooseDate(page, '31', '12', '2025');
  await expect(page.getByText('One later snapshot is worked out again.')).toBeVisible();
  await expectAccessible(page);
  await sendFile(page, 670);
  await expect(page.getByRole('heading', { name: 'Later snapshots' })).toBeVisible();
  // 20 people joined after September; ten of them are there in December already.
  const events = page.getByRole('row', { name: '28 February 2026 Joiner 20 10' });
  await expect(events).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Load this snapshot' }).click();
  await expect(page.getByText('Receipt: the whole file was loaded.')).toBeVisible();
  const first = page.url();

  await chooseDate(page, '31', '12', '2025');
  await expect(page.getByText('This file takes its place; the history keeps both.')).toBeVisible();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('alert')).toContainText('Say in a few words why figures change');
  await expectAccessible(page);
  await page.getByLabel('Why is the snapshot of this date replaced?').fill('Five rows were missing');
  await sendFile(page, 675);
  await expect(page.getByText('675, was 670')).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 640 });
  await expectReflow(page);
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.getByRole('button', { name: 'Load this snapshot' }).click();
  await expect(page.getByText('Receipt: the whole file was loaded.')).toBeVisible();
  await expect(page.getByText('Five rows were missing').first()).toBeVisible();
  await expectAccessible(page);
  const second = page.url();

  await page.goto('/data');
  await expect(page.getByText('Replaced', { exact: true }).first()).toBeVisible();
  const restated = page.getByRole('table', { name: 'Figures that changed after they had counted' });
  await expect(
    restated.getByRole('row', { name: /28 February 2026 Events.*Five rows were missing/ }),
  ).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 640 });
  await expectReflow(page);
  await page.setViewportSize({ width: 1280, height: 900 });

  await page.goto(second);
  await expect(page.getByText('The snapshot that it took the place of counts again.')).toBeVisible();
  await expect(page.getByText('One later snapshot is worked out again.').last()).toBeVisible();
  await takeBack(page);
  await page.goto(first);
  await expect(page.getByText('Loaded', { exact: true }).first()).toBeVisible();
  await takeBack(page);
  await page.goto(`/data/${newest}`);
  await takeBack(page);
});

async function takeBack(page: Page): Promise<void> {
  await page.getByLabel('Why is it taken back?').fill('Loaded to show how it works');
  await page.getByRole('button', { name: 'Take this snapshot back' }).click();
  await expect(page.getByRole('alert')).toContainText('The snapshot was taken back.');
}
