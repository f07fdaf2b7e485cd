import { expect, expectAccessible, test } from '../set-up/journey';

test('the administrator adds an account, changes its roles and disables it', async ({ page, signedIn }) => {
  await signedIn('administrator');
  await page.goto('/accounts');
  await page.getByRole('link', { name: 'Add an account' }).click();
  await page.getByRole('button', { name: 'Add account' }).click();
  await expect(page.getByRole('alert')).toContainText('Enter the name of the person');

  await page.getByLabel('Name', { exact: true }).fill('Fresh Colleague');
  await page.getByLabel('Username').fill('fresh.colleague');
  await page.getByLabel('Analyst').check();
  await page.getByRole('button', { name: 'Add account' }).click();
  const receipt = page.getByRole('alert');
  await expect(receipt).toContainText('Fresh Colleague has an account.');
  await expect(receipt.locator('.ms-secret')).toHaveText(/\S{10,}/);
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Accounts' }).first().click();
  await page.getByRole('link', { name: 'Fresh Colleague' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Fresh Colleague');
  await page.getByLabel('Data steward').check();
  await page.getByRole('button', { name: 'Save roles' }).click();
  await expect(page.getByRole('alert')).toContainText('steward and analyst are two people');
  await page.getByLabel('Analyst').uncheck();
  await page.getByRole('button', { name: 'Save roles' }).click();
  await expect(page.getByRole('alert')).toContainText('The roles have been changed');
  await page.getByRole('button', { name: 'Disable account' }).click();
  await expect(page.getByRole('alert')).toContainText('The account is disabled');
  await expect(page.getByRole('button', { name: 'Enable account' })).toBeVisible();
  await expectAccessible(page);
});
