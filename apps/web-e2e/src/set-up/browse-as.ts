import { type Browser, type Page } from '@playwright/test';
import { type CasePerson, takeSession } from './case-people';
import { type World } from './people';

/** Another person at a browser of their own, on the page at `path`. Closed by whoever asked for it. */
export async function browseAs(
  browser: Browser,
  world: World,
  person: CasePerson,
  path: string,
): Promise<Page> {
  const context = await browser.newContext({ baseURL: world.address });
  await takeSession(context, world, person);
  const page = await context.newPage();
  await page.goto(path);
  return page;
}
