import { type Page } from '@playwright/test';
import { openCasePerson, takeSession } from '../set-up/case-people';
import { ColleagueAtWork } from '../set-up/colleague-at-work';
import { expectFit } from '../set-up/expect-fit';
import { expect, test } from '../set-up/journey';
import {
  backToCase,
  expectSaved,
  fillDay,
  inDays,
  openPart,
  press,
  reopenCase,
} from '../set-up/listener-desk';
import { makeCaseKeys } from '../set-up/make-case-keys';
import { newName } from '../set-up/new-name';
import { openTalk } from '../set-up/open-talk';
import { tabTo } from '../set-up/tab-to';
import { walkByKeyboard } from '../set-up/walk-by-keyboard';

const refused = (page: Page, message: string): Promise<void> =>
  expect(page.getByRole('alert').filter({ hasText: message })).toBeVisible();

test('a case from its request to its totals', async ({ page, context, world }) => {
  await openTalk(world);
  const name = newName('work');
  await takeSession(context, world, await openCasePerson(world, { name, role: 'listener' }));
  await makeCaseKeys(page);
  const colleague = await ColleagueAtWork.ask(world, { listener: `Test ${name}`, avoid: 'Inspector Quill' });
  const { reference } = colleague;

  await test.step('the list says that there is something to read, and no more', async () => {
    await press(page, 'Look again');
    await expect(page.getByText('You have something to read.')).toBeVisible();
    await expect(page.getByText('Confirm to the colleague. Due by')).toBeVisible();
    await expect(page).toHaveTitle('Cases – Muster');
    await expectFit(page);
  });

  await test.step('who must be kept out is read before anything about the colleague', async () => {
    await press(page, reference);
    await expect(page.getByRole('heading', { level: 1, name: reference })).toBeVisible();
    await expectFit(page);
    await openPart(page, 'The request');
    await expect(page.getByText('Inspector Quill')).toBeVisible();
    await expect(page.getByText('07700 900123')).toHaveCount(0);
    await expectFit(page);
    await press(page, 'I have no conflict');
    await expectSaved(page);
    await expect(page.getByText('07700 900123')).toBeVisible();
    await expectFit(page);
    await backToCase(page);
  });

  await test.step('messages go both ways', async () => {
    await openPart(page, 'Messages');
    await press(page, 'Send');
    await refused(page, 'Write a message first');
    await expectFit(page);
    await page.getByLabel('Your message').fill('Thank you for asking. When would suit you?');
    await press(page, 'Send');
    await expectSaved(page);
    await expect(page.getByLabel('Your message')).toHaveValue('');
    expect((await colleague.read()).messages.map(({ body }) => body.text)).toEqual([
      'Thank you for asking. When would suit you?',
    ]);
    await colleague.write([{ kind: 'message', text: 'Any morning' }]);
    await backToCase(page);
    await reopenCase(page, reference);
    await openPart(page, 'Messages');
    await expect(page.getByText('Any morning')).toBeVisible();
    await expectFit(page);
    await backToCase(page);
  });

  await test.step('times are offered by keyboard, one is chosen, and the conversation is held', async () => {
    await openPart(page, 'Times to meet');
    await press(page, 'Offer these times');
    await refused(page, 'Offer at least one time');
    await expectFit(page);
    await fillDay(page, 'Day of time 1', inDays(3));
    await page.getByLabel('Start of time 1').fill('10:30');
    await page.getByLabel('How, at time 1').selectOption({ label: 'By phone' });
    await tabTo(page, page.getByLabel('Where, at time 1'));
    await page.keyboard.type('I call you');
    await tabTo(page, page.getByRole('button', { name: 'Offer these times' }));
    await page.keyboard.press('Enter');
    await expectSaved(page);
    await colleague.write([{ kind: 'slot-chosen', slot: 0 }], 'arrange');
    await backToCase(page);
    await reopenCase(page, reference);
    await openPart(page, 'Times to meet');
    await expect(page.getByText('chosen by the colleague')).toBeVisible();
    await expectFit(page);
    await press(page, 'We have talked');
    await expectSaved(page);
    await backToCase(page);
  });

  await test.step('the record is written, corrected, approved and then added to', async () => {
    await openPart(page, 'Record of the conversation');
    await expect(page.getByText('Stays between us').first()).toBeVisible();
    await expect(page.getByText('Used in anonymous totals').first()).toBeVisible();
    await expect(page.getByText('Shared if you agree').first()).toBeVisible();
    await expectFit(page);
    await walkByKeyboard(page, 200);
    await press(page, 'Save for the colleague to read');
    await refused(page, 'Choose one theme or more');
    await page.getByLabel('What is going on').fill('Passed over for promotion twice');
    await page.getByLabel('In your words, how likely').fill('I look at adverts every week');
    await page.getByLabel('Progression and promotion').check();
    await page.getByLabel('Pushed away by something here').check();
    await backToCase(page);
    await openPart(page, 'Record of the conversation');
    await expect(page.getByLabel('What is going on')).toHaveValue('Passed over for promotion twice');
    await press(page, 'Save for the colleague to read');
    await expectSaved(page);
    await expect(page.getByText('The colleague has not answered to this version yet')).toBeVisible();
    await expectFit(page);
    const first = (await colleague.read()).record;
    await colleague.write([
      { kind: 'record-read', record: first?.id ?? '', approved: false, correction: 'It was three times' },
    ]);
    await backToCase(page);
    await reopenCase(page, reference);
    await openPart(page, 'Record of the conversation');
    await expect(page.getByText('It was three times')).toBeVisible();
    await press(page, 'Write another version');
    await page.getByLabel('What is going on').fill('Passed over for promotion three times');
    await press(page, 'Save for the colleague to read');
    await expectSaved(page);
    const second = (await colleague.read()).record;
    expect(second?.body.happening).toBe('Passed over for promotion three times');
    await colleague.write(
      [{ kind: 'record-read', record: second?.id ?? '', approved: true, correction: '' }],
      'agree',
    );
    await backToCase(page);
    await reopenCase(page, reference);
    await openPart(page, 'Record of the conversation');
    await expect(page.getByText('The colleague has approved this record')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Write another version' })).toHaveCount(0);
    await page.getByLabel('Add a note').fill('The board is in March');
    await press(page, 'Add the note');
    await expectSaved(page);
    await expectFit(page);
    await backToCase(page);
  });

  await test.step('an action is agreed to the letter, and met', async () => {
    await openPart(page, 'Agreed actions');
    await press(page, 'Add an action');
    await page.getByLabel('What is asked for').fill('A mentor');
    await page.getByLabel('Owner', { exact: true }).fill('Superintendent Vale');
    await fillDay(page, 'To be done by', inDays(20));
    await page
      .getByLabel('What the owner will be told')
      .fill('Please find a mentor for one of your sergeants.');
    await expect(page.getByText('The owner sees these words and nothing else')).toBeVisible();
    await expectFit(page);
    await press(page, 'Put it to the colleague');
    await expectSaved(page);
    const answer = async (approved: boolean, words = '') => {
      const said = (await colleague.read()).actions[0]?.said;
      const [action, entry] = [said?.body.action ?? '', said?.id ?? ''];
      await colleague.write([{ kind: 'action-answer', action, entry, approved, words }]);
      await backToCase(page);
      await reopenCase(page, reference);
      await openPart(page, 'Agreed actions');
    };
    await answer(false, 'Leave out the rank');
    await expect(page.getByText('The colleague wrote: Leave out the rank')).toBeVisible();
    await press(page, /^Change the words/);
    await expect(page.getByLabel('What is asked for')).toHaveValue('A mentor');
    await page.getByLabel('What the owner will be told').fill('Please find a mentor for one of your people.');
    await expectFit(page);
    await press(page, 'Put it to the colleague');
    await expectSaved(page);
    await expect(page.getByText('Not agreed')).toHaveCount(0);
    expect((await colleague.read()).actions).toHaveLength(1);
    await answer(true);
    await expect(page.getByText('Agreed: tell the owner')).toBeVisible();
    await press(page, /^Say what became of it/);
    await page.getByLabel('Met', { exact: true }).check();
    await expectFit(page);
    await backToCase(page);
    await openPart(page, 'Agreed actions');
    await expect(page.getByLabel('Met', { exact: true })).toBeChecked();
    await press(page, 'Save what became of it');
    await expectSaved(page);
    await backToCase(page);
  });

  await test.step('a follow-up asks whether somebody was treated worse', async () => {
    await openPart(page, 'Follow-ups');
    await expect(page.getByText('Police Federation')).toBeVisible();
    await press(page, /^Write down this check.*30/);
    await press(page, 'Save this check');
    await refused(page, 'Choose what the colleague answered');
    await page
      .getByRole('group', { name: 'Have you been treated worse since we spoke?' })
      .getByLabel('Yes')
      .check();
    await page.getByLabel('How, and since when?').fill('Left out of briefings');
    await expectFit(page);
    await press(page, 'Save this check');
    await expectSaved(page);
    await expect(page.getByText('Left out of briefings')).toBeVisible();
    await backToCase(page);
  });

  await test.step('a hand-off shows the exact words first, or says by which law it does not', async () => {
    await openPart(page, 'Hand-off');
    await press(page, 'Begin a hand-off');
    await page.getByLabel('Dignity at Work panel').check();
    await page.getByLabel('The exact words').fill('A sergeant is left out of briefings after speaking up.');
    await expectFit(page);
    await press(page, 'Show the words to the colleague');
    await expectSaved(page);
    const shown = (await colleague.read()).handOffs[0]?.said;
    expect(shown?.body.shownFirst).toBe(true);
    await colleague.write([
      {
        ...{ kind: 'hand-off-answer', handOff: shown?.body.handOff ?? '', entry: shown?.id ?? '' },
        ...{ agreed: true, words: 'Go ahead' },
      },
    ]);
    await backToCase(page);
    await reopenCase(page, reference);
    await openPart(page, 'Hand-off');
    await expect(page.getByText('Agreed: to hand over')).toBeVisible();
    await press(page, 'I have handed it over');
    await expectSaved(page);
    await expect(page.getByText('Handed over', { exact: true })).toBeVisible();
    await press(page, 'Begin a hand-off');
    await page.getByLabel('Safeguarding').check();
    await page.getByLabel('The exact words').fill('A child may be at risk.');
    await page.getByLabel('No, the law stands against it').check();
    await press(page, 'I have handed it over');
    await refused(page, 'Choose the lawful reason');
    await page.getByLabel('Risk of harm').check();
    await expectFit(page);
    // Nothing is written before the words were handed over: the colleague reads every entry.
    expect((await colleague.read()).handOffs).toHaveLength(1);
    await press(page, 'I have handed it over');
    await expectSaved(page);
    await expect(page.getByText('Lawful reason: risk of harm')).toBeVisible();
    expect((await colleague.read()).handOffs[1]?.said.body).toMatchObject({
      ...{ shownFirst: false, lawfulReason: 'risk-of-harm', sent: true },
    });
    await expectFit(page);
    await backToCase(page);
  });

  await test.step('a hand-off without a yes goes on all the same where the law wants it', async () => {
    await openPart(page, 'Hand-off');
    await press(page, 'Begin a hand-off');
    await page.getByLabel('Professional standards').check();
    await page.getByLabel('The exact words').fill('An inspector has struck a sergeant.');
    await press(page, 'Show the words to the colleague');
    await expectSaved(page);
    const shown = (await colleague.read()).handOffs[2]?.said;
    await colleague.write([
      {
        ...{ kind: 'hand-off-answer', handOff: shown?.body.handOff ?? '', entry: shown?.id ?? '' },
        ...{ agreed: false, words: '' },
      },
    ]);
    await backToCase(page);
    await reopenCase(page, reference);
    await openPart(page, 'Hand-off');
    await expect(page.getByText('Not agreed', { exact: true })).toBeVisible();
    await press(page, /^It must go on all the same/);
    await press(page, 'I have handed it over');
    await refused(page, 'Choose the lawful reason');
    await page.getByLabel('Serious misconduct').check();
    await expectFit(page);
    await press(page, 'I have handed it over');
    await expectSaved(page);
    await expect(page.getByText('Lawful reason: serious misconduct')).toBeVisible();
    expect((await colleague.read()).handOffs[2]).toMatchObject({
      said: { body: { shownFirst: true, lawfulReason: 'serious-misconduct', sent: true } },
      answer: { body: { agreed: false } },
    });
    await backToCase(page);
  });

  await test.step('a copy opens with the keys of the listener alone', async () => {
    await openPart(page, 'Keep a copy');
    const download = page.waitForEvent('download');
    await press(page, 'Save the case');
    expect((await download).suggestedFilename()).toBe('notes.age');
    await expectFit(page);
    await backToCase(page);
  });

  await test.step('the case is closed, and its totals are sent without naming it', async () => {
    await openPart(page, 'Outcome and close');
    await expect(page.getByText('A follow-up is still to come')).toBeVisible();
    await expectFit(page);
    await page.getByLabel('Stayed').check();
    await page.getByLabel('Did it help').fill('Yes, I was heard');
    await page.getByLabel('Summary for the colleague').fill('A mentor was found.');
    await page.getByLabel('The colleague agrees to be asked once more').check();
    const ticks = page.waitForRequest('**/api/cases/ticks');
    await press(page, 'Close the case');
    await expect(page.getByText('The case is closed. Outcome: stayed.')).toBeVisible();
    const sent = (await ticks).postData() ?? '';
    expect(sent).not.toContain(colleague.caseId);
    expect(sent).not.toContain(reference);
    const codes = (JSON.parse(sent) as { ticks: { kind: string; code: string }[] }).ticks;
    expect(codes.map(({ kind, code }) => `${kind} ${code}`)).toEqual([
      ...['theme progression', 'option named', 'outcome stayed', 'ask met'],
    ]);
    await expect(page.getByText('Its anonymous totals have been sent.')).toBeVisible();
    await expect(page.getByText('Will be removed on').first()).toBeVisible();
    await expectFit(page);
    expect((await colleague.read()).outcome?.body.outcome).toBe('stayed');
    expect((await colleague.file()).state).toBe('closed');
  });
});
