import { type Page } from '@playwright/test';
import { cellsOfOds } from '../set-up/cells-of-ods';
import { expectFit } from '../set-up/expect-fit';
import { expect, expectAccessible, test } from '../set-up/journey';
import { walkByKeyboard } from '../set-up/walk-by-keyboard';

const QUARTER = 'Q3 2025/26';
const OPTION = `${QUARTER} (ends 31 December 2025)`;

async function press(page: Page, ...names: readonly string[]): Promise<void> {
  for (const name of names) await page.getByRole('button', { name, exact: true }).click();
}

test('an analyst builds a release, another person approves it, it is published, and the board reads it', async ({
  page,
  another,
  signedIn,
}) => {
  await signedIn('analyst');
  await page.goto('/');
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Releases' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Releases' })).toBeFocused();
  await expect(page).toHaveTitle('Releases – Muster');
  const before = page.getByRole('row').filter({ hasText: 'Q2 2025/26' });
  await expect(before).toContainText('Read this one');
  await expectFit(page);

  await page.getByLabel('Quarter').selectOption({ label: OPTION });
  await page.getByLabel('Why you build it (optional)').fill('x'.repeat(201));
  await press(page, 'Build the release');
  await expect(page.getByRole('alert')).toContainText('in 200 characters or fewer');
  await page.getByLabel('Why you build it (optional)').fill('Journey of a release');
  await press(page, 'Build the release');

  await expect(page).toHaveURL(/\/releases\/[0-9a-f-]{36}$/);
  await expect(page.getByRole('heading', { level: 1, name: `Release ${QUARTER}` })).toBeVisible();
  await expect(page.getByText('waits for a second person to approve it')).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText('The audit passed.', { exact: true })).toBeVisible();
  await expect(page.getByText(/\d+ of 40 usual questions are answered/)).toBeVisible();
  await expect(page.getByText('You built this release, so somebody else approves it.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Approve' })).toHaveCount(0);
  await expectFit(page);
  expect(await walkByKeyboard(page)).toContain('Discard');
  const address = page.url();

  // A decision can be thought over: what happens is said first, and nothing has happened yet.
  await press(page, 'Discard');
  await expect(page.getByRole('heading', { name: 'Discard this release?' })).toBeFocused();
  await expectFit(page);
  await press(page, 'No, go back');
  await expect(page.getByRole('heading', { name: 'Decide' })).toBeFocused();
  await expect(page.getByText('waits for a second person to approve it')).toBeVisible();

  const officer = await another('dpo');
  await officer.goto(address);
  await press(officer, 'Approve');
  await expectFit(officer);
  await press(officer, 'Yes, approve it');
  await expect(officer.getByRole('alert')).toContainText('The release is approved.');
  await expectAccessible(officer);

  await page.reload();
  await press(page, 'Publish', 'Yes, publish it');
  await expect(page.getByRole('alert')).toContainText('Readers now read this release.');
  await expect(page.getByText('Readers are sent to this release.')).toBeVisible();
  await expectFit(page);

  const reader = await another('board');
  await reader.goto('/representation');
  await expect(reader.getByText(`release ${QUARTER}`).first()).toBeVisible();

  // Readers go back to the release before: the other journeys find what the set-up made.
  await press(page, 'Archive', 'Yes, archive it');
  await expect(page.getByRole('alert')).toContainText('The release is archived.');
  await expect(page.getByRole('heading', { name: 'Decide' })).toHaveCount(0);
  await page.goto('/releases');
  await expect(before).toContainText('Read this one');
  await expectAccessible(page);
});

test('a decision that came too late is refused with its reason, and the page shows where the release stands', async ({
  page,
  signedIn,
}) => {
  await signedIn('dpo');
  await page.goto('/releases');
  await page.getByRole('link', { name: 'Q2 2025/26' }).click();
  await page.route('**/archive', (route) =>
    route.fulfill({
      status: 409,
      contentType: 'application/problem+json',
      body: JSON.stringify({
        ...{ type: 'about:blank', title: 'Not published', status: 409, code: 'not-published' },
        ...{ detail: 'Only a published release can be archived or given out.', instance: 'urn:uuid:1' },
      }),
    }),
  );
  await press(page, 'Archive', 'Yes, archive it');
  await expect(page.getByRole('alert')).toContainText('Only a published release can be archived');
  await expect(page.getByRole('button', { name: 'Archive' })).toBeVisible();
  await expectAccessible(page);
  await page.goto('/releases/00000000-0000-4000-8000-000000000000');
  await expect(page.getByRole('alert')).toContainText('There is no release with this id.');
  await expectAccessible(page);
});

test('what leaves the team comes from the release in force', async ({ page, signedIn }) => {
  await signedIn('analyst');
  await page.goto('/releases');
  await page.getByRole('link', { name: 'What may leave the team' }).click();
  await expect(page.getByText('True counts stay in the team.', { exact: false })).toBeVisible();
  await expectFit(page);

  const saved = async (name: string) => {
    const [download] = await Promise.all([page.waitForEvent('download'), press(page, name)]);
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk));
    const bytes = Buffer.concat(chunks);
    return { name: download.suggestedFilename(), bytes, text: bytes.toString('utf8') };
  };
  const json = await saved('Download JSON for staff networks');
  expect(json.name).toBe('muster-release-EXMP-2025-Q3-network.json');
  const { tables } = JSON.parse(json.text) as {
    tables: { cells: { value: number | null }[] }[];
  };
  const values = tables.flatMap(({ cells }) => cells.flatMap(({ value }) => (value === null ? [] : [value])));
  expect(values.length).toBeGreaterThan(0);
  expect(values.every((value) => value % 5 === 0 && value >= 15)).toBe(true);

  const csv = await saved('Download CSV for the board');
  expect(csv.name).toBe('muster-release-EXMP-2025-Q3-board.csv');
  expect(csv.text.split('\r\n')[0]).toMatch(/^table,workforceType,measure,from,to,.*,value,status$/);

  await expect(page.getByLabel('Table').getByRole('option')).toHaveCount(6);
  await page.getByLabel('Table').selectOption({ label: 'People in post by rank and ethnicity' });
  await press(page, 'Show the table');
  await expect(page.getByRole('table').first()).toContainText('Sergeant');
  await expectFit(page);
  const foi = await saved('Download CSV of People in post by rank and ethnicity');
  expect(foi.name).toBe('muster-foi-rank-by-ethnicity-EXMP-2025-Q3.csv');
  expect(foi.text).toContain('Sergeant');
  const ods = await saved('Download ODS of People in post by rank and ethnicity');
  expect(ods.name).toBe('muster-foi-rank-by-ethnicity-EXMP-2025-Q3.ods');
  const shown = await page.getByRole('table').first().getByRole('rowheader').allTextContents();
  const cells = cellsOfOds(ods.bytes).get('Table 1') ?? [];
  expect(
    cells.slice(-(shown.length / 2)).flatMap((row) => row.slice(0, 2).map((cell) => cell.shown)),
  ).toEqual(shown.map((text) => text.trim()));
});

test('who neither builds nor approves finds none of these pages', async ({ page, signedIn }) => {
  await signedIn('board');
  for (const path of ['/releases', '/releases/downloads', '/office-holders', '/grants']) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('You cannot see this page');
  }
});
