import { type BreakGlass } from '@muster/contracts';
import { type Locator, type Page } from '@playwright/test';
import { browseAs } from '../set-up/browse-as';
import { type CasePerson, openCasePerson, takeSession } from '../set-up/case-people';
import { ColleagueAtWork } from '../set-up/colleague-at-work';
import { endOpening } from '../set-up/end-opening';
import { expectFit } from '../set-up/expect-fit';
import { expect, test } from '../set-up/journey';
import { openPart, press } from '../set-up/listener-desk';
import { makeCaseKeys } from '../set-up/make-case-keys';
import { newName } from '../set-up/new-name';
import { openTalk } from '../set-up/open-talk';
import { type World } from '../set-up/people';
import { postJson } from '../set-up/post-json';
import { walkByKeyboard } from '../set-up/walk-by-keyboard';

const cardOf = (page: Page, reference: string): Locator =>
  page.locator('ms-opening-card').filter({ hasText: reference });
const banner = (page: Page): Locator =>
  page.getByRole('region', { name: 'A case is open with the recovery key' });

async function enterShares(page: Page, first = '', second = ''): Promise<void> {
  await page.getByLabel('Share of the first custodian').fill(first);
  await page.getByLabel('Share of the second custodian').fill(second);
  await press(page, /^Open case/);
}

/** Asked and agreed without pages. Returns the id of the opening. */
async function agreed(
  world: World,
  [one, two]: readonly [CasePerson, CasePerson],
  reference: string,
  reason: BreakGlass['reason'],
): Promise<string> {
  const to = '/api/cases/break-glass';
  const asked = { reference, reason, silenceReason: 'none' };
  const { answer } = await postJson<BreakGlass>(world.address, to, asked, one.cookie);
  await postJson(world.address, `${to}/agreements`, { id: answer.id }, two.cookie);
  return answer.id;
}

async function openCustodians(world: World): Promise<readonly [CasePerson, CasePerson]> {
  return [
    await openCasePerson(world, { name: 'keeps-one', role: 'custodian' }),
    await openCasePerson(world, { name: 'keeps-two', role: 'custodian' }),
  ];
}

test('two custodians open one case with their shares, its listener is told, and it is wiped', async ({
  page,
  context,
  browser,
  world,
}) => {
  const { shares } = await openTalk(world);
  const [one, two] = await openCustodians(world);
  const name = newName('told');
  const hears = await openCasePerson(world, { name, role: 'listener' });
  const listener = await browseAs(browser, world, hears, '/cases');
  await makeCaseKeys(listener);
  const asks = { listener: `Test ${name}`, avoid: 'Inspector Quill' };
  const colleague = await ColleagueAtWork.ask(world, asks);
  const { reference } = colleague;
  await press(listener, 'Look again');
  await press(listener, reference);
  await expect(listener.getByText('Custodians used the recovery key')).toHaveCount(0);
  await press(listener, 'Back to your cases');
  await page.clock.install();
  await takeSession(context, world, one);
  await page.goto('/break-glass');
  await expect(page).toHaveTitle('Recovery key – Muster');
  await expectFit(page);

  await test.step('one asks, and cannot agree', async () => {
    await press(page, 'Ask a second custodian');
    await expect(page.getByRole('alert')).toContainText('Choose why it must be opened');
    await expectFit(page);
    await page.getByLabel('Reference of the case').fill(reference);
    await page.getByLabel('Risk to life').check();
    await page.getByLabel('The colleague is told').check();
    await press(page, 'Ask a second custodian');
    await expect(page.getByText(`Opening case ${reference} was asked for.`)).toBeVisible();
    await cardOf(page, reference).getByRole('button', { name: 'Agree' }).click();
    await expect(page.getByRole('alert').filter({ hasText: 'Somebody else has to do this' })).toBeVisible();
    await expectFit(page);
  });

  await test.step('another agrees at a page of their own', async () => {
    const other = await browseAs(browser, world, two, '/break-glass');
    await cardOf(other, reference).getByRole('button', { name: 'Agree' }).click();
    await expect(other.getByText('can be opened for 60 minutes')).toBeVisible();
    await other.context().close();
  });

  await test.step('the listener is told at once, by whom and why', async () => {
    await press(listener, 'Look again');
    await expect(listener.getByText('You have something to read.')).toBeVisible();
    await press(listener, reference);
    await expect(listener.getByText('Custodians used the recovery key on this case.')).toBeVisible();
    await expect(listener.getByText('Reason: risk to life.')).toBeVisible();
    await expect(listener.getByText('keeps two, a custodian, agreed')).toBeVisible();
    await expectFit(listener);
    await listener.context().close();
  });

  await test.step('both shares are entered on one page', async () => {
    await press(page, 'Look again');
    await cardOf(page, reference).getByRole('button', { name: 'Enter both shares' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Enter both shares' })).toBeFocused();
    await expectFit(page);
    await enterShares(page);
    await expect(page.getByRole('alert')).toContainText('Enter the first share');
    await enterShares(page, shares[0], shares[0]);
    await expect(page.getByRole('alert')).toContainText('This is the same share twice');
    expect((await colleague.file()).events.map(({ what }) => what)).not.toContain('break-glass-read');
    await enterShares(page, shares[0], shares[2]);
    await expect(page.getByRole('heading', { level: 1, name: reference })).toBeFocused();
  });

  await test.step('the case is shown and nothing else can be done with it', async () => {
    await expect(banner(page).getByRole('timer')).toHaveText(/^\d+ minutes?( and \d+ seconds?)?$/);
    await expect(page.getByText('Inspector Quill')).toBeVisible();
    await expect(page.getByText('07700 900123')).toBeVisible();
    await expect(page.locator('main').getByRole('button')).toHaveText(['Close the case now']);
    await expectFit(page);
    await walkByKeyboard(page);
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByText('Inspector Quill')).toBeHidden();
    await page.emulateMedia({ media: 'screen' });
    const allowed = await page
      .locator('.ms-glass')
      .evaluate((box) => box.dispatchEvent(new ClipboardEvent('copy', { bubbles: true, cancelable: true })));
    expect(allowed).toBe(false);
    await expect(page).toHaveURL(/\/break-glass$/);
    expect((await colleague.file()).events.map(({ what }) => what)).toContain('break-glass-read');
  });

  await test.step('it is wiped when nobody is there, when it is closed, and when the time is over', async () => {
    await page.clock.fastForward('09:30');
    await expect(page.getByRole('dialog', { name: 'Are you still there?' })).toBeVisible();
    await expectFit(page);
    await press(page, 'Stay');
    await page.clock.fastForward('10:30');
    await expect(page.getByText('Nobody used this page for ten minutes.')).toBeVisible();
    await expect(page.getByText('Inspector Quill')).toHaveCount(0);

    await cardOf(page, reference).getByRole('button', { name: 'Enter both shares' }).click();
    await enterShares(page, shares[1], shares[2]);
    await press(page, 'Close the case now');
    await expect(page.getByText('The case was wiped from this page.')).toBeVisible();
    await expect(page.getByText('Inspector Quill')).toHaveCount(0);

    await cardOf(page, reference).getByRole('button', { name: 'Enter both shares' }).click();
    await enterShares(page, shares[0], shares[1]);
    await expect(page.getByText('Inspector Quill')).toBeVisible();
    await page.clock.fastForward('01:00:00');
    await expect(page.getByText('Inspector Quill')).toHaveCount(0);
  });
});

test('a review is for an officer who took no part, once the hour is over', async ({
  page,
  context,
  browser,
  world,
}) => {
  const { north } = await openTalk(world);
  const custodians = await openCustodians(world);
  const { reference } = await ColleagueAtWork.ask(world, { listener: north.name });
  const id = await agreed(world, custodians, reference, 'court-order');
  await takeSession(context, world, await openCasePerson(world, { name: 'reviews', role: 'dpo' }));
  await page.goto('/break-glass');
  const card = cardOf(page, reference);
  await expect(card.getByText('Court order')).toBeVisible();
  await expect(card.getByRole('button')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Ask a second custodian' })).toHaveCount(0);

  await endOpening(world, id);
  await test.step('neither of the two who opened it can finish it', async () => {
    for (const custodian of custodians) {
      const actor = await browseAs(browser, world, custodian, '/break-glass');
      await expect(cardOf(actor, reference).getByText('Over', { exact: true })).toBeVisible();
      await expect(cardOf(actor, reference).getByRole('button')).toHaveCount(0);
      await actor.context().close();
      const review = { id, finding: 'justified', note: 'We were right to do it.' };
      await expect(
        postJson(world.address, '/api/cases/break-glass/reviews', review, custodian.cookie),
      ).rejects.toThrow('answered 403');
    }
  });

  await press(page, 'Look again');
  await card.getByRole('button', { name: 'Finish the review' }).click();
  await expect(card.getByRole('alert')).toContainText('Choose whether it was justified');
  await expectFit(page);
  await card.getByLabel('It was justified').check();
  await card.getByLabel('Why', { exact: true }).fill('The order was seen, and covers this case.');
  await card.getByRole('button', { name: 'Finish the review' }).click();
  await expect(page.getByText(`The opening of case ${reference} is reviewed.`)).toBeVisible();
  await expect(card.getByText('Test reviews')).toBeVisible();
  await expect(card.getByRole('button')).toHaveCount(0);
});

test('after lost words the custodians lock the case anew, and its listener reads on', async ({
  page,
  context,
  browser,
  world,
}) => {
  const { shares } = await openTalk(world);
  const custodians = await openCustodians(world);
  const name = newName('forgets');
  const forgets = await openCasePerson(world, { name, role: 'listener' });
  const listener = await browseAs(browser, world, forgets, '/cases');
  await makeCaseKeys(listener);
  const asks = { listener: `Test ${name}`, avoid: 'Inspector Quill' };
  const colleague = await ColleagueAtWork.ask(world, asks);
  const { reference } = colleague;

  await test.step('the listener makes new keys, which do not open the case', async () => {
    await listener.reload();
    await press(listener, 'I have lost my words');
    await press(listener, 'Make new keys in place of the lost ones');
    await press(listener, 'Make my seven words');
    const phrase = (await listener.locator('.ms-secret').innerText()).trim();
    await listener.getByLabel('Type the seven words').fill(phrase);
    await press(listener, 'Make my keys');
    await press(listener, reference);
    await expect(listener.getByRole('heading', { name: 'You cannot read this case' })).toBeVisible();
    await expectFit(listener);
    await press(listener, 'Back to your cases');
  });

  await agreed(world, custodians, reference, 'lost-phrase');
  await takeSession(context, world, custodians[0]);
  await page.goto('/break-glass');
  await cardOf(page, reference).getByRole('button', { name: 'Enter both shares' }).click();
  await enterShares(page, shares[0], shares[1]);
  await expect(page.getByRole('heading', { name: 'Lock the case anew' })).toBeVisible();
  await expect(page.locator('ms-lock-anew-part').getByText(`Test ${name}`)).toBeVisible();
  await expectFit(page);
  await press(page, 'Lock the case anew');
  await expect(page.getByText('The case is locked anew, and wiped from this page.')).toBeVisible();
  await expect(page.getByText('Inspector Quill')).toHaveCount(0);

  await press(listener, 'Look again');
  await press(listener, reference);
  await openPart(listener, 'The request');
  await expect(listener.getByText('Inspector Quill')).toBeVisible();
  await listener.context().close();
  expect((await colleague.read()).request?.body.avoid).toBe('Inspector Quill');
});
