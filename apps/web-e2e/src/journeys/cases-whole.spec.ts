import { type Page } from '@playwright/test';
import { giveCase } from '../set-up/allocation-desk';
import { askToTalk, comeBack } from '../set-up/ask-to-talk';
import { browseAs } from '../set-up/browse-as';
import { openCasePerson } from '../set-up/case-people';
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

const TOLD = 'Please find a mentor for one of your sergeants.';

/** The colleague looks again, and opens a part that is there now. */
async function look(page: Page, part: string): Promise<void> {
  const back = page.getByRole('button', { name: 'Your case', exact: true });
  if (await back.isVisible()) await back.click();
  await press(page, 'Look for something new');
  await page.getByRole('button', { name: part, exact: true }).click();
}

test('one case: asked, given, heard, acted on, followed up, closed and erased, by four people at their pages', async ({
  page,
  browser,
  world,
}) => {
  page.on('dialog', (dialog) => void dialog.accept());
  await openTalk(world);
  const name = newName('whole');
  const hears = await openCasePerson(world, { name, role: 'listener' });
  const listener = await browseAs(browser, world, hears, '/cases');
  await makeCaseKeys(listener);

  const { reference, code } = await test.step('a colleague asks for any listener', () => askToTalk(page));

  await test.step('an allocator gives the case to one of them', async () => {
    const gives = await openCasePerson(world, { name: 'gives-whole', role: 'allocator' });
    const office = await browseAs(browser, world, gives, '/case-allocation');
    await giveCase(office, reference, `Test ${name}`);
    await office.context().close();
  });

  await test.step('the listener alone can read it from now on, and writes the record', async () => {
    await press(listener, 'Look again');
    await press(listener, reference);
    await expect(
      listener.getByText('Only you, the colleague and two custodians together can read'),
    ).toBeVisible();
    await openPart(listener, 'The request');
    await press(listener, 'I have no conflict');
    await expectSaved(listener);
    await backToCase(listener);
    await openPart(listener, 'Times to meet');
    await press(listener, 'We have talked');
    await expectSaved(listener);
    await backToCase(listener);
    await openPart(listener, 'Record of the conversation');
    await listener.getByLabel('What is going on').fill('Passed over for promotion twice');
    await listener.getByLabel('Progression and promotion').check();
    await listener.getByLabel('Pushed away by something here').check();
    await press(listener, 'Save for the colleague to read');
    await expectSaved(listener);
    await backToCase(listener);
    await openPart(listener, 'Agreed actions');
    await press(listener, 'Add an action');
    await listener.getByLabel('What is asked for').fill('A mentor');
    await listener.getByLabel('Owner', { exact: true }).fill('Superintendent Vale');
    await fillDay(listener, 'To be done by', inDays(20));
    await listener.getByLabel('What the owner will be told').fill(TOLD);
    await press(listener, 'Put it to the colleague');
    await expectSaved(listener);
  });

  await test.step('the colleague approves the record, and the words that an owner is told', async () => {
    await comeBack(page, code);
    await look(page, 'The record');
    await expect(page.getByText('Passed over for promotion twice')).toBeVisible();
    await page.getByLabel('Yes, it is right as it is').check();
    await press(page, 'Send');
    await expect(page.getByText('You approved this record.')).toBeVisible();
    await look(page, 'Agreed actions');
    await expect(page.getByText(TOLD)).toBeVisible();
    await page.getByLabel('Yes, in exactly these words').check();
    await press(page, 'Answer');
    await expect(page.getByText('You agreed.')).toBeVisible();
  });

  await test.step('the action is met, the follow-up asked, the outcome written and the case closed', async () => {
    await reopenCase(listener, reference);
    await openPart(listener, 'Agreed actions');
    await expect(listener.getByText('Agreed: tell the owner')).toBeVisible();
    await press(listener, /^Say what became of it/);
    await listener.getByLabel('Met', { exact: true }).check();
    await press(listener, 'Save what became of it');
    await expectSaved(listener);
    await backToCase(listener);
    await openPart(listener, 'Follow-ups');
    await press(listener, /^Write down this check.*30/);
    const worse = listener.getByRole('group', { name: 'Have you been treated worse since we spoke?' });
    await worse.getByLabel('No', { exact: true }).check();
    await press(listener, 'Save this check');
    await expectSaved(listener);
    await backToCase(listener);
    await openPart(listener, 'Outcome and close');
    await listener.getByLabel('Stayed').check();
    await listener.getByLabel('Summary for the colleague').fill('A mentor was found.');
    await press(listener, 'Close the case');
    await expect(listener.getByText('The case is closed. Outcome: stayed.')).toBeVisible();
    await expect(listener.getByText('Its anonymous totals have been sent.')).toBeVisible();
  });

  await test.step('the colleague reads the outcome and has everything erased', async () => {
    await look(page, 'Outcome');
    await expect(page.getByText(/^Stayed, \w+ \d{4}\.$/)).toBeVisible();
    await look(page, 'Messages');
    await expect(page.getByText('A mentor was found.')).toBeVisible();
    await page.getByRole('button', { name: 'Your case', exact: true }).click();
    await page.getByRole('button', { name: 'Erase my case', exact: true }).click();
    await page.getByRole('main').getByRole('button', { name: 'Erase my case' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Your case was erased' })).toBeVisible();
  });

  await test.step('the listener finds it no more; the data protection officer has its certificate', async () => {
    await backToCase(listener);
    await press(listener, 'Back to your cases');
    await press(listener, 'Look again');
    await expect(listener.getByText('You have no cases')).toBeVisible();
    await listener.context().close();
    const proves = await openCasePerson(world, { name: 'proves', role: 'dpo' });
    const officer = await browseAs(browser, world, proves, '/case-custody');
    const row = officer.getByRole('row').filter({ hasText: reference });
    await expect(row).toContainText('The colleague');
    await officer.context().close();
  });
});
