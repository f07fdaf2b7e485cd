import { type Page } from '@playwright/test';
import { chooseByKeyboard } from '../set-up/choose-by-keyboard';
import { expect, expectAccessible, expectReflow, test } from '../set-up/journey';
import { part, rowOf } from '../set-up/parts-of-page';
import { tabTo } from '../set-up/tab-to';
import { walkByKeyboard } from '../set-up/walk-by-keyboard';

const HEADING = 'Can we trust the data?';

// The second file of the set-up has 660 officers, whose ethnicity goes round twelve codes; the twelfth is "not stated". So 605
// have declared, 91.7 %, and 55 have not. All 55 serve in Area 3, which is every third officer: 165 of 220, 75.0 %.
const ETHNICITY = ['605', '660', '91.7', '95.0', '55'];

async function everythingIsThere(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: HEADING })).toBeVisible();
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
}

/** No violation, a walk by keyboard, and the same at 320 px and in forced colours. */
async function fitsEverybody(page: Page): Promise<readonly string[]> {
  await expectAccessible(page);
  const names = await walkByKeyboard(page);
  expect(names[0]).toBe('Skip to main content');
  await page.setViewportSize({ width: 320, height: 640 });
  await expectReflow(page);
  await expectAccessible(page);
  await page.emulateMedia({ forcedColors: 'active' });
  await expectReflow(page);
  await expectAccessible(page);
  return names;
}

test('an analyst reads who has declared, in which unit, and which verdict would survive', async ({
  page,
  signedIn,
}) => {
  await signedIn('analyst');
  await page.goto('/quality?asof=2025-09-30');
  await everythingIsThere(page);

  const declared = rowOf(part(page, 'Who has declared'), 'Ethnicity');
  for (const text of ETHNICITY) {
    await expect(declared.getByRole('cell', { name: text, exact: true }).first()).toBeVisible();
  }
  await expect(declared.getByRole('cell', { name: 'Yes', exact: true })).toBeVisible();
  await expect(rowOf(part(page, 'Who has declared'), 'Religion')).toContainText('[x]');
  const areas = part(page, 'By unit').getByRole('row').filter({ hasText: 'Area' });
  await expect(areas).toHaveCount(3);
  await expect(areas.nth(2)).toContainText('75.0');
  await expect(part(page, 'Would each verdict survive?').getByRole('table')).toContainText('Black heritage');
  await expect(part(page, 'Main facts')).toContainText('Ethnicity is declared by 91.7% of officers.');
  await expect(part(page, 'Problems of imports')).toBeVisible();
  await fitsEverybody(page);
});

test('units are shown by another characteristic by keyboard alone, and the address leads back', async ({
  page,
  signedIn,
}) => {
  await signedIn('analyst');
  await page.goto('/quality?asof=2025-09-30');
  await everythingIsThere(page);
  await chooseByKeyboard(page, page.getByLabel('Units by', { exact: true }), 'Sex');
  await tabTo(page, page.getByRole('button', { name: 'Show these figures' }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/quality\?force=EXMP&asof=2025-09-30&who=officer&by=sex$/);
  await expect(part(page, 'By unit')).toContainText('Sex declared, by unit');
  await page.reload();
  await expect(page.getByLabel('Units by', { exact: true })).toHaveValue('sex');
});

for (const person of ['board', 'network'] as const) {
  test(`the ${person} reads the same of a release, rounded, and no unit in a sentence`, async ({
    page,
    signedIn,
  }) => {
    await signedIn(person);
    await page.goto('/quality');
    await everythingIsThere(page);
    await expect(page.getByText('release Q2 2025/26').first()).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Other figures' })).toHaveCount(0);
    await expect(page.getByText('True counts')).toHaveCount(0);

    const facts = part(page, 'Main facts');
    await expect(facts).toContainText(/Ethnicity is declared by 9[12]% of officers/);
    await expect(facts).not.toContainText('Area');
    // 605 is a multiple of five and may stand; 660 too. What a release can never say is a share with a decimal.
    await expect(rowOf(part(page, 'Who has declared'), 'Ethnicity')).not.toContainText('91.7');
    for (const heading of ['Would each verdict survive?', 'Declared over time', 'By unit']) {
      await expect(part(page, heading).getByRole('figure').first()).toBeVisible();
    }
    const names = await fitsEverybody(page);
    expect(names.some((name) => name.startsWith('Download CSV'))).toBe(true);
  });
}

test('another release is read by keyboard', async ({ page, signedIn }) => {
  await signedIn('board');
  await page.goto('/quality');
  await everythingIsThere(page);
  await chooseByKeyboard(page, page.getByLabel('Release', { exact: true }), 'Q4');
  await tabTo(page, page.getByRole('button', { name: 'Show these figures' }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/quality\?force=EXMP&release=2025-Q1&who=officer$/);
  await expect(page.getByText('release Q4 2024/25').first()).toBeVisible();
});

test('an administrator sees what is held and counts nobody; a steward sees the rows with problems too', async ({
  page,
  signedIn,
  another,
}) => {
  await signedIn('administrator');
  await page.goto('/quality');
  await everythingIsThere(page);
  await expect(page.getByText('This page counts nobody.')).toBeVisible();
  await expect(part(page, 'What the snapshots hold').getByRole('row').first()).toBeVisible();
  await expect(part(page, 'Targets')).toContainText('95.0%');
  await expect(page.getByRole('main')).not.toContainText(/\b(605|660)\b/);
  await fitsEverybody(page);

  const steward = await another('steward');
  await steward.goto('/quality');
  await everythingIsThere(steward);
  await expect(part(steward, 'Problems of imports')).toBeVisible();
  await expectAccessible(steward);
});

test('whoever reads no figures is told which roles do', async ({ page, signedIn }) => {
  await signedIn('dpo');
  await page.goto('/quality');
  await expect(page.getByRole('heading', { level: 1, name: 'You cannot see this page' })).toBeVisible();
});
