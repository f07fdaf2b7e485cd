import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { A_PROJECTION, projected } from '../set-up/a-projection';
import { chooseByKeyboard } from '../set-up/choose-by-keyboard';
import { expect, expectAccessible, expectReflow, test } from '../set-up/journey';
import { runMuster } from '../set-up/run-muster';
import { signInAs } from '../set-up/sign-in-as';
import { tabTo } from '../set-up/tab-to';
import { walkByKeyboard } from '../set-up/walk-by-keyboard';
import { workforceFile } from '../set-up/workforce-file';

const HEADING = 'Where today’s rates lead';

// The first file of the set-up has the people 1 to 600. A year before it 60 of them are not there yet, and 60 others are
// who leave within it; two and three years before it is the same.
const EARLIER = [
  ['2022-03-31', 180],
  ['2023-03-31', 120],
  ['2024-03-31', 60],
] as const;

function fileOf(missing: number): string {
  const [header = '', ...people] = workforceFile(600 + 180)
    .trim()
    .split('\n');
  const there = people.slice(missing, 600);
  const leaving = people.slice(600, 600 + missing).map((line) => line.replace('2015-04-01', '2012-04-01'));
  return [header, ...there, ...leaving, ''].join('\n');
}

const snapshots: string[] = [];
test.beforeAll(async ({ world: { projectDir, dataDir } }) => {
  const folder = await mkdtemp(join(tmpdir(), 'muster-projection-'));
  const mapping = join(import.meta.dirname, '../set-up/small-mapping.json');
  for (const [asAt, missing] of EARLIER) {
    const file = join(folder, `${asAt}.csv`);
    await writeFile(file, fileOf(missing));
    const receipt = await runMuster(
      projectDir,
      dataDir,
      ...['import', 'snapshot', file, '--force', 'EXMP', '--as-at', asAt, '--mapping', mapping],
    );
    snapshots.push((JSON.parse(receipt) as { id: string }).id);
  }
  await rm(folder, { recursive: true });
});
test.afterAll(async ({ world: { projectDir, dataDir } }) => {
  for (const id of snapshots) await runMuster(projectDir, dataDir, 'import', 'undo', id);
});

test('an analyst sees where rates lead and compares a scenario, by keyboard alone', async ({
  page,
  signedIn,
}) => {
  await signedIn('analyst');
  await page.goto('/about/methods');
  await tabTo(page, page.getByRole('link', { name: 'Where rates lead' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: HEADING })).toBeFocused();
  await expect(page).toHaveTitle('Where rates lead – Muster');
  await expect(page.getByRole('figure', { name: HEADING })).toBeVisible();

  await chooseByKeyboard(page, page.getByLabel('Years ahead'), '10');
  await tabTo(page, page.getByRole('button', { name: 'Apply', exact: true }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/years=10/);
  await expect(page).not.toHaveURL(/black/i);
  const fan = page.getByRole('figure', { name: HEADING });
  await expect(fan).toContainText('If today’s rates continued, the share of Black officers would level off');
  await expect(fan).toContainText('30 September 2035');
  await expectAccessible(page);

  await tabTo(page, page.locator('summary', { hasText: /^Scenario A$/ }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByLabel('Share of Black among joiners (%)'));
  await page.keyboard.type('140');
  await tabTo(page, page.getByRole('button', { name: 'Compare scenarios' }));
  await page.keyboard.press('Enter');
  const wrong = 'Scenario A: Share of Black among joiners (%) must be a number from 0 to 100';
  await tabTo(page, page.getByRole('link', { name: wrong }));
  await page.keyboard.press('Enter');
  await expect(page.locator('#scenario-a-share')).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('40');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/a=share:40/);
  const beside = page.getByRole('figure', { name: 'Scenarios, side by side' });
  await expect(beside.getByRole('row', { name: /^Scenario A/ })).toBeVisible();
  await expect(beside).not.toContainText('Cost of all leavers (£)');
  await tabTo(page, page.getByLabel('Cost of a leaver (£)'), 'Shift+Tab');
  await page.keyboard.type('130000');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/cost=130000&a=share:40/);
  await expect(beside).toContainText('Cost of all leavers (£)');
  await expect(page.getByRole('figure', { name: 'Scenarios beside today’s rates' })).toContainText(
    'If “Scenario A” held, the share would level off at about',
  );
  await expectAccessible(page);

  await tabTo(page, page.getByRole('button', { name: 'Make a link' }));
  await page.keyboard.press('Enter');
  const kept = page.getByRole('link', { name: /\/s\// });
  await expect(kept).toBeVisible();
  await page.goto((await kept.getAttribute('href')) ?? '');
  await expect(page).toHaveURL(/\/projection\?.*a=share:40/);
  await expect(beside.getByRole('row', { name: /^Scenario A/ })).toBeVisible();

  await tabTo(page, page.getByRole('button', { name: 'Take all scenarios away' }));
  await page.keyboard.press('Enter');
  await expect(page).not.toHaveURL(/share/);
  await expect(beside).toHaveCount(0);
});

test('the page can be walked by keyboard, fits 320 px, and leaves out what an address cannot ask', async ({
  page,
  signedIn,
}) => {
  await signedIn('analyst');
  await projected(A_PROJECTION)(page);
  await page.goto('/projection?group=9');
  await expect(page.getByText('The address names a group that is not there.')).toBeVisible();
  await expect(page.getByLabel('Group to follow').locator('option:checked')).toHaveText('Black');
  await page.goto('/projection?years=400&by=canary&a=share:140&b=intake:5&c=leaving:group:0-5:12');
  await expect(page.getByText('The address has a number of years that cannot be used.')).toBeVisible();
  await expect(page.getByText('The address has a part of a scenario that cannot be used.')).toBeVisible();
  await expect(page).not.toHaveURL(/canary|140|400/);
  await expect(page.getByText('Nobody would be left at the rank of Sergeant.').first()).toBeVisible();
  await expect(page.getByText('Scenario C sets a rate or a rank that this group has no field')).toBeVisible();
  expect(await walkByKeyboard(page)).toContain('Compare scenarios');
  await page.setViewportSize({ width: 320, height: 640 });
  await expectReflow(page);
  await expectAccessible(page);
  await page.emulateMedia({ forcedColors: 'active' });
  await expectReflow(page);
});

test('what is being worked out says how far it is and can be stopped', async ({ page, signedIn }) => {
  await signedIn('analyst');
  const progress = { id: 'one', state: 'running', doneRuns: 2500, runs: 10_000, message: null };
  let stopped = 0;
  await page.route('**/api/projection', (route) => route.fulfill({ status: 202, json: progress }));
  await page.route('**/api/projection/one', (route) => {
    if (route.request().method() === 'DELETE') stopped += 1;
    return route.fulfill({ json: progress });
  });
  await page.goto('/projection');
  await expect(page.getByText('Working out: 2,500 of 10,000 runs.')).toBeVisible();
  await expect(
    page.getByRole('status').filter({ hasText: 'About a quarter of the runs are done.' }),
  ).toBeAttached();
  await expectAccessible(page);
  await tabTo(page, page.getByRole('button', { name: 'Stop' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Work it out after all' })).toBeVisible();
  await expect.poll(() => stopped).toBe(1);
});

test('too many at a time can be asked again, and a forgotten one is', async ({ page, signedIn }) => {
  await signedIn('analyst');
  const problem = (status: number, code: string, title: string) => ({
    status,
    contentType: 'application/problem+json',
    json: { type: 'about:blank', title, status, code, detail: 'Stop one, or wait for it.', instance: '' },
  });
  const progress = { id: 'one', state: 'running', doneRuns: 10, runs: 10_000, message: null };
  await page.route('**/api/projection', (route) =>
    route.fulfill(problem(429, 'own-projections-busy', 'Too many of your projections')),
  );
  await page.goto('/projection');
  await expect(page.getByRole('alert')).toContainText('Too many of your projections');
  await expectAccessible(page);

  await page.unroute('**/api/projection');
  await page.route('**/api/projection', (route) => route.fulfill({ status: 202, json: progress }), {
    times: 1,
  });
  await page.route('**/api/projection/one', (route) =>
    route.fulfill(problem(404, 'unknown-projection', 'No such projection')),
  );
  await tabTo(page, page.getByRole('button', { name: 'Try again' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('figure', { name: HEADING })).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('a plan lead sees what a release leads to, and may take it away', async ({ page, context, world }) => {
  await signInAs(context, world, 'plan-lead');
  await page.goto('/');
  await page.getByRole('link', { name: 'Where rates lead' }).click();
  await expect(page.getByRole('heading', { level: 1, name: HEADING })).toBeFocused();
  await expect(page.getByRole('heading', { level: 2, name: 'If today’s rates continued' })).toBeVisible();
  await expect(page).toHaveURL(/release=2025-Q3/);
  await expectAccessible(page);

  const release = {
    ...{ id: 'one', period: '2025-Q3', periodLabel: 'July to September 2025', policy: '1' },
    publishedAt: '2025-10-14T09:00:00.000Z',
  };
  await projected({ ...A_PROJECTION, source: 'released', release })(page);
  await page.reload();
  const fan = page.getByRole('figure', { name: HEADING });
  await expect(fan).toContainText('would level off at about 24%, below the population’s 39% of 2035.');
  await expect(fan.getByRole('button', { name: /Download CSV/ })).toBeVisible();
  await expectAccessible(page);
});
