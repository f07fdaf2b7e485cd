import { type CDPSession, expect, type JSHandle, type Page } from '@playwright/test';
import { type StopOfKeyboard } from './stop-of-keyboard';

/** What a stop may be to a screen reader, in the words of Chromium. A region is a box that scrolls. */
const ROLES = [
  ...['link', 'button', 'textbox', 'searchbox', 'spinbutton', 'checkbox', 'radio', 'combobox', 'listbox'],
  ...['slider', 'DisclosureTriangle', 'region'],
];

/** Element -> how it looks. */
type Looks = WeakMap<Element, string>;

/** Tabs through the page from its beginning to its end. Every stop has a role and a name, looks otherwise than without the
 *  focus, and lies where it can be seen; the picture of a chart has one stop at most. Returns the names in order; fails
 *  after `most` stops, which is a trap. */
export async function walkByKeyboard(page: Page, most = 150): Promise<readonly string[]> {
  const unfocused = await page.evaluateHandle(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    return new WeakMap<Element, string>();
  });
  await lookAtStop(unfocused);
  const reader = await page.context().newCDPSession(page);
  await reader.send('Accessibility.enable');
  try {
    const names: string[] = [];
    const charts = new Set<number>();
    for (let stop = 0; stop < most; stop++) {
      await page.keyboard.press('Tab');
      const state = await lookAtStop(unfocused);
      if (state === null) return names;
      const { html, name, chart, ...seen } = state;
      const heard = await heardAtStop(reader);
      const wrong = `${html} is heard as “${heard.role}” “${heard.name}”`;
      expect(seen, wrong).toEqual({ visible: true, covered: false });
      expect(ROLES, wrong).toContain(heard.role);
      expect(heard.name, wrong).toMatch(/\S/);
      if (chart !== null) expect(charts, `${html} is a second stop of its chart`).not.toContain(chart);
      if (chart !== null) charts.add(chart);
      names.push(name);
    }
  } finally {
    await reader.detach();
  }
  throw new Error(`The keyboard does not reach the end of the page within ${most} stops`);
}

async function heardAtStop(reader: CDPSession): Promise<{ readonly role: string; readonly name: string }> {
  const { result } = await reader.send('Runtime.evaluate', { expression: 'document.activeElement' });
  const { nodes } = await reader.send('Accessibility.getPartialAXTree', {
    ...{ objectId: result.objectId, fetchRelatives: false },
  });
  const [node] = nodes;
  return {
    role: node?.ignored === false ? String(node.role?.value ?? '') : '',
    name: String(node?.name?.value ?? ''),
  };
}

/** The stop; null at the end of the page. Keeps how everything looks that does not have the focus, to compare with. */
function lookAtStop(unfocused: JSHandle<Looks>): Promise<StopOfKeyboard | null> {
  return unfocused.evaluate((looks) => {
    const lookOf = (element: Element): string => {
      const marked = element instanceof HTMLInputElement && /radio|checkbox/.test(element.type);
      const label = marked ? element.labels?.[0] : null;
      const style = label ? getComputedStyle(label, '::before') : getComputedStyle(element);
      // A transparent outline is seen in forced colours alone.
      const outlined = style.outlineStyle !== 'none' && !style.outlineColor.endsWith(', 0)');
      const { outline, boxShadow, backgroundColor, borderColor } = style;
      return [outlined ? outline : '', boxShadow, backgroundColor, borderColor].join(' | ');
    };
    const element = document.activeElement;
    const before = element ? looks.get(element) : undefined;
    for (const each of document.querySelectorAll('a, button, input, select, textarea, summary, [tabindex]')) {
      if (each !== element) looks.set(each, lookOf(each));
    }
    if (!element || element === document.body) return null;
    const box = element.getBoundingClientRect();
    const top = document.elementFromPoint(box.left + box.width / 2, box.top + Math.min(box.height / 2, 12));
    const figure = element.closest('figure');
    const ofTable = element.closest('figure details, ms-table-of-chart, ms-take-away, .ms-chart__actions');
    return {
      html: element.outerHTML.slice(0, 200),
      name: (element.getAttribute('aria-label') ?? element.textContent ?? '').trim() || element.id,
      visible: before !== undefined && before !== lookOf(element),
      covered: top !== null && !element.contains(top) && !top.contains(element),
      chart: figure && !ofTable ? [...document.querySelectorAll('figure')].indexOf(figure) : null,
    };
  });
}
