import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chooseByKeyboard } from '../set-up/choose-by-keyboard';
import { expect, expectAccessible, expectReflow, test } from '../set-up/journey';
import { part, rowOf } from '../set-up/parts-of-page';
import { runMuster } from '../set-up/run-muster';
import { tabTo } from '../set-up/tab-to';
import { walkByKeyboard } from '../set-up/walk-by-keyboard';
import { workforceFile } from '../set-up/workforce-file';
import { worldOfWorker } from '../set-up/world-of-worker';

const HEADING = 'Is it signal or noise?';
const PERIOD = 'force=EXMP&from=2025-09-30&to=2026-10-31';
const ENDS = [
  ...['2025-10-31', '2025-11-30', '2025-12-31', '2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30'],
  ...['2026-05-31', '2026-06-30', '2026-07-31', '2026-08-31', '2026-09-30', '2026-10-31'],
];

// Of 660 officers of the second file of the set-up 4 and 12 leave in turn, and 40 in the last month, all of them from Area 1,
// which has 220. By hand: mean 136 / 13 = 10.5, mean moving range (11 x 8 + 28) / 12 = 9.67, upper limit 10.46 + 25.71 = 36.2.
// 136 of 220 is 61.8 %.
const gone = (month: number) => (month === 12 ? 136 : 8 * (month + 1) - (month % 2 === 0 ? 4 : 0));
const loaded: string[] = [];

test.beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'muster-signals-'));
  const [header = '', ...people] = workforceFile(660).trim().split('\n');
  const { projectDir, dataDir } = worldOfWorker();
  for (const [month, asAt] of ENDS.entries()) {
    const file = join(folder, `${asAt}.csv`);
    const left = people.filter((_, place) => place % 3 !== 0 || place / 3 >= gone(month));
    await writeFile(file, [header, ...left, ''].join('\n'));
    const receipt = await runMuster(
      ...([projectDir, dataDir, 'import', 'snapshot', file, '--force', 'EXMP', '--as-at', asAt] as const),
      ...['--mapping', join(import.meta.dirname, '../set-up/small-mapping.json')],
    );
    loaded.push((JSON.parse(receipt) as { id: string }).id);
  }
  await rm(folder, { recursive: true });
});

test.afterAll(async () => {
  const { projectDir, dataDir } = worldOfWorker();
  for (const id of loaded.toReversed()) await runMuster(projectDir, dataDir, 'import', 'undo', id);
});

test('an analyst asks which months and units are more than noise, by keyboard', async ({
  page,
  signedIn,
}) => {
  await signedIn('analyst');
  await page.goto('/');
  await tabTo(
    page,
    page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Signal or noise' }),
  );
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: HEADING })).toBeFocused();
  await chooseByKeyboard(page, page.getByLabel('After', { exact: true }), '30 September 2025');
  await tabTo(page, page.getByRole('button', { name: 'Apply filters' }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/from=2025-09-30&to=2026-10-31/);

  const months = part(page, 'Month by month');
  await expect(
    months.getByText(
      'Getting worse: 40 officers left in the month to 31 October 2026, above the upper limit.',
    ),
  ).toBeVisible();
  await expect(months.getByRole('definition').first()).toHaveText('Getting worse');
  await expect(months.locator('.ms-limits__mark--signal')).toHaveCount(1);
  await expect(months.locator('.ms-limits__word')).toHaveText('High');
  await tabTo(page, months.locator('summary', { hasText: 'Table of this chart' }));
  await page.keyboard.press('Enter');
  for (const text of ['40', '28', '10.5', '36.2', 'Above the upper limit']) {
    await expect(months.getByRole('cell', { name: text, exact: true }).last()).toBeVisible();
  }
  await expectAccessible(page);

  await tabTo(page, months.getByLabel('Aim a month (optional)'));
  await page.keyboard.type('many');
  await expect(months.getByText('Write a number of people a month, such as 12')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('40');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/aim=40/);
  await expect(months.getByText('Reliably meets the aim of 40 a month.')).toBeVisible();

  await chooseByKeyboard(page, months.getByLabel('Of whom'), 'Black');
  await expect(months.getByText(/: Black$/)).toBeVisible();
  await expect(page).not.toHaveURL(/black/i);
  await expect(page.getByText('It does not name the group', { exact: false })).toBeVisible();

  const units = part(page, 'Units beside each other');
  await expect(units.getByText('Area 1: 136 left, 61.8%, above the 99.8% limit.')).toBeVisible();
  await expect(rowOf(units, 'Area 1')).toContainText('Above the 99.8% limit');
  await expect(units.locator('.ms-limits__mark--signal')).toHaveCount(3);
  await tabTo(page, units.getByLabel('Compare with a rate of (%, optional)'));
  await page.keyboard.type('62');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/target=62/);
  await expect(rowOf(units, 'Area 1')).toContainText('Inside the limits');
  await expectAccessible(page);
});

test('a change that was noted makes limits begin anew', async ({ page, signedIn, world }) => {
  const { projectDir, dataDir, people } = world;
  const id = await runMuster(
    ...([projectDir, dataDir, 'annotation', 'add', 'New personnel system'] as const),
    ...['--force', 'EXMP', '--day', '2026-09-10', '--kind', 'system-change'],
    ...['--as', people.analyst.username],
  );
  await signedIn('analyst');
  await page.goto(`/signals?${PERIOD}`);
  const months = part(page, 'Month by month');
  await tabTo(page, months.getByLabel('10 September 2026, System change: New personnel system'));
  await page.keyboard.press('Space');
  await tabTo(page, page.getByRole('button', { name: 'Draw limits' }));
  await page.keyboard.press('Enter');

  await expect(page).toHaveURL(/anew=2026-09-10/);
  await expect(
    months.getByText('Too few to tell: a run chart, without limits. Limits need ten more months.'),
  ).toBeVisible();
  await expect(months.locator('.ms-limits__upright--anew')).toHaveCount(1);
  await expectAccessible(page);
  await page.goto(`/signals?${PERIOD}&anew=2026-09-10,2026-09-11`);
  await expect(
    months.getByText('No change is noted in this period on: 11 September 2026.', { exact: false }),
  ).toBeVisible();
  await expect(months.getByRole('alert')).toHaveCount(0);
  await expect(months.getByLabel('10 September 2026, System change: New personnel system')).toBeChecked();
  await expectAccessible(page);
  await tabTo(page, page.getByRole('button', { name: 'Draw limits' }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/anew=2026-09-10$/);
  await expect(months.getByText('No change is noted', { exact: false })).toHaveCount(0);
  await runMuster(projectDir, dataDir, 'annotation', 'withdraw', id.trim(), '--as', people.analyst.username);
});

test('the page can be walked by keyboard, fits 320 px, and says what is refused or forbidden', async ({
  page,
  signedIn,
}) => {
  await signedIn('analyst');
  await page.goto(`/signals?${PERIOD}`);
  await expect(part(page, 'Units beside each other').getByRole('table')).toBeVisible();
  expect(await walkByKeyboard(page)).toContain('Compare units');
  await page.setViewportSize({ width: 320, height: 640 });
  await expectReflow(page);
  await expectAccessible(page);

  await page.goto(`/signals?${PERIOD}&target=450`);
  await expect(
    page.locator('.govuk-inset-text').filter({ hasText: /The address names a rate/ }),
  ).toBeVisible();
  await expect(page).not.toHaveURL(/450/);
  await expect(part(page, 'Month by month').getByText('Getting worse', { exact: true })).toBeVisible();
  await expectAccessible(page);

  await signedIn('board');
  await page.goto('/signals');
  await expect(page.getByRole('heading', { level: 1, name: 'You cannot see this page' })).toBeVisible();
});
