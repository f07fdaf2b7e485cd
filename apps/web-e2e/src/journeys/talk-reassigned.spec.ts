import { giveCase, takeCaseBack, waitingCard } from '../set-up/allocation-desk';
import { askToTalk, comeBack } from '../set-up/ask-to-talk';
import { browseAs } from '../set-up/browse-as';
import { openCasePerson } from '../set-up/case-people';
import { expectFit } from '../set-up/expect-fit';
import { expect, test } from '../set-up/journey';
import { openTalk, showOnly } from '../set-up/open-talk';

test('a case that an allocator gives to another is lost to the first, and locked anew with a yes', async ({
  page,
  browser,
  world,
}) => {
  page.on('dialog', (dialog) => void dialog.accept());
  const { north, south } = await openTalk(world);
  const allocator = await openCasePerson(world, { name: 'allocates', role: 'allocator' });
  const office = await browseAs(browser, world, allocator, '/case-allocation');
  await showOnly(page, north, south);
  const { reference, code } = await askToTalk(page);

  await giveCase(office, reference, north.name);
  await north.takeOver(reference);
  await north.write(reference, [{ kind: 'message', text: 'I am away from tomorrow.' }]);
  const id = (await north.find(reference))?.case;
  await takeCaseBack(office, reference);
  await expect(waitingCard(office, reference).getByText('Nobody yet')).toBeVisible();
  await giveCase(office, reference, south.name);
  await office.context().close();
  expect(await north.find(reference)).toBeUndefined();
  // To the first listener it is as if the case had never been.
  await expect(north.send('POST', '/api/cases/file', { case: id })).rejects.toThrow('answered 404');
  await expect(south.read(reference)).rejects.toThrow('wrong-key');

  await comeBack(page, code);
  // Both are named by the request, and the first has written since: the server alone says that this one is not shut out.
  await expect(page.getByRole('heading', { name: 'Who may read your case?' })).toBeVisible();
  await expectFit(page);
  await expect(south.read(reference)).rejects.toThrow('wrong-key');
  await page.getByRole('button', { name: 'Let this listener in' }).click();
  await expect(page.getByText('Your listener can read your case from now on.')).toBeVisible();
  await expect(page.getByText(`${south.name} has your request`)).toBeVisible();
  expect((await south.read(reference)).messages.map(({ body }) => body.text)).toEqual([
    'I am away from tomorrow.',
  ]);
  await page.getByRole('button', { name: 'Messages' }).click();
  await expect(page.getByRole('heading', { name: north.name })).toBeVisible();
});

test('somebody whom a case does not name reads it when the colleague says so, and not before', async ({
  page,
  browser,
  world,
}) => {
  page.on('dialog', (dialog) => void dialog.accept());
  const { north, south } = await openTalk(world);
  const allocator = await openCasePerson(world, { name: 'gives-on', role: 'allocator' });
  const office = await browseAs(browser, world, allocator, '/case-allocation');
  await showOnly(page, north);
  const { reference, code } = await askToTalk(page);
  await office.getByRole('button', { name: 'Look again' }).click();
  await takeCaseBack(office, reference);
  await giveCase(office, reference, south.name);
  await office.context().close();

  await comeBack(page, code);
  await expect(page.getByRole('heading', { name: 'Who may read your case?' })).toBeVisible();
  await expectFit(page);
  await expect(south.read(reference)).rejects.toThrow('wrong-key');
  await page.getByRole('button', { name: 'Let this listener in' }).click();
  await expect(page.getByText('Your listener can read your case from now on.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Who may read your case?' })).toBeHidden();
  expect((await south.read(reference)).request?.body.option).toBe('any');
});
