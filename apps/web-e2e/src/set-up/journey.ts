import AxeBuilder from '@axe-core/playwright';
import { type BrowserContext, expect, type Page, test as base } from '@playwright/test';
import { keepSession } from './keep-session';
import { type Person, type World } from './people';
import { UNDECIDED_BY_AXE } from './undecided-by-axe';
import { worldOfWorker } from './world-of-worker';

interface Journey {
  readonly world: World;
  /** Opens the application with a session of this person. */
  signedIn(person: Person): Promise<void>;
  /** Another person at a browser of their own, which is closed after the test. */
  another(person: Person): Promise<Page>;
}

/** A test in a fresh browser context against the application that the global set-up started for its worker. */
export const test = base.extend<Journey>({
  world: async ({}, use) => {
    const world = worldOfWorker();
    for (const person of Object.values(world.people)) keepSession(world.address, person);
    await use(world);
  },
  baseURL: async ({ world }, use) => {
    await use(world.address);
  },
  signedIn: async ({ world, context }, use) => {
    await use((person) => signIn(context, world, person));
  },
  another: async ({ world, browser }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (person) => {
      const context = await browser.newContext({ baseURL: world.address });
      contexts.push(context);
      await signIn(context, world, person);
      return context.newPage();
    });
    await Promise.all(contexts.map((context) => context.close()));
  },
});

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The page has no violation that axe knows of. What it finds in order is not asked for, and there are no frames to put
 *  together: either makes a check of a long table three times as long. */
export async function expectAccessible(page: Page): Promise<void> {
  expect(page.frames()).toHaveLength(1);
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).withTags(RULES);
  const { violations } = await axe.setLegacyMode().analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual(
    [],
  );
}

/** What axe minds on the page, and what it could not decide and does not stand in `undecided-by-axe.ts`; empty when all is
 *  well. */
export async function mindedByAxe(page: Page): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations', 'incomplete'] }).withTags(RULES);
  const { violations, incomplete } = await axe.setLegacyMode().analyze();
  const nodesOf = (results: typeof violations) =>
    results.flatMap(({ id, nodes }) =>
      nodes.map(({ html, any, all, none }) => ({
        ...{ id, html: html.slice(0, 300) },
        why: [...any, ...all, ...none].map(({ id: check, data }) => `${check} ${messageKey(data)}`.trim()),
      })),
    );
  const unexplained = nodesOf(incomplete).filter(
    ({ id, html, why }) =>
      !UNDECIDED_BY_AXE.some(
        (each) => each.rule === id && each.element.test(html) && why.every((text) => each.why.test(text)),
      ),
  );
  return [...nodesOf(violations), ...unexplained].map(
    ({ id, html, why }) => `${id} (${why.join(', ')}): ${html}`,
  );
}

function messageKey(data: unknown): string {
  return typeof data === 'object' && data !== null && 'messageKey' in data ? String(data.messageKey) : '';
}

/** The page fits its window: only boxes made for it scroll sideways. */
export async function expectReflow(page: Page): Promise<void> {
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(wider).toBeLessThanOrEqual(0);
}

function signIn(context: BrowserContext, { address, people }: World, person: Person): Promise<void> {
  return context.addCookies([{ ...people[person].cookie, url: address, sameSite: 'Strict', httpOnly: true }]);
}

export { expect };
