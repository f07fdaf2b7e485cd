import { expect, type Locator, type Page } from '@playwright/test';

/** Moves with the Tab key until `target` has the focus; throws when it cannot be reached. Finding it is what costs: it is
 *  looked for again only when the page has drawn it anew. */
export async function tabTo(page: Page, target: Locator, key = 'Tab'): Promise<void> {
  await expect(target).toBeVisible();
  let element = await target.elementHandle();
  for (let presses = 0; presses < 300; presses += 1) {
    await page.keyboard.press(key);
    const found = await element?.evaluate(hasFocus);
    if (found === null) element = await target.elementHandle();
    if (found ?? (await element?.evaluate(hasFocus))) return;
  }
  throw new Error('The target cannot be reached with the Tab key.');
}

/** Null when the element is no longer on the page. */
function hasFocus(element: Element): boolean | null {
  return element.isConnected ? element === document.activeElement : null;
}
