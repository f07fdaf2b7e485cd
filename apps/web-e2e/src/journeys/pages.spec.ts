import { type Page } from '@playwright/test';
import { ROLES } from '@muster/domain';
import { expect, mindedByAxe, test } from '../set-up/journey';
import { movingParts } from '../set-up/moving-parts';
import { PAGE_MATRIX, type PageRow } from '../set-up/page-matrix';
import { routesOfWeb } from '../set-up/routes-of-web';
import { signInAs } from '../set-up/sign-in-as';
import { troubledAtTwiceTheText } from '../set-up/troubled-at-twice-the-text';

// The roles are shared out among the workers.
test.describe.configure({ mode: 'parallel' });

test('every route of the application has its row in the matrix, and every row its route', ({ world }) => {
  const routes = routesOfWeb(world.projectDir);
  const rows = PAGE_MATRIX.map(({ route, title }) => `${route} | ${title}`);
  expect([...new Set(rows)].sort()).toEqual([...new Set(routes)].sort());
  for (const route of routes) {
    const [there, opened] = [routes, rows].map((list) => list.filter((each) => each === route).length);
    expect(opened, route).toBeGreaterThanOrEqual(there ?? 0);
  }
});

for (const role of [null, ...ROLES]) {
  const rows = PAGE_MATRIX.filter((row) => row.as === role);
  test(`every page of ${role ?? 'anybody'}: one heading, its own title, nothing that axe minds, fits 320 px and twice the text, moves for nobody`, async ({
    page,
    context,
    world,
  }) => {
    if (role !== null) await signInAs(context, world, role);
    for (const row of rows) {
      await test.step(`${row.route} for ${role ?? 'anybody'}`, async () => {
        await open(page, row);
        await inOrder(page, row.heading);
      });
    }
    if (role === null) return;

    // What the navigation offers to the role, in the state in which it first opens.
    await page.goto('/');
    const links = page.getByRole('navigation', { name: 'Pages' }).getByRole('link');
    await expect(links.first()).toBeVisible();
    const offered = await links.evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''));
    expect(offered).toContain('/');
    const opened = new Set(rows.map(({ route }) => `/${route}`));
    for (const [at, path] of offered.entries()) {
      if (opened.has(path)) continue;
      await test.step(`${path} from the navigation of ${role}`, async () => {
        await links.nth(at).click();
        await expect(page).toHaveURL((url) => url.pathname === path);
        await inOrder(page, /\S/);
        // The home page is open already.
        if (path !== '/') await softly(page.getByRole('heading', { level: 1 })).toBeFocused();
        await softly(page.getByRole('heading', { level: 1 })).not.toContainText(/cannot see|not found/);
      });
    }
  });
}

async function open(page: Page, { route, address, through }: PageRow): Promise<void> {
  await page.goto(through ?? address ?? `/${route}`);
  if (through === undefined) return;
  await page.getByRole('table').getByRole('link').first().click();
  await expect(page).toHaveURL((url) => url.pathname.startsWith(`${through}/`));
}

/** Softly: one page out of order does not hide the next. */
const softly = expect.configure({ soft: true });

async function inOrder(page: Page, heading: string | RegExp): Promise<void> {
  const title = page.getByRole('heading', { level: 1 });
  await softly(title).toHaveCount(1);
  await softly(title).toContainText(heading);
  await softly(page.locator('[aria-busy=true]')).toHaveCount(0);
  await softly(page).toHaveTitle(/ – Muster$/);
  await softly(page.locator('html')).toHaveAttribute('lang', 'en-GB');
  softly(await mindedByAxe(page), page.url()).toEqual([]);
  softly(await movingParts(page), page.url()).toEqual([]);
  softly(await troubledAtTwiceTheText(page), page.url()).toEqual([]);
  const { width, height } = page.viewportSize() ?? { width: 1280, height: 900 };
  await page.setViewportSize({ width: 320, height });
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  softly(wider, `${page.url()} is wider than 320 px`).toBeLessThanOrEqual(0);
  await page.setViewportSize({ width, height });
}
