import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EventRatesAnswer, type HazardAnswer, type RepresentationOptions } from '@muster/contracts';
import { chooseByKeyboard } from '../set-up/choose-by-keyboard';
import { expectFit } from '../set-up/expect-fit';
import { expect, expectAccessible, expectReflow, test } from '../set-up/journey';
import { part, rowOf } from '../set-up/parts-of-page';
import { runMuster } from '../set-up/run-muster';
import { tabTo } from '../set-up/tab-to';
import { workforceFile } from '../set-up/workforce-file';
import { worldOfWorker } from '../set-up/world-of-worker';

const HEADING = 'Who leaves, and who stays?';
const PERIOD = 'force=EXMP&from=2026-01-31&to=2026-02-28';

// In January there are 600 officers: 300 White, 100 Asian, 50 each Black, Mixed, Other and not stated. By February 30 White
// and 20 Black officers have gone and 60 people have come. By hand: 20 of 50 is 40.0 %, 30 of 300 is 10.0 %, four times as
// likely; Katz: ln 4 plus or minus 1.96 times the root of 0.06 is 2.47 to 6.46. 50 of the mean of 600 and 610 is 8.3 %.
const BLACK = { leavers: '20', headcount: '50', rate: '40.0', ratio: '4.00', from: '2.47', to: '6.46' };

const loaded: string[] = [];

test.beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'muster-retention-'));
  const [header = '', ...people] = workforceFile(660).trim().split('\n');
  const gone = (place: number) => (place % 12 === 0 && place < 360) || (place % 12 === 6 && place < 240);
  const february = people.filter((_, place) => !gone(place));
  for (const [asAt, rows] of [
    ['2026-01-31', people.slice(0, 600)],
    ['2026-02-28', february],
  ] as const) {
    const file = join(folder, `${asAt}.csv`);
    await writeFile(file, [header, ...rows, ''].join('\n'));
    const { projectDir, dataDir } = worldOfWorker();
    const receipt = await runMuster(
      projectDir,
      dataDir,
      ...['import', 'snapshot', file, '--force', 'EXMP', '--as-at', asAt],
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

test('an analyst asks who leaves, changes the denominator and finds the way to the released figures, by keyboard', async ({
  page,
  signedIn,
  world: started,
}) => {
  await signedIn('analyst');
  await page.goto('/');
  await tabTo(
    page,
    page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Leaving and staying' }),
  );
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: HEADING })).toBeFocused();
  await chooseByKeyboard(page, page.getByLabel('After', { exact: true }), '31 January 2026');
  await tabTo(page, page.getByRole('button', { name: 'Apply filters' }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/from=2026-01-31&to=2026-02-28&who=officer&by=ethnicity/);
  const rates = part(page, 'Leaver rates by group');
  for (const text of Object.values(BLACK)) {
    await expect(rowOf(rates, 'Black').getByRole('cell', { name: text, exact: true }).first()).toBeVisible();
  }
  await expect(rowOf(rates, 'Black')).toContainText('Clear difference');
  await expect(
    page.getByText(/Black officers.*more likely to leave than White officers/).first(),
  ).toBeVisible();

  const link = page.getByRole('link', { name: 'Leaver rates by group' });
  await tabTo(page, link);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: 'Leaver rates by group' })).toBeFocused();
  const denominator = page.getByLabel('Divide leavers by');
  await chooseByKeyboard(page, denominator, 'Average');
  await expect(page).toHaveURL(/denominator=average/);
  await expect(rowOf(rates, 'All').getByRole('cell', { name: '605.0', exact: true })).toBeVisible();
  await expect(denominator).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(page).not.toHaveURL(/denominator/);
  await expect(rowOf(rates, 'All').getByRole('cell', { name: '600', exact: true })).toBeVisible();

  await expect(page.getByRole('button', { name: /Download/ })).toHaveCount(0);
  await tabTo(page, rates.getByRole('link', { name: 'Download the released figures' }).first());

  const statistician = page.getByText('Tests, hazard ratios, routes and the curve from snapshots');
  await expect(page.getByText('Tests behind the comparisons')).toHaveCount(0);
  await tabTo(page, page.locator('summary', { has: statistician }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Tests behind the comparisons' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Log-rank test of the curves' })).toBeVisible();

  const hazards = page.getByRole('figure', { name: 'Hazard ratios of leaving' });
  await expect(hazards).toContainText('This is not proof of cause.');
  const told = JSON.parse(
    await runMuster(
      started.projectDir,
      started.dataDir,
      ...['query', 'hazard', '--force', 'EXMP', '--as-at', '2026-02-28', '--by', 'ethnicity'],
      ...['--grouping', 'ethnicity-5-plus-1', '--where', 'workforce-type=officer', '--format', 'json'],
    ),
  ) as HazardAnswer;
  const black = told.rows.find(({ labels }) => labels['ethnicity'] === 'Black');
  for (const [at, model] of [black?.unadjusted, black?.adjusted].entries()) {
    await expect(rowOf(hazards, 'Black').nth(at)).toContainText(model?.ratio?.toFixed(2) ?? 'a ratio');
  }
  await expect(rowOf(hazards, 'Black').last()).toContainText('Among people alike');
  await chooseByKeyboard(page, page.getByLabel('Compare people among'), 'Everybody');
  await expect(hazards).not.toContainText('only within the same years of joining');
  await expectFit(page);
});

test('the page shows the numbers that the command line gives', async ({ page, signedIn, world: started }) => {
  await signedIn('analyst');
  await page.goto(`/retention?${PERIOD}`);
  const rates = part(page, 'Leaver rates by group');
  await expect(rowOf(rates, 'Black')).toBeVisible();
  const answer = JSON.parse(
    await runMuster(
      started.projectDir,
      started.dataDir,
      ...['query', 'leavers', '--force', 'EXMP', '--from', '2026-01-31', '--to', '2026-02-28'],
      ...['--by', 'ethnicity', '--grouping', 'ethnicity-5-plus-1', '--where', 'workforce-type=officer'],
      ...['--format', 'json'],
    ),
  ) as EventRatesAnswer;
  expect(answer.rows.length).toBeGreaterThan(5);
  for (const { labels, events, atRisk, rate } of answer.rows) {
    const row = rowOf(rates, labels['ethnicity'] ?? '');
    const cells = row.getByRole('cell');
    await expect(cells.nth(1)).toHaveText(new RegExp(`^\\s*${events}( \\[s\\].*)?\\s*$`));
    await expect(cells.nth(2)).toHaveText(String(atRisk));
    await expect(cells.nth(3)).toHaveText(((rate ?? 0) * 100).toFixed(1));
  }
  const everybody = part(page, 'Everybody who left');
  await expect(rowOf(everybody, 'Everybody').first()).toContainText('600');
  await expect(
    page.getByText('60 officers joined and 50 left; the headcount rose by 10.').first(),
  ).toBeVisible();
});

test('filters leave people out, down to nobody, and the page says which did', async ({ page, signedIn }) => {
  await signedIn('analyst');
  await page.goto(`/retention?${PERIOD}`);
  await tabTo(page, page.locator('summary', { hasText: 'Count only some people' }));
  await page.keyboard.press('Enter');
  await chooseByKeyboard(page, page.getByLabel('Unit', { exact: true }), 'Area 2');
  await tabTo(page, page.getByRole('button', { name: 'Apply filters' }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/where=unit:/);
  // Every third person stands in Area 2.
  const rates = part(page, 'Leaver rates by group');
  await expect(rowOf(rates, 'All').getByRole('cell', { name: '200', exact: true })).toBeVisible();

  // Women stand in Area 1 alone.
  await page.getByLabel(/^Sex/).selectOption({ label: 'Female' });
  await page.getByRole('button', { name: 'Apply filters' }).click();
  await expect(page.getByRole('heading', { name: 'Nobody is counted' })).toBeVisible();
  await expect(page.getByText('with these filters: Sex: Female; Unit: Area 2.')).toBeVisible();
  await expect(page).not.toHaveURL(/female/);
  await expectAccessible(page);
  const remove = page.getByRole('button', { name: 'Remove filter Sex: Female' });
  await tabTo(page, remove, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(rowOf(rates, 'All').getByRole('cell', { name: '200', exact: true })).toBeVisible();
});

test('a part that fails leaves the others alone and can be tried again', async ({ page, signedIn }) => {
  await signedIn('analyst');
  await page.route('**/api/attrition/retention', (route) =>
    route.fulfill({
      status: 503,
      contentType: 'application/problem+json',
      json: {
        ...{ type: 'about:blank', title: 'Not available', status: 503, code: 'unavailable' },
        detail: 'The service cannot answer at the moment. Try again shortly.',
        instance: 'urn:uuid:7f1f2f9e-0000-4000-8000-000000000002',
      },
    }),
  );
  await page.goto(`/retention?${PERIOD}`);
  const staying = part(page, 'How long people stay');
  await expect(staying.getByRole('alert')).toContainText('7f1f2f9e-0000-4000-8000-000000000002');
  await expect(rowOf(part(page, 'Leaver rates by group'), 'Black')).toBeVisible();
  await expect(page.getByText('One part of this page could not be shown.')).toBeAttached();
  await expectAccessible(page);
  await page.unroute('**/api/attrition/retention');
  await staying.getByRole('button', { name: 'Try again' }).click();
  await expect(staying.getByRole('figure')).toBeVisible();
});

test('with one snapshot the page says that two are needed, and unknown words of an address are named', async ({
  page,
  signedIn,
}) => {
  await signedIn('analyst');
  await page.goto(`/retention?${PERIOD}&denominator=canary&by=religion`);
  await expect(page.getByText('The address names a denominator that is not known.')).toBeVisible();
  await expect(page.getByText('The usual ones are shown.')).toBeVisible();
  await expect(page).not.toHaveURL(/canary|religion/);

  await page.route('**/api/representation/options*', async (route) => {
    const response = await route.fetch();
    const options = (await response.json()) as RepresentationOptions;
    await route.fulfill({ response, json: { ...options, snapshots: options.snapshots.slice(0, 1) } });
  });
  await page.goto('/retention?force=EXMP');
  await expect(page.getByText('One snapshot of Example Constabulary is loaded.')).toBeVisible();
  await expectAccessible(page);
});

test('the page fits 320 px with every part on it, and tells who may not see it', async ({
  page,
  signedIn,
}) => {
  await signedIn('analyst');
  await page.goto(`/retention?${PERIOD}&step=quarter&lines=groups`);
  await expect(part(page, 'Month by month').getByRole('alert')).toContainText('whole quarter');
  await page.goto(`/retention?${PERIOD}`);
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
  await expect(page.getByRole('figure', { name: /stay/ }).first()).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 640 });
  await expectReflow(page);
  await expectAccessible(page);
  await page.emulateMedia({ forcedColors: 'active' });
  await expectReflow(page);

  await signedIn('steward');
  await page.goto('/retention');
  await expect(page.getByRole('heading', { level: 1, name: 'You cannot see this page' })).toBeVisible();
});
