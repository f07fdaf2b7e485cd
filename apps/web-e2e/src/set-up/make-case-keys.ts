import { expect, type Page } from '@playwright/test';

/** Makes the keys of a listener on their page, as they do it the first time. Returns the seven words. */
export async function makeCaseKeys(page: Page): Promise<string> {
  await page.goto('/cases');
  await page.getByRole('button', { name: 'Make my seven words' }).click();
  const phrase = (await page.locator('.ms-secret').innerText()).trim();
  await page.getByLabel('Type the seven words').fill(phrase);
  await page.getByRole('button', { name: 'Make my keys' }).click();
  await expect(page.getByText('Your keys are made')).toBeVisible();
  return phrase;
}

/** Opens the keys with the seven words. */
export async function unlockCases(page: Page, phrase: string): Promise<void> {
  await page.goto('/cases');
  await page.getByLabel('Your seven words').fill(phrase);
  await page.getByRole('button', { name: 'Unlock' }).click();
  await expect(page.getByRole('button', { name: 'How colleagues find you' })).toBeVisible();
}
