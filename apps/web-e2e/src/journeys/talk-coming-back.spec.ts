import { readFile } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { type Page } from '@playwright/test';
import { type BodyOf } from '@muster/case-protocol';
import { askToTalk, comeBack } from '../set-up/ask-to-talk';
import { expectFit } from '../set-up/expect-fit';
import { expect, test } from '../set-up/journey';
import { type ListenerAtWork } from '../set-up/listener-at-work';
import { openTalk } from '../set-up/open-talk';

test.beforeEach(({ page }) => {
  // The browser asks before it leaves a code that was not confirmed.
  page.on('dialog', (dialog) => void dialog.accept());
});

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });
const open = (page: Page, part: string) => page.getByRole('button', { name: part, exact: true }).click();
const back = async (page: Page): Promise<void> => {
  await open(page, 'Your case');
  await expect(heading(page, 'Your case')).toBeFocused();
};
const SLOT = { time: '14:30', how: 'phone', where: '' } as const;
const RECORD: BodyOf<'record'> = {
  ...{
    kind: 'record',
    happening: 'Shifts change at short notice',
    help: 'Notice',
    keep: '',
    couldHaveDone: '',
  },
  ...{ likelihood: 'Quite likely', comeBack: 'not-asked', mustBeActedOn: '', betweenUs: '' },
};

/** A request that goes straight to a listener, who has confirmed it. */
async function acknowledged(
  page: Page,
  listener: ListenerAtWork,
): Promise<{ reference: string; code: string }> {
  const asked = await askToTalk(page, { to: 'A listener I name', named: listener.label });
  await listener.write(asked.reference, [{ kind: 'no-conflict' }], 'acknowledge');
  return asked;
}

test('messages, a time, the record, an action and a hand-off go to and fro under the same signature', async ({
  page,
  world,
}) => {
  const { north } = await openTalk(world);
  const { code, reference } = await acknowledged(page, north);
  await comeBack(page, code);
  await expect(page.getByText(`${north.name} has your request and will offer you times.`)).toBeVisible();
  await expectFit(page);

  await open(page, 'Messages');
  await page.getByLabel('Your message').fill('I would rather not meet at the station.');
  await open(page, 'Send');
  await expect(page.getByRole('alert')).toContainText('Your message was sent.');
  expect((await north.read(reference)).messages.map(({ body }) => body.text)).toEqual([
    'I would rather not meet at the station.',
  ]);
  await expectFit(page);

  await north.write(
    reference,
    [
      {
        kind: 'slots',
        slots: [
          { ...SLOT, day: '2027-03-01' },
          { ...SLOT, day: '2027-03-02' },
        ],
      },
    ],
    'offer',
  );
  await page.getByLabel('Your message').fill('One more thing.');
  await open(page, 'Send');
  await expect(page.getByRole('alert')).toContainText('What you typed is kept.');
  await expect(page.getByLabel('Your message')).toHaveValue('One more thing.');
  await open(page, 'Send');
  await expect(page.getByText('Your message was sent.')).toBeVisible();

  await back(page);
  await open(page, 'Times');
  await page.getByLabel('Tuesday 2 March').check();
  await expectFit(page);
  await open(page, 'Choose this time');
  await expect(page.getByText('Agreed: Tuesday 2 March')).toBeVisible();
  const download = page.waitForEvent('download');
  await open(page, 'Save a calendar file');
  const file = await download;
  expect(file.suggestedFilename()).toBe('meeting.ics');
  const calendar = await readFile(await file.path(), 'utf8');
  expect(calendar).toContain('DTSTART:20270302T143000Z');
  expect(calendar.match(/SUMMARY:.*|DESCRIPTION|LOCATION/g)).toEqual(['SUMMARY:Meeting']);

  const action = randomUUID();
  const handOff = randomUUID();
  await north.write(reference, [RECORD], 'hold');
  await north.write(reference, [
    {
      ...{ kind: 'action', action, ask: 'A month of notice', owner: 'Duties office', due: '2027-04-01' },
      told: 'Please give the team a month of notice before shifts change.',
    },
    {
      ...{ kind: 'hand-off', handOff, to: 'safeguarding', words: 'A colleague is at risk of harm at home.' },
      ...{ shownFirst: true, lawfulReason: 'none', sent: false },
    },
  ]);
  await back(page);
  await open(page, 'Look for something new');
  await expect(page.getByText('Waits for you')).toHaveCount(3);

  await open(page, 'The record');
  await expect(page.getByText('Shifts change at short notice')).toBeVisible();
  await expectFit(page);
  await page.getByLabel('No, something has to be changed').check();
  await open(page, 'Send');
  await expect(page.getByRole('alert')).toContainText('Say what has to be changed');
  await page.getByLabel('Yes, it is right as it is').check();
  await open(page, 'Send');
  await expect(page.getByText('You approved this record.')).toBeVisible();

  await back(page);
  await expect(page.getByText('You have approved the record.')).toBeVisible();
  await open(page, 'Agreed actions');
  await expect(page.getByText('Please give the team a month of notice before shifts change.')).toBeVisible();
  await expectFit(page);
  await page.getByLabel('Yes, in exactly these words').check();
  await open(page, 'Answer');
  await expect(page.getByText('You agreed.')).toBeVisible();

  await back(page);
  await open(page, 'Passing something on');
  await expect(page.getByText('A colleague is at risk of harm at home.')).toBeVisible();
  await page.getByLabel('No', { exact: true }).check();
  await open(page, 'Answer');
  await expect(page.getByText('You did not agree.', { exact: false }).first()).toBeVisible();
  await expectFit(page);

  const story = await north.read(reference);
  expect(story).toMatchObject({ approved: true, chosen: 1 });
  expect(story.actions[0]?.answer?.body.approved).toBe(true);
  expect(story.handOffs[0]?.answer?.body.agreed).toBe(false);

  await back(page);
  await open(page, 'Who has looked at my case');
  await expect(page.getByText(`${north.name}, your listener, opened the case.`).first()).toBeVisible();
  await expect(page.locator('.ms-secret')).toHaveText(/^\S+ \S+ \S+ \S+$/);
  await expectFit(page);
});

test('a listener who is shut out loses the case, which the others can read', async ({ page, world }) => {
  const { north, south } = await openTalk(world);
  const { code, reference } = await acknowledged(page, north);
  await comeBack(page, code);
  await open(page, 'Who must not see it');
  await expectFit(page);
  await page.getByLabel(`${north.label} (your listener)`).check();
  await open(page, 'Shut out');
  // Whom a colleague names is alone: everybody else was shut out from the start.
  await expect(page.getByRole('alert')).toContainText('Nobody would be left.');
  expect(await north.find(reference)).toBeDefined();

  const waiting = await askToTalk(page);
  await comeBack(page, waiting.code);
  await open(page, 'Who must not see it');
  await page.getByLabel(north.label).check();
  await open(page, 'Shut out');
  await expect(page.getByText('The listeners you ticked can no longer open your case.')).toBeVisible();
  await expect(page.getByText('Shut out now:')).toContainText(north.name);
  expect(await south.find(waiting.reference)).toBeUndefined();
});

test('a colleague withdraws, then has everything erased, and the code opens nothing any more', async ({
  page,
  world,
}) => {
  const { south } = await openTalk(world);
  const { code, reference } = await acknowledged(page, south);
  await comeBack(page, code);
  await open(page, 'How to reach me');
  await page.getByLabel('By e-mail').check();
  await page.getByLabel('E-mail address').fill('me@example.org');
  await expectFit(page);
  await open(page, 'Save');
  await expect(page.getByText('Now: By e-mail, me@example.org')).toBeVisible();
  expect((await south.read(reference)).contact?.body.address).toBe('me@example.org');

  await back(page);
  await open(page, 'Withdraw');
  await expectFit(page);
  await open(page, 'Withdraw my request');
  await expect(page.getByText('You withdrew your request on')).toBeVisible();
  await open(page, 'When it is removed');
  await expect(page.getByText('Removed on').first()).toBeVisible();
  await expectFit(page);

  await back(page);
  await open(page, 'Erase my case');
  await expectFit(page);
  await page.getByRole('main').getByRole('button', { name: 'Erase my case' }).click();
  await expect(heading(page, 'Your case was erased')).toBeVisible();
  await expectFit(page);
  await open(page, 'Finish');

  await page.getByRole('button', { name: 'Come back with your code' }).click();
  await page.getByLabel('Your code').fill('1234');
  await open(page, 'Open my case');
  await expect(page.getByRole('alert')).toContainText('16 letters and digits, in four groups of four');
  await page.getByLabel('Your code').fill(code);
  await open(page, 'Open my case');
  await expect(page.getByRole('alert')).toContainText('This code opens nothing.');
  const erased = await page.getByRole('alert').innerText();
  await page.getByLabel('Your code').fill('0123 4567 89AB CDEF');
  await open(page, 'Open my case');
  await expect(page.getByRole('button', { name: 'Open my case' })).not.toHaveAttribute(
    'aria-disabled',
    'true',
  );
  expect(await page.getByRole('alert').innerText()).toBe(erased);
  await expectFit(page);
});

test('entries that were exchanged are not shown, and the page says whom to tell', async ({ page, world }) => {
  const { north } = await openTalk(world);
  const { code } = await acknowledged(page, north);
  await page.route('**/api/talk/case', async (route) => {
    const file = (await (await route.fetch()).json()) as { entries: { ciphertext: string }[] };
    const [first, second] = file.entries;
    if (first && second) second.ciphertext = first.ciphertext;
    await route.fulfill({ json: file });
  });
  await page.goto('/talk');
  await page.getByRole('button', { name: 'Come back with your code' }).click();
  await page.getByLabel('Your code').fill(code);
  await open(page, 'Open my case');
  await expect(heading(page, 'This case cannot be trusted')).toBeVisible();
  await expect(page.getByText('Tell the data protection officer of the force')).toBeVisible();
  await expectFit(page);
});
