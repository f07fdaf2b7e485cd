import { expect, type Locator, type Page } from '@playwright/test';

/** The case with this reference on the page of an allocator. */
export const waitingCard = (page: Page, reference: string): Locator =>
  page.locator('ms-waiting-case-card').filter({ hasText: reference });

/** Chooses a listener for the case of this card, and gives nothing yet. */
export async function chooseListener(card: Locator, name: string): Promise<void> {
  const value = await card.locator('option').filter({ hasText: name }).getAttribute('value');
  await card.getByLabel('Listener', { exact: true }).selectOption(value);
}

/** Gives a case that waits to the listener whose name pages show as `name`. */
export async function giveCase(page: Page, reference: string, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Look again' }).click();
  await chooseListener(waitingCard(page, reference), name);
  await waitingCard(page, reference).getByRole('button', { name: 'Give the case' }).click();
  await expect(page.getByText(`${name} has case ${reference}.`)).toBeVisible();
}

/** Takes a case back from a listener who is away. */
export async function takeCaseBack(page: Page, reference: string): Promise<void> {
  await waitingCard(page, reference).getByRole('button', { name: 'The listener is away' }).click();
  await waitingCard(page, reference).getByRole('button', { name: 'Yes, take it back' }).click();
  await expect(page.getByText(`Case ${reference} waits for another listener.`)).toBeVisible();
}
