import { expect, type Page } from '@playwright/test';

interface Asked {
  readonly reference: string;
  readonly code: string;
}

interface Answers {
  /** How the radio of the listener step is called. */
  readonly to?: string;
  /** Listener who is named, where `to` is one who is named. */
  readonly named?: string;
}

/** Walks through a request with the mouse and sends it. Ends on the receipt, before the code is confirmed. */
export async function askToTalk(
  page: Page,
  { to = 'Any trained listener', named }: Answers = {},
): Promise<Asked> {
  await page.goto('/talk');
  await page.getByRole('button', { name: 'Ask for a conversation' }).click();
  await page.getByLabel('I have read this').check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByLabel('Say and Stay').check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByLabel('Only here, with my code').check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByLabel(to, { exact: true }).check();
  if (named) await page.getByLabel('Listener', { exact: true }).selectOption({ label: named });
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('button', { name: 'Send the request' }).click();
  return readReceipt(page);
}

/** Reference and code from the receipt, as somebody writes them down. */
export async function readReceipt(page: Page): Promise<Asked> {
  await expect(page.getByRole('heading', { level: 1, name: 'Your request was sent' })).toBeVisible();
  const groups = await page
    .getByRole('list', { name: 'Your code, in four groups' })
    .locator('li')
    .allInnerTexts();
  const said = await page.getByText('Reference:').innerText();
  return { code: groups.join(' '), reference: said.replace('Reference:', '').trim() };
}

/** Opens a case with its code, from a fresh page. */
export async function comeBack(page: Page, code: string): Promise<void> {
  await page.goto('/talk');
  await page.getByRole('button', { name: 'Come back with your code' }).click();
  await page.getByLabel('Your code').fill(code);
  await page.getByRole('button', { name: 'Open my case' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Your case' })).toBeVisible();
}
