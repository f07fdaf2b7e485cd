import chromium from '@sparticuz/chromium';
import { type Page } from '@playwright/test';
import { expect, test } from '../set-up/journey';
import { type Person } from '../set-up/people';
import { type PageScores, runLighthouse } from './run-lighthouse';
import { timeInteraction } from './time-interaction';

const RUNS = 3;
const SLOWDOWN = 4;
const PAGES: readonly (readonly [string, string, Person | null])[] = [
  ['landing', '/', 'board'],
  ['metric page', '/representation', 'board'],
  ['talk', '/talk', null],
];

for (const [name, path, person] of PAGES) {
  test(`Lighthouse, ${name}`, async ({ world }) => {
    const cookie = person && `${world.people[person].cookie.name}=${world.people[person].cookie.value}`;
    const runs: PageScores[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      const executablePath = await chromium.executablePath();
      runs.push(await runLighthouse(executablePath, `${world.address}${path}`, cookie));
    }
    const [, median] = runs.toSorted((a, b) => a.scores.performance - b.scores.performance);
    tell({ benchmark: 'web', page: name, runs: RUNS, goal: '95 in all four', ...median });
  });
}

/** The longest of several presses: what a person meets who has no luck. */
async function longestOf(page: Page, acts: readonly (() => Promise<void>)[]): Promise<number> {
  let longest = 0;
  for (const act of acts) longest = Math.max(longest, await timeInteraction(page, SLOWDOWN, act));
  return Math.round(longest);
}

test('interactions at a slowed processor', async ({ page, world, signedIn }) => {
  await signedIn('analyst');
  await page.goto('/representation');
  const apply = page.getByRole('button', { name: 'Apply filters' });
  await expect(page.getByRole('figure').first()).toBeVisible();
  await page.getByLabel('Groups', { exact: true }).selectOption({ index: 1 });
  const filter = await longestOf(page, [
    () => apply.click(),
    () => page.getByLabel('Groups', { exact: true }).press('ArrowDown'),
    () => apply.click(),
  ]);

  await page.goto(`/representation?by=ethnicity,rank,unit&grouping=every-category`);
  const table = page.getByRole('table').first();
  await expect(table).toBeVisible();
  const said = await page.getByText(/of \d+ rows are shown/).textContent();
  const rows = Number(/of (\d+) rows/.exec(said ?? '')?.[1]);
  const sorts = table.getByRole('columnheader').getByRole('button');
  const sort = await longestOf(page, [
    () => sorts.first().click(),
    () => sorts.nth(1).click(),
    () => sorts.nth(1).click(),
  ]);

  await signedIn('board');
  await page.goto(`${world.address}/representation`);
  const fold = page.getByRole('figure').locator('summary').first();
  await expect(fold).toBeVisible();
  const open = await longestOf(page, [() => fold.click(), () => fold.click(), () => fold.click()]);
  tell({
    ...{ benchmark: 'web', page: 'interactions', slowdown: SLOWDOWN, goal: '200 ms' },
    ...{ filterMs: filter, sortMs: sort, sortedRows: rows, openTableMs: open },
  });
});

function tell(row: object): void {
  process.stdout.write(`${JSON.stringify(row)}\n`);
}
