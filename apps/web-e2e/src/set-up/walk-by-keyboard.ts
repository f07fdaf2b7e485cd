import { expect, type Page } from '@playwright/test';

/** Tabs through the page from its beginning to its end. Every stop has a name, shows that it has the focus, and lies
 *  where it can be seen. Returns the names in order; fails after `most` stops, which is a trap. */
export async function walkByKeyboard(page: Page, most = 150): Promise<readonly string[]> {
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });
  const names: string[] = [];
  for (let stop = 0; stop < most; stop++) {
    await page.keyboard.press('Tab');
    const state = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return null;
      const marked = element instanceof HTMLInputElement && /radio|checkbox/.test(element.type);
      const label = marked ? element.labels?.[0] : null;
      const style = label ? getComputedStyle(label, '::before') : getComputedStyle(element);
      const box = element.getBoundingClientRect();
      const top = document.elementFromPoint(box.left + box.width / 2, box.top + Math.min(box.height / 2, 12));
      return {
        html: element.outerHTML.slice(0, 200),
        visible: style.outlineStyle !== 'none' || style.boxShadow !== 'none',
        covered: top !== null && !element.contains(top) && !top.contains(element),
        name: (element.getAttribute('aria-label') ?? element.textContent ?? '').trim() || element.id,
      };
    });
    if (state === null) return names;
    expect(state, state.html).toMatchObject({ visible: true, covered: false });
    await expect(page.locator(':focus')).toHaveAccessibleName(/\S/);
    names.push(state.name);
  }
  throw new Error(`The keyboard does not reach the end of the page within ${most} stops`);
}
