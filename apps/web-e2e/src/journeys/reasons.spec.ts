import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expectFit } from '../set-up/expect-fit';
import { expect, test } from '../set-up/journey';
import { runMuster } from '../set-up/run-muster';
import { walkByKeyboard } from '../set-up/walk-by-keyboard';
import { worldOfWorker } from '../set-up/world-of-worker';

const TOTALS =
  'source,period,theme,count\nbrave-space,2026-H1,being-heard,24\nbrave-space,2026-H1,fair-treatment,38\n';
const ACTION = 'Every request for flexible work is answered in writing within 28 days.';

test('why people stay or go is plain while nothing can be shown', async ({ page, signedIn }) => {
  await signedIn('board');
  await page.goto('/reasons?force=EXMP');

  await expect(page.getByRole('heading', { level: 1, name: 'Why people stay or go' })).toBeVisible();
  await expect(page.getByText('No totals of conversations can be shown yet', { exact: false })).toBeVisible();
  await expect(page.getByText('[c]').first()).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Add an action' })).toHaveCount(0);
  await expectFit(page);
});

test('themes of a forum stand beside, and an analyst says what is done about one', async ({
  page,
  another,
  signedIn,
}) => {
  const { projectDir, dataDir } = worldOfWorker();
  const folder = await mkdtemp(join(tmpdir(), 'muster-reasons-'));
  await writeFile(join(folder, 'themes.csv'), TOTALS);
  const file = join(folder, 'themes.csv');
  await runMuster(projectDir, dataDir, 'import', 'themes', file, '--force', 'EXMP');
  await rm(folder, { recursive: true });
  await signedIn('analyst');
  await page.goto('/reasons?force=EXMP');
  await expect(page.getByRole('table', { name: 'Themes of other sources' })).toContainText(
    'Brave Space forums',
  );

  const problem = page.getByRole('alert').filter({ hasText: 'There is a problem' });
  const send = async (text: string) => {
    const buffer = Buffer.from(text);
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'totals.csv', mimeType: 'text/csv', buffer });
    await page.getByRole('button', { name: 'Bring these totals' }).click();
  };
  await send(TOTALS.replace('38', '9'));
  await expect(problem).toContainText('1 row has a count below ten. (row 3)');
  await send(TOTALS.replace('38', '61'));
  await expect(page.getByText('The totals stand beside the conversations.')).toBeVisible();
  await expect(page.getByRole('table', { name: 'Themes of other sources' })).toContainText('60');

  await page.getByRole('button', { name: 'Add this action' }).click();
  await expect(problem).toContainText('Choose what people said');
  await expectFit(page);
  await page.getByLabel('You said: theme').selectOption('shifts-and-flexibility');
  await page.getByLabel('We did, or will do').fill(ACTION);
  await page.getByLabel('Post that answers for it').fill('Sarah Smith');
  await page.getByLabel('How one will see that it helped').fill('Mentions of this theme in each half-year');
  await page.getByRole('button', { name: 'Add this action' }).click();
  await expect(problem).toContainText('looks like a name');
  await page.getByLabel('Post that answers for it').fill('Head of People Services');
  await page.getByRole('button', { name: 'Add this action' }).click();
  await expect(page.getByText('The action is on the list.')).toBeVisible();

  await page.getByLabel('Action', { exact: true }).selectOption({ index: 1 });
  await page.getByLabel('Did the measure move?').selectOption('no-clear-change');
  await page.getByLabel('Day', { exact: true }).fill('30');
  await page.getByLabel('Month', { exact: true }).fill('6');
  await page.getByLabel('Year', { exact: true }).fill('2026');
  await page.getByRole('button', { name: 'Write it down' }).click();
  await expect(page.getByText('The list says what became of it.')).toBeVisible();
  await expect(page.getByRole('article').first()).toContainText(
    'Measure as at 30 June 2026: no clear change',
  );
  await page.reload();
  await expect(page.getByRole('button', { name: 'Write it down' })).toBeVisible();
  await expect(page.getByRole('table', { name: 'Themes of other sources' })).toBeVisible();
  expect(await walkByKeyboard(page)).toContain('Write it down');
  await expectFit(page);

  const reader = await another('network');
  await reader.goto('/reasons?force=EXMP');
  await expect(reader.getByRole('article').first()).toContainText(ACTION);
  await expect(reader.getByRole('heading', { name: 'Add an action' })).toHaveCount(0);
  await expectFit(reader);
});

test('a steward has no such page', async ({ page, signedIn }) => {
  await signedIn('steward');
  await page.goto('/reasons');

  await expect(page.getByRole('heading', { level: 1, name: 'You cannot see this page' })).toBeVisible();
});
