import { expectFit } from '../set-up/expect-fit';
import { expect, test } from '../set-up/journey';
import { newName } from '../set-up/new-name';
import { tabTo } from '../set-up/tab-to';
import { walkByKeyboard } from '../set-up/walk-by-keyboard';

const HEADER = 'action_ref,short_title,rating,rating_period,forum_or_lead,kind,measures,evidence,due';
const AT = '/commitments?force=EXMP&meeting=2026-02-24';

/** Four lines of one forum; the last two have one text and two ratings. */
const listOf = (tag: string) =>
  [
    HEADER,
    `${tag}-1,Recruit and keep officers,Amber,Q2 2025/26,Board ${tag},,leaver-rates,Report ${tag},2025-12-31`,
    `${tag}-2,Recruit and keep staff,Amber,Q2 2025/26,Board ${tag},,,Report ${tag},`,
    `${tag}-3,Address disparity in ${tag},Amber,Q2 2025/26,Board ${tag},,,,`,
    `${tag}-4,Address disparity in ${tag},Green,Q2 2025/26,Board ${tag},,,,`,
  ].join('\n');

test('a list is looked at, written, read at a meeting and filtered', async ({ page, another, signedIn }) => {
  const tag = newName('J');
  await signedIn('analyst');
  await page.goto(AT);
  const problem = page.getByRole('alert').filter({ hasText: 'There is a problem' });
  const check = async (text: string) => {
    const buffer = Buffer.from(text);
    await page.locator('input[type=file]').setInputFiles({ name: 'list.csv', mimeType: 'text/csv', buffer });
    await page.getByRole('button', { name: 'Check this list' }).click();
  };
  await check(listOf(tag).replace('Green,Q2 2025/26', 'Purple,Q2 2098/99'));
  await expect(problem).toContainText('1 row has a rating that is not Green, Amber or Red. (row 5)');
  await expect(problem).toContainText('1 row has a rating for a period that has not begun. (row 5)');
  await expectFit(page);
  await check(listOf(tag));
  await expect(page.getByText(`4: ${tag}-1, ${tag}-2, ${tag}-3, ${tag}-4`).first()).toBeVisible();
  await expectFit(page);
  await page.getByRole('button', { name: 'Write it into the register' }).click();
  await expect(page.getByText('The list is in the register.')).toBeVisible();
  await expect(
    page.getByText('commitments are not on track (Amber). None is Red.', { exact: false }),
  ).toBeVisible();
  await check(listOf(tag));
  await expect(page.getByText('Nothing would change.', { exact: false })).toBeVisible();

  const board = await another('board');
  await board.goto(AT);
  await expect(board.getByRole('heading', { name: 'Bring a list' })).toHaveCount(0);
  const line = (ref: string) =>
    board.getByRole('row').filter({ has: board.getByRole('link', { name: new RegExp(`^${ref} `) }) });
  await expect(line(`${tag}-1`)).toContainText('Rated for Q2 2025/26, 147 days before this meeting.');
  await expect(line(`${tag}-3`)).toContainText(`It has the same text as ${tag}-4, and another rating.`);
  await expectFit(board);
  await board.getByLabel('Rating', { exact: true }).selectOption('red');
  await board.getByLabel('Forum or lead').selectOption(`Board ${tag}`);
  await tabTo(board, board.getByRole('button', { name: 'Apply filters' }));
  await board.keyboard.press('Enter');
  await expect(
    board.getByText('Nothing in the register fits these filters together.', { exact: false }),
  ).toBeVisible();
  await expectFit(board);
  await board.getByRole('button', { name: 'Remove filter Red' }).click();
  await expect(board.getByRole('table', { name: /^4 (of|in)/ })).toContainText(`${tag}-4`);
  expect(new URL(board.url()).searchParams.get('meeting')).toBe('2026-02-24');
  await board.reload();
  await expect(board.getByRole('table', { name: /^4 (of|in)/ })).toBeVisible();
  expect(await walkByKeyboard(board)).toContain('Apply filters');

  await board.getByRole('link', { name: `${tag}-4 Address disparity` }).click();
  await expect(board.getByRole('heading', { level: 1, name: `Address disparity in ${tag}` })).toBeVisible();
  await expect(board.getByText('Its lead can settle', { exact: false })).toBeVisible();
  await board.getByRole('link', { name: `Open ${tag}-3` }).click();
  await expect(board.getByText(`Commitment ${tag}-3`)).toBeVisible();
  await expect(board.getByText('Keep it up to date')).toHaveCount(0);
  await expectFit(board);
});

test('a target is written, rated and given evidence; what somebody else changed is not lost', async ({
  page,
  another,
  signedIn,
}) => {
  const ref = newName('T');
  await signedIn('analyst');
  await page.goto(AT);
  await page.getByText('Add a single one').click();
  await page.getByRole('button', { name: 'Add it to the register' }).click();
  const problem = page.getByRole('alert').filter({ hasText: 'There is a problem' });
  await expect(problem).toContainText('Write a title, in 3 to 200 characters');
  await page.getByLabel('Action reference').fill(ref);
  await page.getByLabel('What it is').selectOption('target');
  await page.getByLabel('Title', { exact: true }).fill('Three in ten recruits');
  const due = page.getByRole('group', { name: 'Due by' });
  for (const [part, value] of Object.entries({ Day: '31', Month: '3', Year: '2027' })) {
    await due.getByLabel(part).fill(value);
  }
  await page.getByLabel('Share of those who join, in per cent').fill('30');
  await page.getByLabel('Who is counted').fill('recruits of the group');
  await page.getByLabel('Share of the group among everybody today').fill('15.3');
  await page.getByLabel('Part of the group that leaves').fill('8');
  await page.getByLabel('Part of all others that leaves').fill('6');
  await page.getByLabel('Where these figures are published').fill('Release of the third quarter');
  await expectFit(page);
  await page.getByRole('button', { name: 'Add it to the register' }).click();
  await expect(page.getByText('It is in the register.')).toBeVisible();
  await page.getByRole('link', { name: `${ref} Three in ten recruits` }).click();

  // Worked out outside the code: docs/methods/implied-stock.md.
  await expect(page.getByText('from 15.3% to 20.1% in ten years', { exact: false })).toBeVisible();
  await expect(page.getByText('level off at 24.3%', { exact: false })).toBeVisible();

  const other = await another('analyst');
  await other.goto(page.url());
  await other.getByText('Add a rating', { exact: true }).click();
  await other.getByLabel('Amber').check();
  await other.getByLabel('Period').fill('soon');
  await other.getByRole('button', { name: 'Add this rating' }).click();
  await expect(other.getByRole('alert')).toContainText('Write the period as Q2 2025/26');
  await other.getByLabel('Period').fill('Q3 2025/26');
  await other.getByRole('button', { name: 'Add this rating' }).click();
  await expect(other.getByText('The rating is in the history.')).toBeVisible();
  await expect(other.getByRole('table', { name: 'History of the rating' })).toContainText('Q3 2025/26');
  await other.getByText('Add evidence', { exact: true }).click();
  await other.getByLabel('What shows it').fill(`Report on recruitment, ${ref}`);
  await other.getByRole('button', { name: 'Add this evidence' }).click();
  await expect(other.getByText('The evidence is in the register.')).toBeVisible();
  await expect(other.getByText(`Answers ${ref}.`)).toBeVisible();
  await expectFit(other);
  await other.getByRole('button', { name: /^Take it from/ }).click();
  await expect(other.getByText('No evidence is linked.')).toBeVisible();

  await page.getByText('Change the text, owner, next step or measures').click();
  await page.getByLabel('Next step (optional)').fill('Agree the spring intake');
  await page.getByRole('button', { name: 'Save the changes' }).click();
  await expect(problem).toContainText('Somebody has changed it since you opened it.');
  await page.reload();
  await page.getByText('Change the text, owner, next step or measures').click();
  await page.getByLabel('Next step (optional)').fill('Agree the spring intake');
  expect(await walkByKeyboard(page)).toContain('Save the changes');
  await page.getByRole('button', { name: 'Save the changes' }).click();
  await expect(page.getByText('The changes are saved.')).toBeVisible();
  await expectFit(page);
});

test('what cannot be told has a state of its own', async ({ page, another, signedIn }) => {
  await signedIn('network');
  await page.goto('/commitments/entry?force=EXMP&ref=none');
  await expect(page.getByText('There is no commitment with this reference.', { exact: false })).toBeVisible();
  await expectFit(page);
  await page.goto('/commitments?force=EXMP&meeting=2026-02-31&rating=blue');
  await expect(page.getByText('on a day that is not in the calendar', { exact: false })).toBeVisible();
  const empty = { force: 'EXMP', forceName: 'Example Constabulary', synthetic: true, meeting: '2026-02-24' };
  await page.route('**/api/commitments?**', (route) =>
    route.fulfill({ json: { ...empty, measuredTo: null, totals: [], ratings: [], entries: [] } }),
  );
  await page.goto('/commitments?force=EXMP');
  await expect(page.getByText('An analyst or a plan lead brings a list.', { exact: false })).toBeVisible();
  await expectFit(page);
  await page.unroute('**/api/commitments?**');
  await page.route('**/api/commitments?**', (route) => route.abort());
  await page.goto('/commitments?force=EXMP');
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
  await expectFit(page);

  const steward = await another('steward');
  await steward.goto('/commitments');
  await expect(steward.getByRole('heading', { level: 1, name: 'You cannot see this page' })).toBeVisible();
});
