import { expect, expectAccessible, expectReflow, test } from '../set-up/journey';
import { workforceFile } from '../set-up/workforce-file';

function file(content: string): { name: string; mimeType: string; buffer: Buffer } {
  return { name: 'workforce.csv', mimeType: 'text/csv', buffer: Buffer.from(content) };
}

test('the steward loads a small file from the first step to the receipt and takes it back', async ({
  page,
  signedIn,
}) => {
  await signedIn('steward');
  await page.goto('/data');
  await page.getByRole('link', { name: 'Load a snapshot' }).click();

  await page.getByLabel('Example Constabulary').check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('alert')).toContainText('Enter the day, month and year');
  await page.getByLabel('Day').fill('31');
  await page.getByLabel('Month').fill('12');
  await page.getByLabel('Year').fill('2025');
  await page.getByRole('button', { name: 'Continue' }).click();

  await expect(page.getByRole('heading', { level: 1, name: 'Choose the file' })).toBeFocused();
  await expectAccessible(page);
  const content = workforceFile(700).replaceAll(',NS,', ',not known,');
  // By keyboard: the button of the drop zone opens the file chooser.
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Workforce file' }).focus();
  await page.keyboard.press('Enter');
  await (await chooser).setFiles(file(content));
  await expect(page.getByRole('button', { name: 'Workforce file' })).toContainText('workforce.csv');
  await page.getByRole('button', { name: 'Send and look at it' }).click();

  await expect(page.getByRole('heading', { level: 1, name: 'Check the file' })).toBeFocused();
  await expect(page.getByText('700', { exact: true })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Continue' }).click();

  await expect(page.getByRole('heading', { level: 1, name: 'Match the columns' })).toBeFocused();
  await page.getByLabel('Staff number', { exact: true }).selectOption('person');
  await page.getByLabel('Workforce type', { exact: true }).selectOption('workforce-type');
  await page.getByLabel('Rank or grade', { exact: true }).selectOption('rank');
  await page.getByLabel('Unit', { exact: true }).selectOption('unit');
  await page.getByLabel('Ethnicity', { exact: true }).selectOption('ethnicity');
  await page.getByLabel('Sex', { exact: true }).selectOption('sex');
  await page.getByLabel('FTE', { exact: true }).selectOption('fte');
  await page.getByLabel('Service start', { exact: true }).selectOption('serviceStart');
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 640 });
  await expectReflow(page);
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.getByRole('button', { name: 'Continue' }).click();

  await expect(page.getByRole('heading', { level: 1, name: 'Match the values' })).toBeFocused();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('alert')).toContainText('Choose what “not known” means');
  await page.getByLabel('not known').selectOption('NS');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Continue' }).click();

  await expect(page.getByRole('heading', { level: 1, name: 'Check your answers' })).toBeFocused();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Send and check every row' }).click();

  await expect(page.getByRole('heading', { level: 1, name: 'Snapshot of 31 December 2025' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'What will change' })).toBeVisible();
  await expect(page.getByText('700, was 660 (+6.1%)')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Load this snapshot' }).click();

  await expect(page.getByText('Receipt: the whole file was loaded.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Take this snapshot back' }).click();
  await expect(page.getByRole('alert')).toContainText('Say in a few words why it is taken back');
  await page.getByLabel('Why is it taken back?').fill('Loaded to show how it works');
  await page.getByRole('button', { name: 'Take this snapshot back' }).click();
  await expect(page.getByRole('alert')).toContainText('The snapshot was taken back.');
  const reason = page.getByRole('definition').filter({ hasText: 'Loaded to show how it works' });
  await expect(reason).toBeVisible();
  await expectAccessible(page);
});

test('a file with personal data is refused before a row is stored, and nothing of it is shown', async ({
  page,
  signedIn,
}) => {
  await signedIn('steward');
  await page.goto('/data/import');
  await page.getByLabel('Example Constabulary').check();
  await page.getByLabel('Day').fill('31');
  await page.getByLabel('Month').fill('12');
  await page.getByLabel('Year').fill('2025');
  await page.getByRole('button', { name: 'Continue' }).click();
  const content = 'Staff number,Ethnicity,E-mail\n' + '1,W1,someone@example.org\n'.repeat(30);
  await page.locator('input[type=file]').setInputFiles(file(content));
  await page.getByRole('button', { name: 'Send and look at it' }).click();
  await expect(page.getByRole('heading', { name: 'Problems to repair' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Continue' })).toHaveCount(0);
  await expect(page.locator('body')).not.toContainText('someone@example.org');
  await expectAccessible(page);
});

test('a file with a wrong value is refused with its repair, and can be matched anew without choosing it again', async ({
  page,
  signedIn,
}) => {
  await signedIn('steward');
  await page.goto('/data/import');
  await page.getByLabel('Example Constabulary').check();
  await page.getByLabel('Day').fill('31');
  await page.getByLabel('Month').fill('1');
  await page.getByLabel('Year').fill('2026');
  await page.getByRole('button', { name: 'Continue' }).click();
  const content = workforceFile(50).replace(',1,2015-04-01', ',2.5,2015-04-01');
  await page.locator('input[type=file]').setInputFiles(file(content));
  for (const button of ['Send and look at it', 'Continue', 'Continue', 'Continue']) {
    await page.getByRole('button', { name: button }).click();
  }
  await page.getByRole('button', { name: 'Send and check every row' }).click();

  await expect(page.getByRole('heading', { name: 'Problems to repair' })).toBeVisible();
  await expect(page.getByText('Refused', { exact: true })).toBeVisible();
  await expect(page.getByText('How to repair it').first()).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 640 });
  await expectReflow(page);

  await page.getByRole('link', { name: 'Change the matching' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Match the columns' })).toBeVisible();
  await page.getByLabel('FTE', { exact: true }).selectOption('ignore');
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('button', { name: 'Send and check every row' }).click();
  await expect(page.getByRole('heading', { name: 'What will change' })).toBeVisible();
  await page.getByRole('button', { name: 'Discard it' }).click();
  await expect(page.getByRole('alert')).toContainText('The snapshot was discarded.');
});
