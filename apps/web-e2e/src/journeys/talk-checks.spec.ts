import { type CaseFile } from '@muster/contracts';
import { askToTalk, comeBack } from '../set-up/ask-to-talk';
import { ColleagueAtWork } from '../set-up/colleague-at-work';
import { expectFit } from '../set-up/expect-fit';
import { expect, test } from '../set-up/journey';
import { openTalk } from '../set-up/open-talk';

test('a check asks whether the colleague was treated worse, and names others to turn to beside it', async ({
  page,
  world,
}) => {
  page.on('dialog', (dialog) => void dialog.accept());
  const { north } = await openTalk(world);
  const { code, reference } = await askToTalk(page, { to: 'A listener I name', named: north.label });
  await north.write(reference, [{ kind: 'no-conflict' }], 'acknowledge');
  await north.write(reference, [{ kind: 'message', text: 'We have talked.' }], 'hold');
  // Checks fall due thirty days after a conversation; the journey says so to the page today.
  await page.route('**/api/talk/case', async (route) => {
    const file = (await (await route.fetch()).json()) as CaseFile;
    const checks = file.checks.map((check) =>
      check.after === '30-days' && check.state === 'waiting' ? { ...check, state: 'due' } : check,
    );
    await route.fulfill({ json: { ...file, checks } });
  });
  await comeBack(page, code);
  await page.getByRole('button', { name: 'Checks after we spoke' }).click();
  const question = page.getByRole('group', { name: 'Have you been treated worse since we spoke?' });
  await expectFit(page);
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(page.getByRole('alert')).toContainText('Answer the question, or choose not to say');
  await question.getByLabel('Yes').check();
  const routes = page.getByRole('main').locator('form').getByRole('listitem');
  for (const route of [
    'Police Federation',
    'Your trade union',
    'Your staff network',
    '(outside the force)',
  ]) {
    await expect(routes.filter({ hasText: route }).first()).toBeVisible();
  }
  await page.getByLabel('What happened? (optional)').fill('Left off the rota.');
  await page.getByLabel('Do not ask me again').check();
  await expectFit(page);
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(page.getByText('Your answer was sent to your listener.')).toBeVisible();
  await expect(page.getByText('No further checks are wanted.')).toBeVisible();
  await expect(page.getByText(/: Stopped$/)).toHaveCount(3);
  await expect(page.getByRole('button', { name: 'Send' })).toHaveCount(0);
  const left = (await north.find(reference))?.checks.map(({ state }) => state);
  expect(left).toEqual(['stopped', 'stopped', 'stopped']);
  expect((await north.read(reference)).followUps.map(({ body }) => body)).toEqual([
    {
      ...{ kind: 'follow-up', after: '30-days', how: '', worse: 'yes', worseHow: 'Left off the rota.' },
      stop: true,
    },
  ]);
});

test('a colleague has the checks stopped without a word, and takes back the question after a year', async ({
  page,
  world,
}) => {
  const { north } = await openTalk(world);
  const { code, reference } = await ColleagueAtWork.ask(world, { listener: north.name });
  const states = async () => (await north.find(reference))?.checks.map(({ state }) => state);
  await north.write(reference, [{ kind: 'no-conflict' }], 'acknowledge');
  await north.write(reference, [{ kind: 'message', text: 'We have talked.' }], 'hold');
  await comeBack(page, code);
  await page.getByRole('button', { name: 'Checks after we spoke' }).click();
  await page.getByRole('button', { name: 'Do not ask me again' }).click();
  await expect(page.getByText('You will not be asked again.')).toBeVisible();
  expect(await states()).toEqual(['stopped', 'stopped', 'stopped']);

  const outcome = { outcome: 'stayed', month: '2026-11', helped: '', keepContact: true } as const;
  await north.close(reference, [{ kind: 'outcome', ...outcome }], true);
  await page.getByRole('button', { name: 'Your case', exact: true }).click();
  await page.getByRole('button', { name: 'Look for something new' }).click();
  await page.getByRole('button', { name: 'Outcome' }).click();
  await expectFit(page);
  await page.getByRole('button', { name: 'Do not ask me, and do not keep it' }).click();
  await expect(page.getByText('You will not be asked. The contact goes with the others')).toBeVisible();
  await expect(page.getByText('No contact is kept for a later question.')).toBeVisible();
  expect((await states())?.at(-1)).toBe('stopped');
});
