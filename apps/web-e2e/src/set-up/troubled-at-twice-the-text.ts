import { type Page } from '@playwright/test';

/** Text of pictures, text for screen readers alone, and the drawn sign of a warning. */
const LEFT_OUT = 'svg, .ms-chart__picture, [class*=visually-hidden], .govuk-warning-text__icon';

/** What goes wrong where somebody has text twice as large in a window of the same size: the page is wider than its window, a
 *  text stays small, is cut off or runs out of its box. Pictures of charts are left out: their text keeps to the scale of
 *  their axes, and the table beside each says the same. Empty when all is well; the page is left as it was. */
export async function troubledAtTwiceTheText(page: Page): Promise<readonly string[]> {
  return page.evaluate((leftOut) => {
    const root = document.documentElement;
    const shown = [...document.body.querySelectorAll<HTMLElement>('*')].filter(
      (element) =>
        [...element.childNodes].some(
          (node) => node instanceof Text && node.data.trim() !== '' && element.tagName !== 'OPTION',
        ) &&
        element.checkVisibility({ visibilityProperty: true }) &&
        element.closest(leftOut) === null,
    );
    const sizes = shown.map((element) => parseFloat(getComputedStyle(element).fontSize));
    root.style.fontSize = '200%';
    const trouble: string[] = [];
    const wider = root.scrollWidth - window.innerWidth;
    if (wider > 0) trouble.push(`the page is ${wider} px wider than its window`);
    for (const [at, element] of shown.entries()) {
      const html = element.outerHTML.slice(0, 200);
      const size = parseFloat(getComputedStyle(element).fontSize);
      if (size < 2 * (sizes[at] ?? 0) - 0.5) trouble.push(`stays small: ${html}`);
      for (let box: HTMLElement | null = element; box && box !== document.body; box = box.parentElement) {
        const { overflowX, overflowY, display } = getComputedStyle(box);
        // One pixel wide: for screen readers alone, or until it has the focus.
        if (display === 'inline' || box.clientWidth <= 1) continue;
        const [over, under] = [box.scrollWidth - box.clientWidth, box.scrollHeight - box.clientHeight];
        const cut = (overflow: string, by: number) => by > 1 && /hidden|clip/.test(overflow);
        if (cut(overflowX, over) || cut(overflowY, under)) trouble.push(`is cut off: ${html}`);
        // Letters may reach out of their line, never half a line out of their box.
        else if (box === element && overflowY === 'visible' && under > size / 2) {
          trouble.push(`runs out of its box: ${html}`);
        }
      }
    }
    root.style.fontSize = '';
    return trouble;
  }, LEFT_OUT);
}
