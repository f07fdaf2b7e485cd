import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, expectAccessible, expectReflow, test } from '../set-up/journey';
import { walkByKeyboard } from '../set-up/walk-by-keyboard';
import { type Page } from '@playwright/test';

/** Counts invented; the total row is the sum by hand. */
const COUNTS =
  'sex,applied,sift,assessment-centre,vetting,medical-and-fitness,appointed\n' +
  'female,240,180,90,80,76,70\nmale,400,300,160,140,130,\ntotal,640,480,250,220,206,120\n';

function csv(name: string, content: string): { name: string; mimeType: string; buffer: Buffer } {
  return { name, mimeType: 'text/csv', buffer: Buffer.from(content) };
}

async function narrow(page: Page): Promise<void> {
  await page.setViewportSize({ width: 320, height: 640 });
  await expectReflow(page);
  await expectAccessible(page);
  await page.setViewportSize({ width: 1280, height: 900 });
}

async function fillPeriod(page: Page, from: string, to: string): Promise<void> {
  for (const [legend, date] of [
    ['First day of the period', from],
    ['Last day of the period', to],
  ] as const) {
    const [year = '', month = '', day = ''] = date.split('-');
    const group = page.getByRole('group', { name: legend });
    await group.getByLabel('Day').fill(day);
    await group.getByLabel('Month').fill(month);
    await group.getByLabel('Year').fill(year);
  }
}

test('the steward loads stages of recruitment, and a correction of them, and takes that back', async ({
  page,
  signedIn,
}) => {
  await signedIn('steward');
  await page.goto('/data');
  await page.getByRole('link', { name: 'Stages of a process' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Stages of a process' })).toBeVisible();
  await page.getByLabel('Process').selectOption('recruitment-with-vetting');
  await expect(page.getByText('Its stages: Applied, Passed the sift')).toBeVisible();
  await page.getByRole('button', { name: 'Send and check it' }).click();
  await expect(page.getByRole('alert')).toContainText('Enter the first day');
  await expect(page.getByRole('alert')).toContainText('Choose a file');
  await expectAccessible(page);
  await narrow(page);
  expect(await walkByKeyboard(page)).toContain('Send and check it');

  await fillPeriod(page, '2025-04-01', '2026-03-31');
  await page.locator('#file-input').setInputFiles(csv('stages.csv', COUNTS.replace('240,180', '180,240')));
  await page.getByRole('button', { name: 'Send and check it' }).click();
  await expect(page.getByText('Refused', { exact: true })).toBeVisible();
  await expect(
    page.getByRole('heading', { name: /more people at a stage than at the stage before/ }),
  ).toBeVisible();
  await expectAccessible(page);

  const load = async (content: string): Promise<void> => {
    await page.goto('/data/processes');
    await page.getByLabel('Process').selectOption('recruitment-with-vetting');
    await fillPeriod(page, '2025-04-01', '2026-03-31');
    await page.locator('#file-input').setInputFiles(csv('stages.csv', content));
    await page.getByRole('button', { name: 'Send and check it' }).click();
    await expect(page.getByText('Waiting for confirmation')).toBeVisible();
  };
  await load(COUNTS);
  await expect(page.getByRole('row', { name: 'Passed vetting 220' })).toBeVisible();
  await expectAccessible(page);
  await narrow(page);
  await page.getByRole('button', { name: 'Load these counts' }).click();
  await expect(page.getByRole('alert')).toContainText('The counts are loaded.');

  await load(COUNTS.replace('76,70', '76,71'));
  await page.getByRole('button', { name: 'Load these counts' }).click();
  await expect(page.getByRole('alert')).toContainText('Say in a few words why they are corrected');
  await page.getByLabel('Why are they corrected?').fill('One appointment came late');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Load these counts' }).click();
  await expect(page.getByText('One appointment came late')).toBeVisible();
  await page.getByLabel('Why is it taken back?').fill('It was counted twice');
  await page.getByRole('button', { name: 'Take these counts back' }).click();
  await expect(page.getByRole('alert')).toContainText('The counts were taken back.');
  await expectAccessible(page);

  await signedIn('analyst');
  await page.goto('/data/processes');
  await expect(page.getByRole('button', { name: 'Send and check it' })).toHaveCount(0);
  const loaded = page.getByRole('row').filter({ hasText: 'Loaded' });
  await expect(loaded).toHaveCount(1);
  await loaded.getByRole('link').click();
  await page.getByLabel('Show by').selectOption('sex');
  await expect(page.getByRole('row', { name: 'Female 240 180 90 80 76 70' })).toBeVisible();
  await expect(page.getByRole('row', { name: 'Male 400 300 160 140 130 Not held' })).toBeVisible();
  await expectAccessible(page);
  await narrow(page);
});

test('published leavers are loaded with their mapping and stand beside what is held here', async ({
  page,
  signedIn,
  world,
}) => {
  const example = (name: string) =>
    readFileSync(join(world.projectDir, 'definitions/examples', `west-midlands-leavers-2022-23${name}`));
  await signedIn('steward');
  await page.goto('/data');
  await page.getByRole('link', { name: 'Published totals' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Published totals' })).toBeVisible();
  await expectAccessible(page);
  await narrow(page);
  await page.locator('#file-input').setInputFiles(csv('leavers.csv', example('.csv').toString()));
  const mapping = { name: 'mapping.json', mimeType: 'application/json', buffer: example('-mapping.json') };
  await page.locator('#mapping-input').setInputFiles(mapping);
  await page.getByRole('button', { name: 'Send and check it' }).click();

  await expect(page.getByText('Waiting for confirmation')).toBeVisible();
  await expect(page.getByRole('cell', { name: '511' })).toBeVisible();
  await expectAccessible(page);
  await narrow(page);
  await page.getByRole('button', { name: 'Load these counts' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('The totals are loaded.');
  const address = page.url();

  await signedIn('analyst');
  await page.goto(address);
  const figures = page.getByRole('table', { name: 'Figures as published' });
  // It stands above the button, and pushes it down when it comes.
  await expect(figures).toBeVisible();
  await page.getByRole('button', { name: 'Compare with Example Constabulary' }).click();
  await expect(page.getByRole('row', { name: 'All leavers 511 Not held –' })).toBeVisible();
  await expect(figures.getByRole('row', { name: /^Voluntary resignation/ })).toContainText('178');
  await expect(figures.getByRole('row', { name: /^Dismissal/ })).toContainText('8');
  await expect(page.getByText('No snapshots cover this period')).toBeVisible();
  await expectAccessible(page);
  await narrow(page);
});
