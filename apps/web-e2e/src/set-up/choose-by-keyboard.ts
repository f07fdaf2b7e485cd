import { expect, type Locator, type Page } from '@playwright/test';
import { tabTo } from './tab-to';

/** Goes to a list with the Tab key and chooses the option that begins with `beginning` by typing it. A browser takes keys
 *  for one word only while they follow each other within a second, which a busy machine may miss: then they are typed
 *  again, as a person would. */
export async function chooseByKeyboard(
  page: Page,
  list: Locator,
  beginning: string,
  key = 'Tab',
): Promise<void> {
  await tabTo(page, list, key);
  await expect(async () => {
    await page.keyboard.type(beginning);
    const chosen = await list.locator('option:checked').textContent({ timeout: 5_000 });
    expect(chosen?.trim().startsWith(beginning)).toBe(true);
  }).toPass({ intervals: [1_500], timeout: 30_000 });
}
