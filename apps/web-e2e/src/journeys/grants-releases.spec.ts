import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, expectAccessible, expectReflow, test } from '../set-up/journey';
import { runMuster } from '../set-up/run-muster';
import { walkByKeyboard } from '../set-up/walk-by-keyboard';
import { worldOfWorker } from '../set-up/world-of-worker';

const MAPPING = {
  ...{ kind: 'mapping', id: 'e2e-religion', label: 'File with religion of the journeys' },
  person: { column: 'Staff number' },
  dimensions: {
    'workforce-type': { constant: 'officer' },
    ethnicity: { column: 'Ethnicity' },
    religion: { column: 'Religion', values: { C: 'christian', M: 'muslim', N: 'no-religion' } },
  },
};
const RELIGIONS = ['C', 'C', 'N', 'N', 'N', 'M'];
const PEOPLE = 120;

let loaded = '';

test.beforeAll(async () => {
  const { projectDir, dataDir } = worldOfWorker();
  const folder = await mkdtemp(join(tmpdir(), 'muster-grants-'));
  const rows = Array.from(
    { length: PEOPLE },
    (_, place) => `${30_000 + place},W1,${RELIGIONS[place % RELIGIONS.length]}`,
  );
  await writeFile(join(folder, 'file.csv'), ['Staff number,Ethnicity,Religion', ...rows, ''].join('\n'));
  await writeFile(join(folder, 'mapping.json'), JSON.stringify(MAPPING));
  const receipt = await runMuster(
    ...([projectDir, dataDir, 'import', 'snapshot', join(folder, 'file.csv')] as const),
    ...['--force', 'EXMP', '--as-at', '2026-05-31', '--mapping', join(folder, 'mapping.json')],
  );
  loaded = (JSON.parse(receipt) as { id: string }).id;
  await rm(folder, { recursive: true });
});

test.afterAll(async () => {
  const { projectDir, dataDir } = worldOfWorker();
  await runMuster(projectDir, dataDir, 'import', 'undo', loaded);
});

test('an analyst counts by religion once the data protection officer has given a grant', async ({
  page,
  another,
  signedIn,
  world,
}) => {
  await signedIn('analyst');
  await page.goto('/representation?force=EXMP');
  await expect(page.getByText('Needs a grant: Religion', { exact: false })).toBeVisible();
  const religion = page.getByLabel('By', { exact: true }).getByRole('option', { name: 'Religion' });
  await expect(religion).toBeDisabled();
  await expect(religion).toHaveText(/needs a grant/);
  await expectAccessible(page);
  await page.getByRole('link', { name: 'What a grant is' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Grants' })).toBeFocused();
  await expect(page.getByRole('heading', { name: 'Give a grant' })).toHaveCount(0);
  await expectAccessible(page);

  const officer = await another('dpo');
  await officer.goto('/grants');
  await officer.getByRole('button', { name: 'Give the grant' }).click();
  await expect(officer.getByRole('alert')).toContainText('Enter the username of the analyst');
  await expect(officer.getByRole('alert')).toContainText('Enter the last day');
  await officer.setViewportSize({ width: 320, height: 800 });
  await expectReflow(officer);
  await expectAccessible(officer);
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London' }).format(new Date());
  await officer.getByLabel('Username of the analyst').fill(world.people.analyst.username);
  await officer.getByLabel('Characteristic').selectOption('religion');
  await officer.getByLabel('Day', { exact: true }).fill(day.slice(8));
  await officer.getByLabel('Month').fill(day.slice(5, 7));
  await officer.getByLabel('Year').fill(day.slice(0, 4));
  await officer.getByLabel('What it is for').fill('Report on religion and belief');
  await officer.getByRole('button', { name: 'Give the grant' }).click();
  await expect(officer.getByText(`${world.people.analyst.username} may count by this`)).toBeVisible();
  await expect(officer.getByRole('table', { name: 'All grants' })).toContainText('Valid');
  await expectReflow(officer);
  await expectAccessible(officer);
  expect(await walkByKeyboard(officer)).toContain('Give the grant');

  await page.reload();
  await expect(page.getByRole('table', { name: 'Your grants' })).toContainText('Religion or belief');
  await page.goto('/representation?force=EXMP&by=religion');
  await expect(page.getByRole('table').first()).toContainText('Christian');

  await officer.getByRole('button', { name: `End: ${world.people.analyst.username}, Religion` }).click();
  await expect(officer.getByText('The grant has ended.')).toBeVisible();
  await expect(officer.getByRole('table', { name: 'All grants' })).toContainText('Ended');
  await page.reload();
  await expect(page.getByRole('alert')).toContainText('need a grant');
});
