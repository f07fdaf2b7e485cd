import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, expectAccessible, expectReflow, test } from '../set-up/journey';
import { runMuster } from '../set-up/run-muster';

const MAPPING = {
  kind: 'mapping',
  id: 'e2e-overlap',
  label: 'Both classifications',
  person: { column: 'Staff number' },
  dimensions: {
    'workforce-type': { constant: 'officer' },
    ethnicity: { column: 'New', classification: 'ethnicity-18-plus-1' },
    'extra:old-ethnicity': { column: 'Old', classification: 'ethnicity-16-plus-1' },
  },
  extras: { 'old-ethnicity': 'Ethnicity before' },
};
/** By hand: Chinese is O1 in the list of 16 and A4 in that of 18; two people answered anew. */
const PEOPLE = [
  ...Array.from({ length: 12 }, () => ['O1', 'A4']),
  ...Array.from({ length: 26 }, () => ['W1', 'W1']),
  ...Array.from({ length: 2 }, () => ['W9', 'W3']),
];

test('the analyst sees how large the break of a classification is', async ({
  page,
  signedIn,
  world: { projectDir, dataDir },
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'muster-overlap-'));
  await writeFile(join(folder, 'mapping.json'), JSON.stringify(MAPPING));
  const rows = PEOPLE.map(([old, current], place) => `8${String(place).padStart(3, '0')},${old},${current}`);
  await writeFile(join(folder, 'both.csv'), ['Staff number,Old,New', ...rows, ''].join('\n'));
  const receipt = await runMuster(
    projectDir,
    dataDir,
    ...['import', 'snapshot', join(folder, 'both.csv'), '--force', 'EXMP', '--as-at', '2025-12-31'],
    ...['--mapping', join(folder, 'mapping.json')],
  );
  await rm(folder, { recursive: true });

  await signedIn('analyst');
  await page.goto('/representation/overlap');
  await expect(page.getByText('40 people in post at 31 December 2025')).toBeVisible();
  const chinese = page.getByRole('row', { name: /^Asian: Chinese/ }).first();
  await expect(chinese.getByRole('cell')).toHaveText(['12', '12', '0']);
  await expect(page.getByRole('row', { name: /Gypsy or Irish Traveller/ }).last()).toContainText(
    'Another answer',
  );
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 640 });
  await expectReflow(page);
  await page.setViewportSize({ width: 1280, height: 900 });

  await page.getByLabel('As at').selectOption('2025-09-30');
  await expect(page).toHaveURL(/asAt=2025-09-30/);
  await expect(page.getByRole('heading', { name: 'Not coded twice' })).toBeVisible();

  await runMuster(projectDir, dataDir, 'import', 'undo', (JSON.parse(receipt) as { id: string }).id);
});
