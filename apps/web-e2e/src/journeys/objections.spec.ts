import { type Page } from '@playwright/test';
import { expect, expectAccessible, expectReflow, test } from '../set-up/journey';
import { walkByKeyboard } from '../set-up/walk-by-keyboard';

const HEADING = { level: 1, name: 'Objection list' } as const;
/** Staff numbers of nobody in the snapshots of the set-up: the figures of other journeys stay what they are. */
const OBJECTOR = '9003';
const LISTED = ['9004', '9005'];
const STRANGER = '9999';

async function fillDay(page: Page, legend: string, [day, month, year]: readonly [string, string, string]) {
  const group = page.getByRole('group', { name: legend });
  await group.getByLabel('Day').fill(day);
  await group.getByLabel('Month').fill(month);
  await group.getByLabel('Year').fill(year);
}

/** A reference that was sent stands nowhere in the browser: page, fields, title, address, history, storage. */
async function expectForgotten(page: Page, reference: string): Promise<void> {
  const seen = await page.evaluate(() => ({
    page: document.documentElement.outerHTML,
    fields: [...document.querySelectorAll('input')].map(({ value }) => value),
    address: location.href,
    title: document.title,
    history: JSON.stringify(history.state),
    storage: JSON.stringify([{ ...localStorage }, { ...sessionStorage }]),
    cookies: document.cookie,
  }));
  expect(JSON.stringify(seen)).not.toContain(reference);
}

/** Past snapshots have been changed. */
async function expectInLine(page: Page): Promise<void> {
  await expect(page.getByText('Past snapshots are in line with the notices since')).toBeVisible({
    timeout: 60_000,
  });
}

test('the data protection officer records, checks and ends a notice', async ({ page, signedIn }) => {
  await signedIn('dpo');
  await page.goto('/');
  await page.getByRole('link', { name: 'Objection list' }).first().click();
  await expect(page.getByRole('heading', HEADING)).toBeVisible();
  await expect(page.getByText('No notice has been recorded yet.')).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Record the notice' }).click();
  await expect(page.getByRole('alert')).toContainText('Enter the reference');
  await expectAccessible(page);

  const staffNumber = page.getByLabel('Staff number');
  await staffNumber.first().fill(OBJECTOR);
  await fillDay(page, 'When did the force receive the notice?', ['1', '9', '2025']);
  await page.getByRole('button', { name: 'Record the notice' }).click();
  await expect(page.getByRole('alert')).toContainText('The notice is recorded.');
  await expectForgotten(page, OBJECTOR);
  await expectInLine(page);
  await expect(page.getByText('Fewer than 10 notices stand.')).toBeVisible();

  await page.getByText('After a restored backup').click();
  await page.getByRole('button', { name: 'Apply the notices again' }).click();
  await expectInLine(page);

  const check = async (reference: string, answer: string) => {
    await page.getByLabel('Staff number').nth(1).fill(reference);
    await page.getByLabel('The person asked').check();
    await page.getByRole('button', { name: 'Check' }).click();
    await expect(page.getByText(answer)).toBeVisible();
    await expectForgotten(page, reference);
  };
  await check(OBJECTOR, 'The reference is on the list.');
  await check(STRANGER, 'The reference is not on the list.');
  await expectAccessible(page);

  const end = async (reference: string) => {
    await page.getByLabel('Staff number').nth(2).fill(reference);
    await fillDay(page, 'When did the force receive the withdrawal?', ['2', '10', '2025']);
    await page.getByRole('button', { name: 'End the notice' }).click();
  };
  await expect(page.getByText('it cannot be brought back')).toBeVisible();
  await end(STRANGER);
  await expect(page.getByRole('alert').filter({ hasText: 'There is a problem' })).toContainText(
    'This reference is not on the objection list.',
  );
  await end(OBJECTOR);
  await expect(page.getByText('The notice has ended.')).toBeVisible();
  await expectForgotten(page, OBJECTOR);
  await expect(page.getByText('No notice stands.')).toBeVisible();
  await page.goBack();
  await page.goForward();
  await expect(page.getByRole('heading', HEADING)).toBeVisible();
  await expectForgotten(page, OBJECTOR);
});

test('the data steward loads a list and is told rows, not people', async ({ page, signedIn }) => {
  await signedIn('steward');
  await page.goto('/data/objections');
  await expect(page.getByRole('heading', HEADING)).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Check one reference' })).toHaveCount(0);
  await expect(page.getByText(/notices? stands?\./)).toHaveCount(0);

  const load = async (content: string) => {
    await page
      .getByLabel('List of references, one a row')
      .setInputFiles({ name: 'notices.csv', mimeType: 'text/csv', buffer: Buffer.from(content) });
    await page.getByRole('button', { name: 'Load the list' }).click();
  };
  await page.getByLabel('Column of the reference (optional)').fill('Staff number');
  await fillDay(page, 'When did the force receive these notices?', ['1', '9', '2025']);
  await load(`Note,Staff number\nx,${LISTED[0]}\ny,\n`);
  await expect(page.getByRole('alert')).toContainText('Nothing was recorded');
  await expect(page.getByRole('heading', { name: '1 row has no person reference.' })).toBeVisible();
  await expectForgotten(page, LISTED[0] ?? '');
  await expectAccessible(page);

  await load(`Staff number\n${LISTED.join('\n')}\n`);
  await expect(page.getByRole('alert')).toContainText('2 rows were read.');
  await expectInLine(page);
  for (const reference of LISTED) await expectForgotten(page, reference);
  await expectAccessible(page);
});

test('the page works by keyboard alone and fits 320 pixels', async ({ page, signedIn }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await signedIn('dpo');
  await page.goto('/data/objections');
  await expect(page.getByRole('heading', HEADING)).toBeVisible();
  await expectReflow(page);
  await expectAccessible(page);

  const stops = await walkByKeyboard(page);
  for (const name of ['Record the notice', 'Load the list', 'Check', 'End the notice']) {
    expect(stops).toContain(name);
  }

  await page.getByLabel('Staff number').nth(1).focus();
  await page.keyboard.type(STRANGER);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('The reference is not on the list.');
  await expectForgotten(page, STRANGER);
});

test('nobody else finds the page', async ({ page, signedIn }) => {
  await signedIn('analyst');
  await page.goto('/data/objections');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You cannot see this page');
});
