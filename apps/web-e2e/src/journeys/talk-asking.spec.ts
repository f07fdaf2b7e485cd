import { type Page } from '@playwright/test';
import { askToTalk, comeBack, readReceipt } from '../set-up/ask-to-talk';
import { chooseByKeyboard } from '../set-up/choose-by-keyboard';
import { expectFit } from '../set-up/expect-fit';
import { expect, test } from '../set-up/journey';
import { openTalk, showOnly } from '../set-up/open-talk';
import { tabTo } from '../set-up/tab-to';

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });

/** Nothing that stays tells what was asked: one address, one title, one entry of the history, no storage. */
async function expectNoTrace(page: Page, entries: number): Promise<void> {
  await expect(page).toHaveURL(/\/talk$/);
  await expect(page).toHaveTitle('Talk request – Muster');
  const kept = await page.evaluate(async () => ({
    entries: history.length,
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    cookies: document.cookie,
  }));
  expect(kept).toEqual({ entries, local: 0, session: 0, databases: 0, cookies: '' });
}

test('nobody can be asked before there is a listener, and the page says so', async ({ page }) => {
  await page.route('**/api/talk/options', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ json: { ...((await answer.json()) as object), open: false } });
  });
  await page.goto('/talk');
  await expect(page.getByText('Nobody can be asked here at the moment')).toBeVisible();
  await expect(page.getByText('This is a demonstration with an invented force.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Ask for a conversation' })).toHaveCount(0);
  await expect(page.getByText('Acas (outside the force)')).toBeVisible();
  await expectFit(page);
});

test('a colleague asks by keyboard alone, writes the code down, and opens the case with it', async ({
  page,
  world,
}) => {
  const { north, south, coordinator } = await openTalk(world);
  await showOnly(page, north, south, coordinator);
  await page.goto('/talk');
  const entries = await page.evaluate(() => history.length);
  const press = async (name: string): Promise<void> => {
    await tabTo(page, page.getByRole('button', { name, exact: true }));
    await page.keyboard.press('Enter');
  };
  /** Ticks the first answer of a question, then goes down to another one. */
  const mark = async (first: string, down = 0): Promise<void> => {
    await tabTo(page, page.getByLabel(first, { exact: true }));
    await page.keyboard.press('Space');
    for (let step = 0; step < down; step += 1) await page.keyboard.press('ArrowDown');
  };
  const arrive = async (name: string): Promise<void> => {
    await expect(heading(page, name)).toBeFocused();
    await expectNoTrace(page, entries);
    await expectFit(page);
  };

  await expect(heading(page, 'Talk in confidence')).toBeVisible();
  await expectFit(page);
  await press('Ask for a conversation');
  await arrive('Before you start');
  await expect(
    page.getByText('a duty to act on a risk of harm, on crime and on serious misconduct'),
  ).toBeVisible();
  await press('Continue');
  await expect(page.getByRole('alert')).toContainText('Read the limits, then tick');
  await expect(page).toHaveTitle('Talk request – Muster');
  await mark('I have read this');
  await press('Continue');

  await arrive('What would you like to talk about?');
  await mark('Say and Stay', 1);
  await expect(page.getByRole('group', { name: 'Are you retiring?' })).toBeVisible();
  await expectFit(page);
  await mark('Yes', 1);
  await press('Continue');

  await arrive('How can we reach you safely?');
  await mark('By phone');
  await tabTo(page, page.getByLabel('Phone number'));
  await page.keyboard.type('07700 900123');
  await mark('Yes', 1);
  await expectFit(page);
  await press('Continue');

  await arrive('Who would you like to talk to?');
  await expect(page.getByText('Offered to Black and Black heritage colleagues.')).toHaveCount(2);
  await mark('Any trained listener', 4);
  await chooseByKeyboard(page, page.getByLabel('My department', { exact: true }), 'South');
  await expectFit(page);
  await press('Continue');

  await arrive('Who must not see this?');
  await tabTo(page, page.getByLabel('Other people who must not know'));
  await page.keyboard.type('Sergeant Example');
  await press('Continue');

  await arrive('Check your answers');
  await expect(page.getByText(`Your request goes straight to ${north.name}.`)).toBeVisible();
  await press('Send the request');

  await expect(heading(page, 'Your request was sent')).toBeFocused();
  await expectNoTrace(page, entries);
  const { code, reference } = await readReceipt(page);
  expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4} ){3}[0-9A-HJKMNP-TV-Z]{4}$/);
  await expectFit(page);
  await tabTo(page, page.getByLabel('Type the code from what you wrote down'));
  await page.keyboard.type('0000 0000 0000 0000');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('not the code shown above');
  await page.getByLabel('Type the code from what you wrote down').fill(code.toLowerCase());
  await page.keyboard.press('Enter');
  await expect(page.getByText('You have the code. You can leave this page now.')).toBeVisible();
  await press('Open my case');
  await expect(heading(page, 'Your case')).toBeVisible();
  await expectNoTrace(page, entries);

  const { request, contact } = await north.read(reference);
  expect(request?.body).toMatchObject({ about: 'leaving', option: 'outside-department', retiring: false });
  expect(request?.body.avoid).toBe('Sergeant Example');
  expect(contact?.body).toMatchObject({ by: 'phone', address: '07700 900123', mayLeaveMessage: false });
});

test('a request that got no answer is sent again as it was, and counts once', async ({ page, world }) => {
  const { south } = await openTalk(world);
  const sent: string[] = [];
  let drop = true;
  await page.route('**/api/talk/requests', async (route) => {
    sent.push(route.request().postData() ?? '');
    if (!drop) return route.continue();
    drop = false;
    await route.fetch();
    return route.abort();
  });
  await page.goto('/talk');
  const asking = askToTalk(page, { to: 'A listener I name', named: south.label });
  await page.getByRole('button', { name: 'Try again' }).click();
  const { reference, code } = await asking;
  expect(sent).toHaveLength(2);
  expect(sent[1]).toBe(sent[0]);
  expect((await south.read(reference)).request?.body.option).toBe('named');
  page.on('dialog', (dialog) => void dialog.accept());
  await comeBack(page, code);
  await expect(page.getByText(`${south.name} has your request`)).toBeVisible();
});
