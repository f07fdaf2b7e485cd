import { readFile } from 'node:fs/promises';
import { type PublishedAnswer, type PublishedOptions } from '@muster/contracts';
import { type Page } from '@playwright/test';
import { chooseByKeyboard } from '../set-up/choose-by-keyboard';
import { expect, expectAccessible, test } from '../set-up/journey';
import { part, rowOf } from '../set-up/parts-of-page';
import { tabTo } from '../set-up/tab-to';
import { recordsOfCsv, tableOfPage } from '../set-up/table-of-page';

// Counted by hand in the files of the set-up (workforce-file.ts). 660 officers on 30 September: 110 Asian, 55 Black, all
// multiples of 5, which rounding leaves alone. 11 Black sergeants, 10 on 31 March: one has moved in, so the released 10 is
// held. 10 is below 15, so no network sees it. Nobody has left.
const NOW = 'Representation at this date';

test('a board member asks, reads what a figure means and takes it away, by keyboard alone', async ({
  page,
  world,
}) => {
  const { username, password } = world.people.board;
  await page.goto('/sign-in');
  await tabTo(page, page.getByLabel('Username'));
  await page.keyboard.type(username);
  await tabTo(page, page.getByLabel('Password'));
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('heading', { level: 2 }).getByRole('link', { name: 'Representation' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Are we representative?' })).toBeFocused();

  await chooseByKeyboard(page, page.getByLabel('By', { exact: true }), 'Ethnicity, rank');
  await tabTo(page, page.getByRole('button', { name: 'Apply filters' }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/by=ethnicity%2Crank|by=ethnicity,rank/);
  const now = part(page, NOW);
  const sergeants = now.getByRole('row').filter({ hasText: 'Sergeant' }).filter({ hasText: 'Black' }).first();
  await expect(sergeants.getByRole('cell', { name: '10', exact: true })).toBeVisible();

  const explain = sergeants.getByRole('link', { name: /^Explain/ });
  await tabTo(page, explain);
  await page.keyboard.press('Enter');
  const meaning = page.locator('[id*="-figure-"]:focus');
  await expect(meaning).toContainText('About 10 (usually within 2, never more than 6 out)');
  await expect(meaning).toContainText('Q2 2025/26');
  await expectAccessible(page);
  await tabTo(page, page.getByRole('button', { name: 'Close' }));
  await page.keyboard.press('Enter');
  await expect(explain).toBeFocused();

  await tabTo(page, now.getByRole('button', { name: /^Download CSV/ }).first());
  const arriving = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  const file = await arriving;
  expect(file.suggestedFilename()).toBe('muster-representation-EXMP-2025-Q3-board.csv');
  const shown = await tableOfPage(now.getByRole('table').first());
  const columns = shown[0]?.length ?? 0;
  expect(columns).toBeGreaterThan(5);
  const downloaded = recordsOfCsv(await readFile(await file.path(), 'utf8'));
  expect(downloaded.map((record) => record.slice(0, columns))).toEqual(shown);
});

test('a network sees what is at least 15, and is offered what its tables hold, shown or not', async ({
  page,
  signedIn,
}) => {
  const offered: (readonly string[])[] = [];
  for (const [person, black, joined] of [
    ['board', '10', '5'],
    ['network', '[c]', '[c]'],
  ] as const) {
    await signedIn(person);
    const answers = await answersOf(page);
    await page.goto('/representation?by=ethnicity,rank');
    const row = part(page, NOW).getByRole('row').filter({ hasText: 'Sergeant' }).filter({ hasText: 'Black' });
    await expect(row.getByRole('cell').nth(1)).toContainText(black);
    offered.push(await page.getByRole('option').allTextContents());
    await page.goto('/retention?by=ethnicity');
    const joiners = rowOf(part(page, 'Who joins'), 'Black');
    await expect(joiners.getByRole('cell').nth(1)).toContainText(joined);
    expect(answers).toHaveLength(2);
    await page.unrouteAll();
    const least = person === 'network' ? 15 : 5;
    for (const count of countsIn(answers)) {
      expect(count % 5).toBe(0);
      expect(count).toBeGreaterThanOrEqual(least);
    }
  }
  // Ranks of units are no table of networks; all else is offered alike, shown or not.
  expect(offered[1]).toEqual(offered[0]?.filter((text) => !text.includes('Rank or grade, unit')));
  await expect(page.getByText('fewer than 5')).toHaveCount(0);
  await expect(page.getByText('not shown, to protect confidentiality').first()).toBeVisible();
});

test('what is withheld is hatched and never zero, and stands last however the table is sorted', async ({
  page,
  signedIn,
}) => {
  await signedIn('board');
  await page.goto('/representation?by=ethnicity,sex');
  const now = part(page, NOW);
  // Every Black officer of the file is a woman.
  const blackMen = now.getByRole('row').filter({ hasText: 'Male' }).filter({ hasText: 'Black' }).last();
  await expect(blackMen).toContainText('[c]');
  await expect(now.locator('.ms-row__stub').first()).toBeVisible();
  const headers = now.getByRole('columnheader').getByRole('button');
  for (let at = 0; at < (await headers.count()); at += 1) {
    await headers.nth(at).click();
    const rows = await now.locator('tbody tr').allTextContents();
    const hidden = rows.map((text) => text.includes('[c]'));
    expect(hidden.lastIndexOf(false)).toBeLessThan(hidden.indexOf(true));
  }
});

test('where nothing of a figure can be shown the page says so, with the other parts as they are', async ({
  page,
  signedIn,
}) => {
  await signedIn('board');
  await page.goto('/retention');
  const leavers = part(page, 'Leaver rates by group');
  await expect(
    leavers.getByText('The figures of these groups are fewer than 5, or withheld.').first(),
  ).toBeVisible();
  await expect(rowOf(part(page, 'Who joins'), 'Asian')).toContainText('10');
  await expect(page.getByText(/\b0 (officers )?left/)).toHaveCount(0);
});

test('a question outside the lattice has one answer, and the filters stay', async ({ page, signedIn }) => {
  await signedIn('network');
  await page.goto('/representation?by=ethnicity&where=rank:sergeant');
  await page.getByLabel(/^Sex/).selectOption({ label: 'Female' });
  await page.getByRole('button', { name: 'Apply filters' }).click();
  await expect(page).toHaveURL(/where=rank(:|%3A)sergeant&where=sex$/);
  await expect(page.getByRole('alert')).toContainText('The published figures do not answer this question.');
  await expect(page.getByText('Your filters are kept.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Remove filter Sex: Female' }).click();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(part(page, NOW).getByRole('table')).toBeVisible();
});

test('an address says what it cannot use, and an older release can be read', async ({ page, signedIn }) => {
  await signedIn('board');
  await page.goto('/representation?release=1999-Q1&by=canary&where=ethnicity:canary');
  await expect(page.getByText('The address names a release that is not published.')).toBeVisible();
  await expect(page).not.toHaveURL(/canary|1999/);
  await page.getByLabel('Release', { exact: true }).selectOption({ label: 'Q4 2024/25' });
  await page.getByRole('button', { name: 'Apply filters' }).click();
  await expect(page.getByText('as at 31 March 2025, release Q4 2024/25')).toBeVisible();
  await expect(
    rowOf(part(page, NOW), 'Asian').getByRole('cell', { name: '100', exact: true }).first(),
  ).toBeVisible();
});

test('nothing published, an error and the next try', async ({ page, signedIn }) => {
  await signedIn('board');
  await page.route('**/api/published/representation', (route) => route.abort());
  await page.goto('/representation');
  await expect(page.getByRole('alert')).toContainText('Check your connection, then try again.');
  await page.unroute('**/api/published/representation');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(part(page, NOW).getByRole('table')).toBeVisible();

  await page.route('**/api/published/options*', async (route) => {
    const response = await route.fetch();
    const options = (await response.json()) as PublishedOptions;
    await route.fulfill({ response, json: { ...options, releases: [], questions: [] } });
  });
  for (const path of ['/progression', '/workstream-1']) {
    await page.goto(path);
    await expect(page.getByText('Nothing is published for Example Constabulary yet.')).toBeVisible();
    await expectAccessible(page);
  }
});

/** Every answer of a release that reaches the page from now on. */
async function answersOf(page: Page): Promise<readonly PublishedAnswer[]> {
  const answers: PublishedAnswer[] = [];
  await page.route(/\/api\/published\/(?!options)/, async (route) => {
    const response = await route.fetch();
    answers.push((await response.json()) as PublishedAnswer);
    await route.fulfill({ response });
  });
  return answers;
}

/** The released counts in answers; means of two and differences are made of them and are left out. */
function countsIn(answers: readonly PublishedAnswer[]): readonly number[] {
  return answers.flatMap(({ sections }) =>
    sections.flatMap(({ rows }) =>
      rows.flatMap(({ figures }) => {
        const figure = figures['people'];
        return figure?.status === 'shown' ? [figure.value] : [];
      }),
    ),
  );
}
