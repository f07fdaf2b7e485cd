import { type Page } from '@playwright/test';
import { type TalkOptions } from '@muster/contracts';
import { openCasePerson, takeSession } from '../set-up/case-people';
import { ColleagueAtWork } from '../set-up/colleague-at-work';
import { expectFit } from '../set-up/expect-fit';
import { expect, test } from '../set-up/journey';
import { makeCaseKeys } from '../set-up/make-case-keys';
import { newName } from '../set-up/new-name';
import { openTalk } from '../set-up/open-talk';
import { tabTo } from '../set-up/tab-to';

/** Uses the keyboard alone. */
class Keys {
  constructor(private readonly page: Page) {}

  async press(name: string): Promise<void> {
    await tabTo(this.page, this.page.getByRole('button', { name, exact: true }));
    await this.page.keyboard.press('Enter');
  }

  async open(part: string): Promise<void> {
    await this.press(part);
    await expect(this.page.getByRole('heading', { level: 1, name: part })).toBeFocused();
  }

  async type(label: string, text: string): Promise<void> {
    await tabTo(this.page, this.page.getByLabel(label, { exact: true }));
    await this.page.keyboard.type(text);
  }

  /** Ticks a box. */
  async tick(label: string): Promise<void> {
    await tabTo(this.page, this.page.getByLabel(label, { exact: true }));
    await this.page.keyboard.press('Space');
  }
}

test('the list, the short form of somebody who retires, and a check are done by keyboard alone', async ({
  page,
  context,
  world,
}) => {
  await openTalk(world);
  const name = newName('typing');
  await takeSession(context, world, await openCasePerson(world, { name, role: 'listener' }));
  await makeCaseKeys(page);
  const asked = { listener: `Test ${name}`, about: 'leaving', retiring: true } as const;
  const colleague = await ColleagueAtWork.ask(world, asked);
  const keys = new Keys(page);

  await keys.press('Look again');
  await keys.press(colleague.reference);
  await expect(page.getByRole('heading', { level: 1, name: colleague.reference })).toBeVisible();
  await keys.open('The request');
  await keys.press('I have no conflict: confirm to the colleague');
  await expect(page.getByText('Yes: the short form is enough')).toBeVisible();
  await keys.press('Back to the case');
  await keys.open('Times to meet');
  await keys.press('We have talked');
  await expect(page.getByText('Saved.', { exact: true })).toBeVisible();
  await keys.press('Back to the case');

  await keys.open('Record of the conversation');
  await expect(page.getByRole('heading', { level: 2 }).filter({ hasText: /^\d\. / })).toHaveText([
    '1. What is going on',
    '2. What we could have done',
    '3. Would you come back?',
    '4. Anything else that stays between us',
    '5. What it was about',
  ]);
  await expectFit(page);
  await keys.type('What is going on', 'Thirty years are up');
  await tabTo(page, page.getByRole('group', { name: 'If the door were open' }).getByRole('radio').last());
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await keys.tick('Family and personal');
  await keys.press('Save for the colleague to read');
  await expect(page.getByText('Saved.', { exact: true })).toBeVisible();
  const { record, codes } = await colleague.read();
  expect(record?.body).toMatchObject({
    happening: 'Thirty years are up',
    likelihood: '',
    comeBack: 'perhaps',
  });
  expect(codes?.body.themes).toEqual(['family-or-personal']);
  await keys.press('Back to the case');

  await keys.open('Follow-ups');
  for (const route of ['Police Federation', 'Your trade union', 'Your staff network', 'Acas']) {
    await expect(page.getByRole('listitem').filter({ hasText: route })).toBeVisible();
  }
  await expectFit(page);
  await keys.press('Back to the case');
  await keys.press('Back to your cases');
  await expect(page.getByRole('heading', { level: 1, name: 'Cases' })).toBeFocused();
});

test('a listener whose key was exchanged for colleagues is told so at once', async ({
  page,
  context,
  world,
}) => {
  const { north } = await openTalk(world);
  const name = newName('exchanged');
  await takeSession(context, world, await openCasePerson(world, { name, role: 'listener' }));
  await page.route('**/api/talk/options', async (route) => {
    const options = (await (await route.fetch()).json()) as TalkOptions;
    const other = options.listeners.find(({ displayName }) => displayName === north.name);
    const listeners = options.listeners.map((each) =>
      each.displayName === `Test ${name}` ? { ...each, recipient: other?.recipient ?? '' } : each,
    );
    await route.fulfill({ json: { ...options, listeners } });
  });
  await makeCaseKeys(page);
  const warning = page.getByRole('alert').filter({ hasText: 'Your key was exchanged' });
  await expect(warning).toContainText('take no new case');
  await expectFit(page);
  await page.unroute('**/api/talk/options');
});
