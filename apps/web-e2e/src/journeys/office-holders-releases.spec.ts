import { expectFit } from '../set-up/expect-fit';
import { expect, expectAccessible, test } from '../set-up/journey';
import { walkByKeyboard } from '../set-up/walk-by-keyboard';

const PURPOSE = 'To prepare the meeting of chief officers';

test('an office-holder is named by two people, opens the list on screen, and loses it at the end', async ({
  page,
  another,
  signedIn,
  world,
}) => {
  const screen = await another('board');
  const open = async (purpose: string) => {
    await screen.getByLabel('Why do you open the list?').fill(purpose);
    await screen.getByRole('button', { name: 'Open the list' }).click();
  };
  await screen.goto('/office-holders/list');
  await open('too short');
  await expect(screen.getByRole('alert')).toContainText('10 characters or more');
  await expectFit(screen);
  await open(PURPOSE);
  await expect(screen.getByRole('alert')).toContainText('confirmed office-holders of this force');
  await expectAccessible(screen);

  await signedIn('analyst');
  await page.goto('/office-holders');
  await expect(page.getByText('Nobody is named, so nobody can open the list.')).toBeVisible();
  await page.getByRole('button', { name: 'Propose' }).click();
  await expect(page.getByRole('alert')).toContainText('Enter the username');
  await expectFit(page);
  await page.getByLabel('Username').fill('nobody.here');
  await page.getByLabel('Office').fill('Deputy Chief Constable');
  await page.getByRole('button', { name: 'Propose' }).click();
  await expect(page.getByRole('alert')).toContainText('There is no such account.');
  await page.getByLabel('Username').fill(world.people.board.username);
  await page.getByRole('button', { name: 'Propose' }).click();
  await expect(page.getByText('Test board is proposed. A second person confirms.')).toBeVisible();
  await expect(page.getByText('You proposed this person. Somebody else confirms.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Confirm' })).toHaveCount(0);
  await expectFit(page);

  const officer = await another('dpo');
  await officer.goto('/office-holders');
  await officer.getByRole('button', { name: 'Confirm Test board' }).click();
  await expect(officer.getByText('Test board is confirmed, and may open the list.')).toBeVisible();
  await expectAccessible(officer);

  await open(PURPOSE);
  await expect(screen.getByRole('button', { name: 'Close the list' })).toBeVisible();
  await expect(screen.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(screen.getByRole('caption')).toContainText('Test board, Deputy Chief Constable,');
  await expect(
    screen
      .getByRole('cell', { name: 'fewer than 5' })
      .or(screen.getByRole('cell', { name: 'none' }))
      .first(),
  ).toBeVisible();
  await expectFit(screen);
  expect(await walkByKeyboard(screen)).toContain('Close the list');

  // On paper only a sentence stands, and nothing can be copied.
  await screen.emulateMedia({ media: 'print' });
  await expect(screen.getByText('This list is for the screen.')).toBeVisible();
  await expect(screen.getByRole('table')).toBeHidden();
  await screen.emulateMedia({ media: 'screen' });
  const copied = await screen.evaluate(() => {
    const cell = document.querySelector('.ms-office-list td');
    return cell?.dispatchEvent(new ClipboardEvent('copy', { bubbles: true, cancelable: true }));
  });
  expect(copied).toBe(false);

  // Nothing is kept when the page is left.
  await screen.getByRole('link', { name: 'Home' }).first().click();
  await expect(
    screen.getByRole('heading', { level: 1, name: 'Are we keeping our people, and is it fair?' }),
  ).toBeVisible();
  await screen.goBack();
  await expect(screen.getByLabel('Why do you open the list?')).toHaveValue('');
  await expect(screen.getByRole('table')).toHaveCount(0);
  const stored = await screen.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
  expect(stored).not.toContain(PURPOSE);

  await officer.getByRole('button', { name: 'End Test board' }).click();
  await expect(officer.getByText('Test board may not open the list any more.')).toBeVisible();
  await expect(officer.getByRole('table', { name: 'Ended' })).toContainText('Deputy Chief Constable');
  await expectAccessible(officer);
  await open(PURPOSE);
  await expect(screen.getByRole('alert')).toContainText('confirmed office-holders of this force');
});

test('a closed list is said in words without numbers', async ({ page, signedIn }) => {
  await signedIn('board');
  await page.route('**/api/office-holders/list', (route) =>
    route.fulfill({
      status: 409,
      contentType: 'application/problem+json',
      body: JSON.stringify({
        ...{ type: 'about:blank', title: 'The list is closed', status: 409, code: 'office-list-closed' },
        ...{ detail: 'The list of this quarter is closed.', instance: 'urn:uuid:1' },
      }),
    }),
  );
  await page.goto('/office-holders/list');
  await page.getByLabel('Why do you open the list?').fill(PURPOSE);
  await page.getByRole('button', { name: 'Open the list' }).click();
  const closed = page.getByRole('heading', { name: 'The list is closed' }).locator('..');
  await expect(closed).toBeVisible();
  expect(await closed.textContent()).not.toMatch(/\d/);
  await expectFit(page);
});
