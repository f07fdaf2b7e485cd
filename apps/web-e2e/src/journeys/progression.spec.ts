import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EventRatesAnswer } from '@muster/contracts';
import { chooseByKeyboard } from '../set-up/choose-by-keyboard';
import { expectFit } from '../set-up/expect-fit';
import { expect, expectAccessible, expectReflow, test } from '../set-up/journey';
import { RANKED_MAPPING, rankedWorkforce } from '../set-up/ranked-workforce';
import { part, rowOf } from '../set-up/parts-of-page';
import { runMuster } from '../set-up/run-muster';
import { tabTo } from '../set-up/tab-to';
import { walkByKeyboard } from '../set-up/walk-by-keyboard';
import { worldOfWorker } from '../set-up/world-of-worker';

const HEADING = 'Are people progressing?';
const [FROM, TO] = ['2024-01-31', '2024-12-31'] as const;
const PERIOD = `force=EXMP&from=${FROM}&to=${TO}`;

// 8 of 200 Black constables became sergeants, 4.0 %, and 60 of 500 White ones, 12.0 %: a third as likely, so the ratio is
// 3.00. Katz by hand: ln 3 plus or minus 1.96 times the root of 1/8 - 1/200 + 1/60 - 1/500 = 0.1347 is 1.46 to 6.16.
const BLACK = { eligible: '200', rate: '4.0', ratio: '3.00', from: '1.46', to: '6.16' };
// The stages of the same promotions; the total is the sum by hand. 300 of 800 applied: 37.5 %, the lowest of all rates.
const STAGES = [
  'ethnicity,eligible,applied,exam,shortlisted,board,promoted',
  'A1,100,40,30,20,10,6',
  'B1,200,60,40,24,12,8',
  'W1,500,200,150,120,90,60',
  'total,800,300,220,164,112,74',
  '',
].join('\n');

const loaded: string[] = [];
function muster(...args: readonly string[]): Promise<string> {
  const { projectDir, dataDir } = worldOfWorker();
  return runMuster(projectDir, dataDir, ...args);
}

test.beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'muster-progression-'));
  const write = async (name: string, content: string): Promise<string> => {
    await writeFile(join(folder, name), content);
    return join(folder, name);
  };
  const mapping = await write('mapping.json', JSON.stringify(RANKED_MAPPING));
  const files = [
    ['snapshot', await write('before.csv', rankedWorkforce('before')), '--as-at', FROM, '--mapping', mapping],
    ['snapshot', await write('after.csv', rankedWorkforce('after')), '--as-at', TO, '--mapping', mapping],
    [
      ...['stages', await write('stages.csv', STAGES), '--process', 'promotion'],
      ...['--period', '2024-02-01..2024-12-31'],
    ],
  ];
  for (const file of files) {
    const receipt = await muster('import', ...file, '--force', 'EXMP');
    loaded.push((JSON.parse(receipt) as { id: string }).id);
  }
  await rm(folder, { recursive: true });
});

test.afterAll(async () => {
  for (const id of loaded.toReversed()) await muster('import', 'undo', id);
});

test('an analyst asks who is promoted from a rank and finds the way to the released figures, by keyboard', async ({
  page,
  signedIn,
}) => {
  await signedIn('analyst');
  await page.goto('/');
  await tabTo(
    page,
    page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Progression' }),
  );
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: HEADING })).toBeFocused();
  await expect(page).toHaveTitle('Progression – Muster');
  await chooseByKeyboard(page, page.getByLabel('After', { exact: true }), '31 January 2024');
  await chooseByKeyboard(page, page.getByLabel('Up to', { exact: true }), '31 December 2024');
  await tabTo(page, page.getByRole('button', { name: 'Apply filters' }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/from=2024-01-31&to=2024-12-31&who=officer&by=ethnicity/);

  await tabTo(page, page.getByRole('link', { name: 'Who is promoted' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: 'Who is promoted' })).toBeFocused();
  const promotions = part(page, 'Who is promoted');
  const from = page.getByLabel('Promoted from');
  await chooseByKeyboard(page, from, 'Constable');
  const black = rowOf(promotions, 'Black');
  for (const text of Object.values(BLACK)) {
    await expect(black.getByRole('cell', { name: text, exact: true }).first()).toBeVisible();
  }
  await expect(black).toContainText('Clear difference');
  await expect(from).toBeFocused();
  await expect(
    promotions.getByText(/Black.*less likely to be promoted than White officers/).first(),
  ).toBeVisible();

  await chooseByKeyboard(page, page.getByLabel('Who could be promoted'), 'At least 24');
  await expect(page).toHaveURL(/months=24/);
  await expect(promotions.getByText(/^Who could be promoted: .*for at least 2 years/).first()).toBeVisible();

  await tabTo(page, promotions.getByRole('link', { name: 'Explain Black' }));
  await page.keyboard.press('Enter');
  await expect(promotions.locator('[id$="-figure-3"]')).toBeFocused();
  await expectAccessible(page);
  await expect(page.getByRole('button', { name: /Download/ })).toHaveCount(0);
  await tabTo(page, promotions.getByRole('link', { name: 'Download the released figures' }).first());

  const tests = page.getByRole('heading', { name: 'Tests behind the comparisons' });
  await expect(tests).toHaveCount(0);
  await tabTo(page, page.locator('summary', { hasText: 'Tests, adjusted p and a picture of the moves' }));
  await page.keyboard.press('Enter');
  await expect(tests).toBeVisible();
  // 8 Black, 60 White and 6 Asian constables became sergeants, and 20 joined.
  const moves = page.getByRole('figure', { name: '94 officers moved between ranks, in or out' });
  await expect(rowOf(moves, 'Constable')).toContainText('74');
  await tabTo(page, moves.getByRole('link').first());
  await expectFit(page);
});

test('the page shows the numbers that the command line gives, and those worked by hand', async ({
  page,
  signedIn,
}) => {
  await signedIn('analyst');
  await page.goto(`/progression?${PERIOD}`);
  const promotions = part(page, 'Who is promoted');
  await expect(rowOf(promotions, 'Black')).toBeVisible();
  const answer = JSON.parse(
    await muster(
      ...['query', 'promotions', '--force', 'EXMP', '--from', FROM, '--to', TO, '--by', 'ethnicity'],
      ...['--grouping', 'ethnicity-5-plus-1', '--where', 'workforce-type=officer', '--format', 'json'],
    ),
  ) as EventRatesAnswer;
  expect(answer.rows.length).toBeGreaterThan(3);
  for (const { labels, events, atRisk, rate, relativeLikelihood } of answer.rows) {
    const cells = rowOf(promotions, labels['ethnicity'] ?? '').getByRole('cell');
    await expect(cells.nth(1)).toHaveText(new RegExp(`^\\s*${events}( \\[s\\].*)?\\s*$`));
    await expect(cells.nth(2)).toHaveText(String(atRisk));
    await expect(cells.nth(3)).toHaveText(rate === null ? /\[/ : (rate * 100).toFixed(1));
    await expect(cells.nth(7)).toHaveText(relativeLikelihood === null ? /\[/ : relativeLikelihood.toFixed(2));
  }

  // 12 of 80 sergeants are Black before, 20 of 154 after.
  const ranks = part(page, 'Who stands in which rank');
  await ranks.getByText('Table of this chart').click();
  const black = ranks.getByRole('row').filter({ hasText: /^\s*Sergeant\s+Black/ });
  for (const text of ['12', '15.0', '20', '13.0']) {
    await expect(black.getByRole('cell', { name: text, exact: true }).first()).toBeVisible();
  }
  await expect(ranks.getByRole('row', { name: /Sergeant or above.*Black/ })).toBeVisible();

  await expect(
    part(page, 'Disparity ratios')
      .getByText(/although nobody was passed over/)
      .first(),
  ).toBeVisible();
  // Of 10 temporary sergeants 6 keep the rank; 4 of 920 officers hold theirs so at the end.
  await expect(
    part(page, 'Temporary and acting ranks').getByText(/4 of 920 officers hold.*6 of 10 who did/),
  ).toBeVisible();
  await expect(
    part(page, 'Moves between ranks').getByRole('row', { name: /Constable.*Sergeant.*Moved up.*\b74\b/ }),
  ).toBeVisible();
  const funnel = part(page, 'Stages of a process');
  await expect(funnel.getByLabel('Process and period')).toContainText('1 February 2024 to 31 December 2024');
  await expect(funnel.getByText(/74 of 800 came from eligible to promoted/)).toBeVisible();
  await expect(funnel.getByText('37.5% passed').first()).toBeVisible();
  await expect(funnel.getByText('Loses most', { exact: true }).first()).toBeVisible();
});

test('a ladder belongs to one workforce type, and unknown words of an address are named', async ({
  page,
  signedIn,
}) => {
  await signedIn('analyst');
  await page.goto(`/progression?${PERIOD}&who=everybody&by=rank&months=canary`);
  await expect(page.getByText('This page shows: Police officers.')).toBeVisible();
  await expect(page.getByText('The usual ones are shown.')).toBeVisible();
  await expect(page.getByText('The address names a time in the rank that is not known.')).toBeVisible();
  await expect(page).toHaveURL(/who=officer&by=ethnicity/);
  await expect(page).not.toHaveURL(/canary/);
  await expect(page.getByLabel('Workforce type')).toHaveCount(0);
  await expectAccessible(page);

  const waited = page.getByLabel('Rank', { exact: true }).last();
  await expect(waited).toHaveValue('constable');
  await waited.selectOption({ label: 'Sergeant' });
  await expect(
    part(page, 'Time in a rank before promotion')
      .getByRole('heading', { name: /^Sergeant/ })
      .first(),
  ).toBeVisible();
});

test('filters leave people out, down to nobody, and the page says which did', async ({ page, signedIn }) => {
  await signedIn('analyst');
  await page.goto(`/progression?${PERIOD}&where=rank:inspector`);
  await expect(part(page, 'Who is promoted').getByRole('table').first()).toBeVisible();
  // All inspectors are White.
  const ethnicity = page.getByLabel(/^Ethnicity \(kept/);
  const caribbean = await ethnicity.locator('option', { hasText: 'Caribbean' }).first().getAttribute('value');
  await ethnicity.selectOption(caribbean);
  await page.getByRole('button', { name: 'Apply filters' }).click();
  await expect(page.getByRole('heading', { name: 'Nobody is counted' })).toBeVisible();
  await expect(page.getByText(/with these filters: .*Ethnicity: .*Caribbean/)).toBeVisible();
  await expect(page).toHaveURL(/where=ethnicity&where=rank:inspector$/);
  await expectAccessible(page);
  await tabTo(page, page.getByRole('button', { name: /^Remove filter Ethnicity/ }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(rowOf(part(page, 'Who is promoted'), 'White')).toBeVisible();
});

test('a part that fails leaves the others alone, and no process says who loads one', async ({
  page,
  signedIn,
}) => {
  await signedIn('analyst');
  await page.route('**/api/progression/time-in-rank', (route) =>
    route.fulfill({
      status: 503,
      contentType: 'application/problem+json',
      json: {
        ...{ type: 'about:blank', title: 'Not available', status: 503, code: 'unavailable' },
        detail: 'The service cannot answer at the moment. Try again shortly.',
        instance: 'urn:uuid:7f1f2f9e-0000-4000-8000-000000000003',
      },
    }),
  );
  await page.route('**/api/processes?*', (route) => route.fulfill({ json: { processes: [], files: [] } }));
  await page.goto(`/progression?${PERIOD}`);
  const waiting = part(page, 'Time in a rank before promotion');
  await expect(waiting.getByRole('alert')).toContainText('7f1f2f9e-0000-4000-8000-000000000003');
  await expect(rowOf(part(page, 'Who is promoted'), 'Black')).toBeVisible();
  await expect(page.getByText('One part of this page could not be shown.')).toBeAttached();
  await expect(
    part(page, 'Stages of a process').getByText(/No process of this force is loaded/),
  ).toBeVisible();
  await expectAccessible(page);
  await page.unroute('**/api/progression/time-in-rank');
  await waiting.getByRole('button', { name: 'Try again' }).click();
  await expect(waiting.getByRole('figure')).toBeVisible();
  await part(page, 'Stages of a process').getByRole('link', { name: 'Stages of a process' }).click();
  await expect(page).toHaveURL(/\/data\/processes/);
});

test('the page is walked by keyboard, fits 320 px, and tells who may not see it', async ({
  page,
  signedIn,
}) => {
  await signedIn('analyst');
  await page.goto(`/progression?${PERIOD}`);
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
  await expect(part(page, 'Moves between ranks').getByRole('figure')).toBeVisible();
  await expectAccessible(page);
  expect(await walkByKeyboard(page, 400)).toContain('Apply filters');
  await page.setViewportSize({ width: 320, height: 640 });
  await expectReflow(page);
  await expectAccessible(page);
  await page.emulateMedia({ forcedColors: 'active' });
  await expectReflow(page);

  await signedIn('steward');
  await page.goto('/progression');
  await expect(page.getByRole('heading', { level: 1, name: 'You cannot see this page' })).toBeVisible();
});
