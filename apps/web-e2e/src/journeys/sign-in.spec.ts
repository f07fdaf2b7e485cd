import { expect, expectAccessible, test } from '../set-up/journey';

test('a person signs in by keyboard and lands on the page that was asked for', async ({ page, world }) => {
  const { username, password } = world.people.dpo;
  await page.goto('/about/baselines');
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to main content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('Username')).toBeFocused();
  await page.keyboard.type(username);
  await page.keyboard.press('Tab');
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
  const heading = page.getByRole('heading', { level: 1, name: 'Baselines' });
  await expect(heading).toBeFocused();
  await expect(page).toHaveTitle('Baselines – Muster');

  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
  await page.goto('/about/baselines');
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
});

test('a wrong password is named without saying which half was wrong', async ({ page }) => {
  await page.goto('/sign-in');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('alert')).toContainText('Enter your username');
  await expect(page).toHaveTitle('Error: Sign in – Muster');
  await expectAccessible(page);

  await page.getByLabel('Username').fill('nobody-here');
  await page.getByLabel('Password').fill('not the right one');
  await page.getByRole('button', { name: 'Sign in' }).click();
  const message = page.getByRole('link', {
    name: 'The username and the password do not go together. Check both.',
  });
  await expect(message).toBeVisible();
  await message.click();
  await expect(page.getByLabel('Username')).toBeFocused();
});
