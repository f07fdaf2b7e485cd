import { expect, type Page } from '@playwright/test';

/** Presses the one button that is called so. */
export const press = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name }).click();

/** What was written on the page of a listener is kept. */
export const expectSaved = (page: Page): Promise<void> =>
  expect(page.getByText('Saved.', { exact: true })).toBeVisible();

/** Opens a part of the case that is open. */
export async function openPart(page: Page, part: string): Promise<void> {
  await press(page, part);
  await expect(page.getByRole('heading', { level: 1, name: part })).toBeFocused();
}

/** From a part of a case to its list of parts. */
export async function backToCase(page: Page): Promise<void> {
  await press(page, 'Back to the case');
  await expect(page.getByRole('button', { name: 'The request' })).toBeVisible();
}

/** Leaves the case and opens it again, as a listener does who comes back. */
export async function reopenCase(page: Page, reference: string): Promise<void> {
  if (await page.getByRole('button', { name: 'Back to the case', exact: true }).isVisible())
    await backToCase(page);
  await press(page, 'Back to your cases');
  await press(page, reference);
  await expect(page.getByRole('heading', { level: 1, name: reference })).toBeVisible();
}

/** Types a day, `YYYY-MM-DD`, into the three fields of a group. */
export async function fillDay(page: Page, group: string, day: string): Promise<void> {
  const within = page.getByRole('group', { name: group });
  await within.getByLabel('Day', { exact: true }).fill(day.slice(8));
  await within.getByLabel('Month').fill(day.slice(5, 7));
  await within.getByLabel('Year').fill(day.slice(0, 4));
}

/** The day in so many days from today, in London. */
export const inDays = (days: number): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London' }).format(Date.now() + days * 86_400_000);
