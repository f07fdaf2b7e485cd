import { expect, type Locator, type Page } from '@playwright/test';

/** Moves with the Tab key until `target` has the focus; throws when it cannot be reached. */
export async function tabTo(page: Page, target: Locator, key = 'Tab'): Promise<void> {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < 300; presses += 1) {
    await page.keyboard.press(key);
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error('The target cannot be reached with the Tab key.');
}
