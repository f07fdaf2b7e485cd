import { expect, expectAccessible, expectReflow, test } from '../set-up/journey';
import { walkByKeyboard } from '../set-up/walk-by-keyboard';

const HEADER = 'Person,Event,Date,Leaving reason,Rank from,Rank to';
/** The small snapshots are of 31 March and 30 September 2025: 1600 joins between them, 1001 and 1002 do not change. */
const EVENTS = [
  HEADER,
  '1600,joiner,2025-06-02,,,',
  '1001,leaver,2025-07-01,dismissal,,',
  '1002,promotion,2025-08-01,,constable,sergeant',
  '9999,leaver,2025-08-02,ill-health,,',
  '1003,leaver,2025-09-30,,,',
].join('\n');

function file(content: string): { name: string; mimeType: string; buffer: Buffer } {
  return { name: 'events.csv', mimeType: 'text/csv', buffer: Buffer.from(`${content}\n`) };
}

test('the steward loads an event feed, reads what contradicts, and takes it back', async ({
  page,
  signedIn,
}) => {
  await signedIn('steward');
  await page.goto('/data');
  await page.getByRole('link', { name: 'Event feeds' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Event feeds' })).toBeFocused();
  await expect(page.getByText('No event feed has been loaded yet.')).toBeVisible();
  await page.getByRole('button', { name: 'Send and check it' }).click();
  await expect(page.getByRole('alert')).toContainText('Choose a file');
  await expectAccessible(page);

  // By keyboard: the button of the drop zone opens the file chooser.
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'File of events' }).focus();
  await page.keyboard.press('Enter');
  await (await chooser).setFiles(file(EVENTS));
  const first = page.getByRole('group', { name: 'First day that the file covers (optional)' });
  const last = page.getByRole('group', { name: 'Last day that the file covers (optional)' });
  for (const [name, value] of [
    ['Day', '1'],
    ['Month', '4'],
    ['Year', '2025'],
  ] as const) {
    await first.getByLabel(name).fill(value);
  }
  await page.getByRole('button', { name: 'Send and check it' }).click();
  await expect(page.getByRole('alert')).toContainText('Enter the last day too, or leave both days empty');
  for (const [name, value] of [
    ['Day', '30'],
    ['Month', '9'],
    ['Year', '2025'],
  ] as const) {
    await last.getByLabel(name).fill(value);
  }
  await page.getByRole('button', { name: 'Send and check it' }).click();

  await expect(
    page.getByRole('heading', { level: 1, name: 'Events of 1 April 2025 to 30 September 2025' }),
  ).toBeVisible();
  await expect(page.getByText('Waiting for confirmation')).toBeVisible();
  await expect(page.getByText('1 row names a leaver without a reason for leaving.')).toBeVisible();
  await expect(page.getByText('1 event for a person who stands in no snapshot.')).toBeVisible();
  await expect(page.getByText('2 events of a leaver who is in post in the next snapshot.')).toBeVisible();
  await expect(
    page.getByText('1 event of a promotion or demotion after which the rank is the same.'),
  ).toBeVisible();
  await expect(page.getByText('59 events missing for a joiner whom the snapshots show.')).toBeVisible();
  await expect(page.getByText('59 missing after 31 March 2025 and up to 30 September 2025')).toBeVisible();
  await expect(page.getByText('Rows 3, 6')).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 640 });
  await expectReflow(page);
  await expectAccessible(page);
  await page.setViewportSize({ width: 1280, height: 900 });
  expect(await walkByKeyboard(page)).toContain('Load this feed');

  await page.getByRole('button', { name: 'Load this feed' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('The feed was loaded. Its events count.');
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Event feeds', exact: true }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Events and snapshots' })).toBeVisible();
  await expect(page.getByText('Contradictions to repair')).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 640 });
  await expectReflow(page);
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.reload();
  await expect(page.getByText('Contradictions to repair')).toBeVisible();
  expect(await walkByKeyboard(page)).toContain('Send and check it');

  await page.getByRole('table').getByRole('link', { name: '1 April 2025 to 30 September 2025' }).click();
  await page.getByRole('button', { name: 'Take this feed back' }).click();
  await expect(page.getByRole('alert')).toContainText('Say in a few words why it is taken back');
  await page.getByLabel('Why is it taken back?').fill('Loaded to show how it works');
  await page.getByRole('button', { name: 'Take this feed back' }).click();
  await expect(page.getByRole('alert')).toContainText('The feed was taken back.');
  await expect(page.getByText('Loaded to show how it works')).toBeVisible();
  await expectAccessible(page);
});

test('a refused feed shows its problems, and a discarded one changes nothing', async ({ page, signedIn }) => {
  await signedIn('steward');
  await page.goto('/data/events');
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles(file(`${HEADER}\n1600,arrival,2025-06-02,,,\n1601,joiner,2025-06-31,,,`));
  await page.getByRole('button', { name: 'Send and check it' }).click();
  await expect(page.getByText('Refused', { exact: true })).toBeVisible();
  await expect(page.getByText('The kind of event "arrival" is not known: 1 row.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Load this feed' })).toHaveCount(0);
  await expectAccessible(page);

  await page.goto('/data/events');
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles(file(`${HEADER}\n1600,joiner,2025-06-02,,,`));
  await page.getByRole('button', { name: 'Send and check it' }).click();
  await page.getByRole('button', { name: 'Discard it' }).click();
  await expect(page.getByRole('alert')).toContainText('The feed was discarded. Nothing has changed.');
});

test('the steward brings a mapping for a feed in another layout', async ({ page, signedIn }) => {
  await signedIn('steward');
  await page.goto('/data/events');
  const leavers = { ...file('Number,Last day\n1001,2025-07-01'), name: 'leavers.csv' };
  const mapping = (text: string) => ({
    ...{ name: 'mapping.json', mimeType: 'application/json', buffer: Buffer.from(text) },
  });
  await page.locator('input[type=file]').first().setInputFiles(leavers);
  await page.locator('input[type=file]').nth(1).setInputFiles(mapping('{"kind":'));
  await page.getByRole('button', { name: 'Send and check it' }).click();
  await expect(page.getByText('/mapping: The mapping is not valid JSON.')).toBeVisible();
  await expectAccessible(page);

  const layout = { kind: 'event-mapping', id: 'leavers', label: 'Leavers', person: { column: 'Number' } };
  const read = { ...layout, event: { constant: 'leaver' }, date: { column: 'Last day' } };
  await page
    .locator('input[type=file]')
    .nth(1)
    .setInputFiles(mapping(JSON.stringify(read)));
  await page.getByRole('button', { name: 'Send and check it' }).click();
  await expect(page.getByText('Waiting for confirmation')).toBeVisible();
  await page.getByRole('button', { name: 'Discard it' }).click();
  await expect(page.getByRole('alert')).toContainText('The feed was discarded. Nothing has changed.');
});

test('the analyst reads feeds and cannot load one', async ({ page, signedIn }) => {
  await signedIn('analyst');
  await page.goto('/data/events');
  await expect(page.getByRole('heading', { level: 1, name: 'Event feeds' })).toBeVisible();
  await expect(page.getByRole('table')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Send and check it' })).toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole('table').getByRole('link').first().click();
  await expect(page.getByRole('heading', { level: 2, name: 'About this feed' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Load this feed' })).toHaveCount(0);
  await expectAccessible(page);
});
