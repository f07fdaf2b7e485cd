import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chooseByKeyboard } from '../set-up/choose-by-keyboard';
import { expect, expectAccessible, expectReflow, test } from '../set-up/journey';
import { part, rowOf } from '../set-up/parts-of-page';
import { runMuster } from '../set-up/run-muster';
import { tabTo } from '../set-up/tab-to';
import { walkByKeyboard } from '../set-up/walk-by-keyboard';
import { worldOfWorker } from '../set-up/world-of-worker';

const HEADING = 'Is it mix or rate?';
const MAPPING = {
  kind: 'mapping',
  id: 'e2e-mix-and-rate',
  label: 'Small file with leavers',
  person: { column: 'Staff number' },
  dimensions: {
    'workforce-type': { constant: 'officer' },
    rank: { constant: 'constable' },
    ethnicity: { column: 'Ethnicity' },
    sex: { constant: 'female' },
  },
  serviceStart: { column: 'Service start' },
  leavingDate: { column: 'Left on' },
  leavingReason: {
    column: 'Reason',
    values: { Resigned: 'voluntary-resignation', Retired: 'normal-retirement' },
  },
};
const HEADER = 'Staff number,Ethnicity,Service start,Left on,Reason';
const [NEW, LONG] = ['2025-01-15', '2005-01-15'];

// Of 80 Black officers with short service 12 resign, of 20 with long service 4 retire. Of 75 White officers with short service 6
// resign, of 225 with long service 6 resign and 60 retire. Who stays is there for 181 days, who left for 180. By hand (Python):
// 16 in 49.51 years in post against 72 in 148.47 is 32.3 % against 48.5 %: -16.18 points, of which -14.64 go with service.
// Resigned: +16.15 points, of which 11.29 go with service.
const PEOPLE = [
  ...officers(7000, 'B1', NEW, 80, { Resigned: 12 }),
  ...officers(7100, 'B1', LONG, 20, { Retired: 4 }),
  ...officers(7200, 'W1', NEW, 75, { Resigned: 6 }),
  ...officers(7300, 'W1', LONG, 225, { Resigned: 6, Retired: 60 }),
];

function officers(
  first: number,
  ethnicity: string,
  start: string,
  number: number,
  leaving: Readonly<Record<string, number>>,
): { before: string; after: string }[] {
  const reasons = Object.entries(leaving).flatMap(([reason, many]) => Array<string>(many).fill(reason));
  return Array.from({ length: number }, (_, at) => {
    const person = `${first + at},${ethnicity},${start}`;
    const reason = reasons[at];
    return {
      before: `${person},,`,
      after: reason === undefined ? `${person},,` : `${person},2026-06-29,${reason}`,
    };
  });
}

const loaded: string[] = [];
test.beforeAll(async () => {
  const { projectDir, dataDir } = worldOfWorker();
  const folder = await mkdtemp(join(tmpdir(), 'muster-mix-and-rate-'));
  await writeFile(join(folder, 'mapping.json'), JSON.stringify(MAPPING));
  for (const [asAt, rows] of [
    ['2025-12-31', PEOPLE.map(({ before }) => before)],
    ['2026-06-30', PEOPLE.map(({ after }) => after)],
  ] as const) {
    await writeFile(join(folder, `${asAt}.csv`), [HEADER, ...rows, ''].join('\n'));
    const receipt = await runMuster(
      projectDir,
      dataDir,
      ...['import', 'snapshot', join(folder, `${asAt}.csv`), '--force', 'EXMP', '--as-at', asAt],
      ...['--mapping', join(folder, 'mapping.json')],
    );
    loaded.push((JSON.parse(receipt) as { id: string }).id);
  }
  await rm(folder, { recursive: true });
});
test.afterAll(async () => {
  const { projectDir, dataDir } = worldOfWorker();
  for (const id of loaded.toReversed()) await runMuster(projectDir, dataDir, 'import', 'undo', id);
});

const ADDRESS = '/retention/mix-and-rate?force=EXMP&from=2025-12-31&to=2026-06-30';

test('an analyst finds out whether a gap is mix or rate, by keyboard alone', async ({ page, signedIn }) => {
  await signedIn('analyst');
  await page.goto('/retention?force=EXMP&from=2025-12-31&to=2026-06-30');
  await tabTo(page, page.getByRole('link', { name: HEADING }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: HEADING })).toBeFocused();
  await expect(page).toHaveTitle(`${HEADING} – Muster`);
  await chooseByKeyboard(page, page.getByLabel('After'), '31 December 2025');
  await tabTo(page, page.getByRole('button', { name: 'Apply filters' }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/from=2025-12-31&to=2026-06-30/);

  // The gap as it is comes first, and with it the ways of leaving that point the other way.
  const gap = part(page, 'The gap as it is');
  await expect(
    gap.getByRole('heading', { level: 3, name: 'Black and White: −16.18 points a year', exact: true }),
  ).toBeVisible();
  await expect(
    gap
      .getByText('No clear difference overall, yet Black officers resigned more often than White officers.')
      .first(),
  ).toBeVisible();
  for (const text of ['16', '32.3', '72', '48.5', '−16.18', '−14.64', '−1.54']) {
    await expect(
      rowOf(gap, 'All leavers').getByRole('cell', { name: text, exact: true }).first(),
    ).toBeVisible();
  }
  await expectAccessible(page);

  const parts = part(page, 'What the gap goes with');
  await chooseByKeyboard(page, parts.getByLabel('Way of leaving'), 'Resignation');
  await expect(page).toHaveURL(/way=resignation/);
  await expect(
    parts.getByText(
      '11.29 points of the 16.15 point gap go with shorter service; shorter service may itself reflect who was recruited and lost.',
    ),
  ).toBeVisible();
  await expect(
    parts.getByText('The rest is not accounted for by what we hold; this is not proof of cause.').first(),
  ).toBeVisible();
  await expect(
    part(page, 'Among people alike').getByText('times as often as everybody', { exact: false }),
  ).toBeVisible();
  await tabTo(page, page.locator('summary').filter({ hasText: 'Every length of service' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('rowheader', { name: 'Less than 1 year', exact: true })).toBeVisible();
  await expectAccessible(page);

  // Too few leavers for a split. No group stands in the address.
  await chooseByKeyboard(page, parts.getByLabel('Way of leaving'), 'Retirement');
  await expect(parts.getByText('There is no split. Reason: fewer than ten people left.')).toBeVisible();
  await expectAccessible(page);
  await expect(page).not.toHaveURL(/black|white/i);

  await tabTo(page, page.getByRole('button', { name: 'Make a link' }));
  await page.keyboard.press('Enter');
  const kept = page.getByRole('link', { name: /\/s\// });
  await expect(kept).toBeVisible();
  await expectAccessible(page);
  await page.goto((await kept.getAttribute('href')) ?? '');
  await expect(page).toHaveURL(/\/retention\/mix-and-rate\?.*way=retirement/);
  await expect(parts.getByText('There is no split. Reason: fewer than ten people left.')).toBeVisible();
});

test('the page can be walked by keyboard and fits 320 px', async ({ page, signedIn }) => {
  await signedIn('analyst');
  await page.goto(ADDRESS);
  await expect(rowOf(part(page, 'The gap as it is'), 'Resignation')).toBeVisible();
  expect(await walkByKeyboard(page)).toContain('Apply filters');
  await page.setViewportSize({ width: 320, height: 640 });
  await expectReflow(page);
  await expectAccessible(page);
});

test('nobody to compare, unreachable or forbidden is said', async ({ page, signedIn }) => {
  await signedIn('analyst');
  // Everybody is female here, so there is no second group.
  await page.goto(`${ADDRESS}&by=sex`);
  await expect(page.getByText('Nobody is compared.', { exact: false }).first()).toBeVisible();
  await expectAccessible(page);

  await page.route('**/api/standardisation/split', (route) => route.abort());
  await page.goto(ADDRESS);
  await expect(page.getByRole('alert')).toBeVisible();
  await expectAccessible(page);
  await page.unroute('**/api/standardisation/split');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(rowOf(part(page, 'The gap as it is'), 'Resignation')).toBeVisible();

  await signedIn('board');
  await page.goto('/retention/mix-and-rate');
  await expect(page.getByRole('heading', { level: 1, name: 'You cannot see this page' })).toBeVisible();
});
