import { type Page } from '@playwright/test';
import { type BodyOf } from '@muster/case-protocol';
import { comeBack } from '../set-up/ask-to-talk';
import { ColleagueAtWork } from '../set-up/colleague-at-work';
import { expectFit } from '../set-up/expect-fit';
import { expect, test } from '../set-up/journey';
import { openTalk } from '../set-up/open-talk';

test.beforeEach(({ page }) => {
  page.on('dialog', (dialog) => void dialog.accept());
});

const open = (page: Page, part: string) => page.getByRole('button', { name: part, exact: true }).click();

const RECORD: BodyOf<'record'> = {
  ...{ kind: 'record', happening: 'Thirty years are up', help: '', keep: '', likelihood: '' },
  ...{ couldHaveDone: 'Part-time work for the last two years', comeBack: 'perhaps' },
  ...{ mustBeActedOn: '', betweenUs: '' },
};

test('who retires reads the record with the code, has it corrected, approves it and withdraws', async ({
  page,
  world,
}) => {
  const { north } = await openTalk(world);
  const asked = { listener: north.name, about: 'leaving', retiring: true } as const;
  const { code, reference } = await ColleagueAtWork.ask(world, asked);
  await north.write(reference, [{ kind: 'no-conflict' }], 'acknowledge');
  const slot = { day: '2027-03-01', time: '14:30', how: 'phone', where: '' } as const;
  await north.write(reference, [{ kind: 'slots', slots: [slot] }], 'offer');
  const codes: BodyOf<'codes'> = {
    ...{ kind: 'codes', themes: ['progression'], otherTheme: 'The canteen', direction: 'push' },
    ...{ avoidable: 'partly', reasons: ['workload'] },
  };
  await north.write(reference, [RECORD, codes], 'hold');

  await comeBack(page, code.toLowerCase());
  await open(page, 'The record');
  await expect(page.getByRole('heading', { name: 'Would you come back?' })).toBeVisible();
  await expect(page.getByText('Perhaps', { exact: true })).toBeVisible();
  await expect(page.getByText('how likely are you to leave')).toHaveCount(0);
  // What becomes a tick is part of what is approved.
  for (const said of ['Progression and promotion', 'The canteen', 'Partly', 'Used in anonymous totals'])
    await expect(page.getByText(said, { exact: true })).toBeVisible();
  await expect(page.getByText('Too much work for too few people')).toBeVisible();
  await page.getByLabel('No, something has to be changed').check();
  await page.getByLabel('What has to be changed?').fill('It was thirty-one years');
  await expectFit(page);
  await open(page, 'Your case');
  await open(page, 'Messages');
  await page.getByLabel('Your message').fill('Until when?');
  await open(page, 'Your case');
  await open(page, 'The record');
  await expect(page.getByLabel('What has to be changed?')).toHaveValue('It was thirty-one years');
  await open(page, 'Send');
  await expect(page.getByText('You asked for a change: It was thirty-one years')).toBeVisible();
  expect((await north.read(reference)).recordRead?.body).toMatchObject({
    ...{ approved: false, correction: 'It was thirty-one years' },
  });

  await north.write(reference, [{ ...RECORD, happening: 'Thirty-one years are up' }]);
  await open(page, 'Your case');
  await open(page, 'Look for something new');
  await expect(page.getByText('Waits for you')).toHaveCount(2);
  await open(page, 'The record');
  await expect(page.getByText('Thirty-one years are up')).toBeVisible();
  await expect(page.getByText('Thirty years are up')).toHaveCount(0);
  await page.getByLabel('Yes, it is right as it is').check();
  await open(page, 'Send');
  await expect(page.getByText('You approved this record.')).toBeVisible();
  expect((await north.read(reference)).approved).toBe(true);

  await open(page, 'Your case');
  await open(page, 'Withdraw');
  await open(page, 'Withdraw my request');
  await expect(page.getByText('You withdrew your request on')).toBeVisible();
  await expectFit(page);
  await open(page, 'Times');
  await expect(page.getByText('No time was agreed before the case ended.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Choose this time' })).toHaveCount(0);
  expect((await north.find(reference))?.state).toBe('withdrawn');
});

test('after the close the colleague reads the outcome, and what is kept', async ({ page, world }) => {
  const { south } = await openTalk(world);
  const colleague = await ColleagueAtWork.ask(world, { listener: south.name });
  const { code, reference } = colleague;
  await south.write(reference, [{ kind: 'no-conflict' }], 'acknowledge');
  await south.write(reference, [RECORD], 'hold');
  await south.close(reference, [
    { kind: 'message', text: 'Did it help? I was heard' },
    { ...{ kind: 'outcome', outcome: 'moved', month: '2026-11', helped: '' }, keepContact: false },
  ]);

  await comeBack(page, code);
  await open(page, 'Outcome');
  await expect(page.getByText('Moved to another role in the force, November 2026.')).toBeVisible();
  await expect(page.getByText('No contact is kept for a later question.')).toBeVisible();
  await expectFit(page);
  await open(page, 'Your case');
  await open(page, 'Messages');
  await expect(page.getByText('Did it help? I was heard')).toBeVisible();
  await open(page, 'Your case');
  await open(page, 'The record');
  await expect(page.getByRole('button', { name: 'Send' })).toHaveCount(0);
});
