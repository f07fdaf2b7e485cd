import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Locator, type Page } from '@playwright/test';
import { chooseByKeyboard } from '../set-up/choose-by-keyboard';
import { expect, expectAccessible, expectReflow, test } from '../set-up/journey';
import { type World } from '../set-up/people';
import { runMuster } from '../set-up/run-muster';
import { tabTo } from '../set-up/tab-to';
import { walkByKeyboard } from '../set-up/walk-by-keyboard';
import { workforceFile } from '../set-up/workforce-file';

const HEADING = 'Why the share moved';
const MAPPING = {
  kind: 'mapping',
  id: 'e2e-share-change',
  label: 'Small file with other columns',
  person: { column: 'Staff number' },
  dimensions: {
    'workforce-type': { constant: 'officer' },
    ethnicity: { column: 'Ethnicity' },
    disability: { constant: 'not-disabled' },
  },
};

// The second file of the set-up has 55 Black officers of 605 declared: 9.1 %. After it 30 White officers leave, 45 Black
// ones join and 20 who had not stated an answer are Black: 120 of 640, 18.8 %. By the method, mean share 13.92 % and mean
// declared 622.5: joining (45 - 6.26) / 622.5 = 6.22 points, leaving 4.18 / 622.5 = 0.67, answers (20 - 2.78) / 622.5 = 2.77.
function laterFile(): string {
  const people = workforceFile(660)
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','))
    .map(([number = '', , , , ethnicity = '']) => ({ number, ethnicity }));
  const white = people.filter(({ ethnicity }) => ethnicity === 'W1').slice(0, 30);
  const silent = people.filter(({ ethnicity }) => ethnicity === 'NS').slice(0, 20);
  const rows = people
    .filter((person) => !white.includes(person))
    .map((person) => `${person.number},${silent.includes(person) ? 'B1' : person.ethnicity}`);
  const joined = Array.from({ length: 45 }, (_, at) => `${5000 + at},B1`);
  return ['Staff number,Ethnicity', ...rows, ...joined, ''].join('\n');
}

let snapshot = '';
test.beforeAll(async ({ world: { projectDir, dataDir } }) => {
  const folder = await mkdtemp(join(tmpdir(), 'muster-share-change-'));
  await writeFile(join(folder, 'mapping.json'), JSON.stringify(MAPPING));
  await writeFile(join(folder, 'later.csv'), laterFile());
  const receipt = await runMuster(
    projectDir,
    dataDir,
    ...['import', 'snapshot', join(folder, 'later.csv'), '--force', 'EXMP', '--as-at', '2026-01-31'],
    ...['--mapping', join(folder, 'mapping.json')],
  );
  await rm(folder, { recursive: true });
  snapshot = (JSON.parse(receipt) as { id: string }).id;
});
test.afterAll(async ({ world: { projectDir, dataDir } }) => {
  await runMuster(projectDir, dataDir, 'import', 'undo', snapshot);
});

test('an analyst finds out what moved a share, by keyboard alone', async ({ page, signedIn }) => {
  await signedIn('analyst');
  await page.goto('/representation');
  await tabTo(page, page.getByRole('link', { name: HEADING }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: HEADING })).toBeFocused();
  await expect(page).toHaveTitle(`${HEADING} – Muster`);

  await chooseByKeyboard(page, page.getByLabel('After'), '30 September 2025');
  await tabTo(page, page.getByRole('button', { name: 'Apply filters' }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/from=2025-09-30&to=2026-01-31/);
  // Black moved most, so it is the group that is shown first.
  await expect(
    page.getByRole('heading', { level: 3, name: 'Black: +9.66 points', exact: true }),
  ).toBeVisible();
  const black = rowOf(page, 'Black');
  for (const text of ['55', '605', '9.1', '120', '640', '18.8', '9.66', '6.22', '0.67', '2.77']) {
    await expect(black.getByRole('cell', { name: text, exact: true }).first()).toBeVisible();
  }
  await expect(page.locator('ms-waterfall-chart').getByText('Joining')).toBeVisible();
  await expectAccessible(page);

  await chooseByKeyboard(page, page.getByLabel('Group', { exact: true }), 'White');
  await expect(page.getByRole('heading', { level: 3, name: /^White: −/ })).toBeVisible();
  await expect(page).not.toHaveURL(/white/i);

  await tabTo(page, page.getByRole('link', { name: 'Explain Black' }));
  await page.keyboard.press('Enter');
  await expect(page.locator('#share-change-figure-2')).toContainText('605 declared, then 640');
  await expectAccessible(page);
});

test('the page can be walked by keyboard and fits 320 px', async ({ page, signedIn }) => {
  await signedIn('analyst');
  await page.goto('/representation/share-change');
  await expect(rowOf(page, 'Black')).toBeVisible();
  expect(await walkByKeyboard(page)).toContain('Apply filters');
  await page.setViewportSize({ width: 320, height: 640 });
  await expectReflow(page);
  await expectAccessible(page);
});

test('what is not held, refused, unreachable or forbidden is said', async ({ page, signedIn, world }) => {
  await signedIn('analyst');
  // Only the later file holds disability, and counting by it needs a grant.
  await page.goto('/representation/share-change?by=disability');
  await expect(page.getByRole('alert')).toContainText('disability and gender need a grant.');
  await expectAccessible(page);
  await letCountByDisability(world);
  await page.goto('/representation/share-change?by=disability');
  await expect(page.getByText('No change can be split here.', { exact: false })).toBeVisible();
  await expect(page.getByText('is not held at both dates', { exact: false }).first()).toBeVisible();
  await expectAccessible(page);

  await page.route('**/api/share-change', (route) => route.abort());
  await page.goto('/representation/share-change');
  await expect(page.getByRole('alert')).toBeVisible();
  await expectAccessible(page);
  await page.unroute('**/api/share-change');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(rowOf(page, 'Black')).toBeVisible();

  await signedIn('board');
  await page.goto('/representation/share-change');
  await expect(page.getByRole('heading', { level: 1, name: 'You cannot see this page' })).toBeVisible();
});

/** The data protection officer of the journeys gives the analyst leave for today. */
async function letCountByDisability({ projectDir, dataDir, people }: World): Promise<void> {
  const until = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London' }).format(new Date());
  await runMuster(
    ...([projectDir, dataDir, 'grant', 'add', people.analyst.username, '--dimension', 'disability'] as const),
    ...['--until', until, '--purpose', 'Journey by disability', '--as', people.dpo.username],
  );
}

/** The row of a group in the table of every group, which is the last of the page. */
function rowOf(page: Page, group: string): Locator {
  return page
    .getByRole('table', { name: /./ })
    .last()
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: group, exact: true }) });
}
