import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test as base } from '@playwright/test';
import { type Person, type World } from './people';
import { worldOfWorker } from './world-of-worker';

interface Journey {
  readonly world: World;
  /** Opens the application with a session of this person. */
  signedIn(person: Person): Promise<void>;
}

/** A test in a fresh browser context against the application that the global set-up started for its worker. */
export const test = base.extend<Journey>({
  world: async ({}, use) => {
    await use(worldOfWorker());
  },
  baseURL: async ({ world }, use) => {
    await use(world.address);
  },
  signedIn: async ({ world, context }, use) => {
    await use(async (person) => {
      await context.addCookies([
        { ...world.people[person].cookie, url: world.address, sameSite: 'Strict', httpOnly: true },
      ]);
    });
  },
});

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The page has no violation that axe knows of. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual(
    [],
  );
}

/** The page fits its window: only boxes made for it scroll sideways. */
export async function expectReflow(page: Page): Promise<void> {
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(wider).toBeLessThanOrEqual(0);
}

export { expect };
