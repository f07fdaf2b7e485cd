import { readFile } from 'node:fs/promises';
import { type Locator, type Page } from '@playwright/test';
import { askToTalk, comeBack } from '../set-up/ask-to-talk';
import { browseAs } from '../set-up/browse-as';
import { openCasePerson, takeSession } from '../set-up/case-people';
import { ColleagueAtWork } from '../set-up/colleague-at-work';
import { expectFit } from '../set-up/expect-fit';
import { expect, test } from '../set-up/journey';
import { openTalk } from '../set-up/open-talk';
import { runMuster } from '../set-up/run-muster';
import { walkByKeyboard } from '../set-up/walk-by-keyboard';

const cardOf = (page: Page, reference: string): Locator =>
  page.locator('ms-hold-card').filter({ hasText: reference });
const open = (page: Page, part: string): Promise<void> =>
  page.getByRole('button', { name: part, exact: true }).click();

test('a legal hold of two persons stands against erasure, which its colleague is told', async ({
  page,
  context,
  browser,
  world,
}) => {
  await openTalk(world);
  const visit = await browser.newContext({ baseURL: world.address });
  const colleague = await visit.newPage();
  colleague.on('dialog', (dialog) => void dialog.accept());
  const { reference, code } = await askToTalk(colleague);
  const officer = await openCasePerson(world, { name: 'holds', role: 'dpo' });
  await takeSession(context, world, officer);
  await page.goto('/case-custody');
  await expect(page).toHaveTitle('Custody – Muster');
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
  await expectFit(page);

  await test.step('one proposes, and cannot confirm', async () => {
    await page.getByRole('button', { name: 'Propose a hold' }).click();
    await expect(page.getByRole('alert')).toContainText('Enter the reference of the case');
    await expectFit(page);
    await page.getByLabel('Reference of the case').fill(reference);
    await page.getByLabel('Why it must be kept').fill('A tribunal has asked for it.');
    await page.getByRole('button', { name: 'Propose a hold' }).click();
    await expect(page.getByText(`A hold on case ${reference} is proposed.`)).toBeVisible();
    await expect(cardOf(page, reference).getByText('Proposed, nothing is held yet')).toBeVisible();
    await cardOf(page, reference).getByRole('button', { name: 'Confirm the hold' }).click();
    await expect(page.getByRole('alert').filter({ hasText: 'Somebody else has to do this' })).toBeVisible();
  });

  const custodian = await openCasePerson(world, { name: 'confirms', role: 'custodian' });
  const other = await browseAs(browser, world, custodian, '/case-custody');
  await test.step('another confirms', async () => {
    await cardOf(other, reference).getByRole('button', { name: 'Confirm the hold' }).click();
    await expect(other.getByText(`Case ${reference} is held.`)).toBeVisible();
    await expect(other.getByRole('heading', { name: 'Certificates of erasure' })).toHaveCount(0);
    await expectFit(other);
  });

  await test.step('the colleague asks for erasure and reads why it waits', async () => {
    await comeBack(colleague, code);
    await expect(colleague.getByText('Legal hold', { exact: true })).toBeVisible();
    await open(colleague, 'Erase my case');
    await expect(colleague.getByText('If you ask now, your wish is recorded.')).toBeVisible();
    await expectFit(colleague);
    await open(colleague, 'Ask for erasure');
    await expect(colleague.getByText(/Your wish of .+ is recorded\./)).toBeVisible();
    await expect(colleague.getByRole('button', { name: 'Ask for erasure' })).toHaveCount(0);
    await comeBack(colleague, code);
    await expect(colleague.getByText('Asked for', { exact: true })).toBeVisible();
    await open(colleague, 'Erase my case');
    await expect(colleague.getByText(/Your wish of .+ is recorded\./)).toBeVisible();
    await expectFit(colleague);
    await open(colleague, 'Your case');
    await open(colleague, 'Who has looked at my case');
    await expect(colleague.getByText('confirmed a legal hold: nothing is removed')).toBeVisible();
  });

  await test.step('two end the hold, and what the colleague asked for is done', async () => {
    await cardOf(other, reference).getByRole('button', { name: 'Propose to end the hold' }).click();
    await expect(other.getByText(`The end of the hold on case ${reference} is proposed.`)).toBeVisible();
    await other.context().close();
    await page.reload();
    await cardOf(page, reference).getByRole('button', { name: 'End the hold' }).click();
    await expect(page.getByText(`The hold on case ${reference} has ended.`)).toBeVisible();
    await runMuster(world.projectDir, world.dataDir, 'cases', 'purge', '--as', officer.username);
    await open(colleague, 'Your case');
    await open(colleague, 'Look for something new');
    await expect(colleague.getByText('This code opens nothing.')).toBeVisible();
    await visit.close();
    await page.reload();
    await expect(page.getByRole('rowheader', { name: reference })).toBeVisible();
    await expectFit(page);
  });
});

test('the audit of cases is filtered and saved, and names nobody', async ({ page, context, world }) => {
  const { north } = await openTalk(world);
  const { reference } = await ColleagueAtWork.ask(world, { listener: north.name });
  await north.read(reference);
  await takeSession(context, world, await openCasePerson(world, { name: 'audits', role: 'dpo' }));
  await page.goto('/case-custody');
  const audit = page.locator('ms-case-audit-part');
  await audit.getByLabel('Who', { exact: true }).selectOption({ label: 'Listener' });
  await audit.getByLabel('Action', { exact: true }).selectOption('opened');
  await audit.getByRole('button', { name: 'Show' }).click();
  await expect(audit.getByRole('row').nth(1)).toContainText('opened');
  await expect(audit.getByRole('cell', { name: 'Colleague', exact: true })).toHaveCount(0);
  await expect(audit.getByText(north.name)).toHaveCount(0);
  await expect(audit.getByText(reference)).toHaveCount(0);
  await expectFit(page);
  await walkByKeyboard(page, 400);

  const downloading = page.waitForEvent('download');
  await audit.getByRole('button', { name: 'Save as CSV' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('events.csv');
  const csv = await readFile(await download.path(), 'utf8');
  expect(csv.split('\n')[0]).toBe('hour,party,action,reason,fields,case');
  expect(csv).not.toContain(north.name);
  expect(csv).not.toContain(reference);

  const first = audit.getByRole('group', { name: 'First day' });
  await first.getByLabel('Day', { exact: true }).fill('30');
  await first.getByLabel('Month').fill('2');
  await first.getByLabel('Year').fill('2026');
  await audit.getByRole('button', { name: 'Show' }).click();
  await expect(audit.getByRole('alert')).toContainText('The first day is no day of the calendar');
  await expectFit(page);
});
