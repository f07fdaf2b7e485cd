import { expect, expectAccessible, expectReflow, test } from '../set-up/journey';
import { walkByKeyboard } from '../set-up/walk-by-keyboard';

// In their first state all of them are looked at for every role (pages.spec.ts). Networks read the same parts, so one page
// stands for theirs.
const PAGES = [
  ['/representation?by=ethnicity,rank', 'Are we representative?', 'network'],
  ['/representation?by=ethnicity,rank', 'Are we representative?', 'board'],
  ['/retention', 'Who leaves, and who stays?', 'board'],
  ['/progression', 'Are people progressing?', 'board'],
  ['/workstream-1', 'Workstream 1: Black and Black heritage colleagues', 'board'],
] as const;

for (const [path, heading, person] of PAGES) {
  test(`${path} for the ${person}: walked by keyboard, no axe violation, fits 320 px, in forced colours`, async ({
    page,
    signedIn,
  }) => {
    await signedIn(person);
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
    await expect(page.getByRole('figure').first()).toBeVisible();
    await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
    await expect(page.getByText('release Q2 2025/26').first()).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Other figures' })).toHaveCount(0);
    await expect(page.getByText('True counts stay in the team.')).toHaveCount(0);
    // Ways of taking a table away are one stop, whatever their number; each row can be explained.
    const names = await walkByKeyboard(page, 150);
    expect(names[0]).toBe('Skip to main content');
    expect(names.some((name) => name.startsWith('Download CSV'))).toBe(true);

    await page.setViewportSize({ width: 320, height: 640 });
    await expectReflow(page);
    await expectAccessible(page);
    await page.emulateMedia({ forcedColors: 'active' });
    await expectReflow(page);
    await expectAccessible(page);
  });
}

test('who reads no release is told which roles do', async ({ page, signedIn }) => {
  await signedIn('administrator');
  for (const path of ['/representation', '/retention', '/progression', '/workstream-1']) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1, name: 'You cannot see this page' })).toBeVisible();
    await expect(page.getByRole('listitem').filter({ hasText: 'Staff network' })).toBeVisible();
  }
});
