import { Authenticator } from '../set-up/authenticator';
import {
  openCasePerson,
  openWithoutFactor,
  signInWithSecondFactor,
  takeSession,
} from '../set-up/case-people';
import { expectFit } from '../set-up/expect-fit';
import { expect, test } from '../set-up/journey';
import { tabTo } from '../set-up/tab-to';
import { walkByKeyboard } from '../set-up/walk-by-keyboard';

test('a second factor is set up and given by keyboard, and exchanged', async ({ page, world }) => {
  const person = await openWithoutFactor(world, { name: 'dpo-new', role: 'dpo' });
  // The page that was asked for needs the factor; the way leads there and back.
  await takeSession(page.context(), world, person);
  await page.goto('/case-roles');
  await page.waitForURL((url) => url.pathname === '/second-factor');
  await expect(page.getByText('What you asked for needs a second factor.')).toBeVisible();
  await expectFit(page);
  await tabTo(page, page.getByRole('button', { name: 'Set up a second factor' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('img', { name: /QR code/ })).toBeVisible();
  const key = (await page.locator('.ms-key').textContent()) ?? '';
  expect(key.replaceAll(' ', '')).toMatch(/^[A-Z2-7]{32}$/);
  await expectFit(page);
  const authenticator = new Authenticator(key.replaceAll(' ', ''));

  const code = page.getByLabel('Code', { exact: true });
  await tabTo(page, code);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('Enter the code');
  await tabTo(page, code);
  await page.keyboard.type('000000');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('The code is not right, or it was used already.');
  await expectFit(page);
  await code.fill('');
  await tabTo(page, code);
  await page.keyboard.type(await authenticator.next());
  await page.keyboard.press('Enter');

  await expect(page.getByRole('heading', { name: 'Keep these recovery codes' })).toBeVisible();
  const codes = await page.locator('.ms-codes code').allTextContents();
  expect(codes).toHaveLength(10);
  await expectFit(page);
  await tabTo(page, page.getByRole('button', { name: 'I have kept the codes' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Who may hold cases' })).toBeVisible();

  // Nothing of it stays behind.
  const stored = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
  expect(stored).not.toContain(codes[0]);
  expect(page.url()).not.toMatch(/\d{6}|[A-Z2-7]{20}/);

  // After the password the session is half open, and reaches no page.
  await page.context().clearCookies();
  await page.goto('/sign-in?next=%2Faudit');
  await page.getByLabel('Username').fill(person.username);
  await page.getByLabel('Password', { exact: true }).fill(person.password);
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname === '/second-factor');
  await expectFit(page);
  expect(await walkByKeyboard(page)).toContain('Continue');
  await page.goto('/releases');
  await page.waitForURL((url) => url.pathname === '/second-factor');
  await tabTo(page, code);
  await page.keyboard.type(codes[0] ?? '');
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname === '/releases');

  // Another telephone: one more code removes the factor.
  await page.goto('/second-factor');
  await expect(page.getByText('Recovery codes left: 9.')).toBeVisible();
  await expectFit(page);
  await code.fill(codes[1] ?? '');
  await page.getByRole('button', { name: 'Remove' }).click();
  await expect(page.getByRole('button', { name: 'Set up a second factor' })).toBeVisible();
});

test('two data protection officers make a key custodian, and one ends it', async ({
  page,
  browser,
  world,
}) => {
  const [first, second] = [
    await openCasePerson(world, { name: 'dpo-first', role: 'dpo' }),
    await openCasePerson(world, { name: 'dpo-second', role: 'dpo' }),
  ];
  const third = await openWithoutFactor(world, { name: 'dpo-third', role: 'dpo' });
  await takeSession(page.context(), world, first);
  await page.goto('/case-roles');
  await page.getByRole('button', { name: 'Propose' }).click();
  await expect(page.getByRole('alert')).toContainText('Choose what you propose');
  await page.getByLabel('Username').fill(third.username);
  await page.getByRole('radio', { name: 'Key custodian' }).check();
  await page.getByRole('button', { name: 'Propose' }).click();
  await expect(page.getByText('Test dpo third is proposed. A second person confirms.')).toBeVisible();
  await expect(page.getByText('You proposed this. Somebody else confirms.')).toBeVisible();
  await expectFit(page);

  const context = await browser.newContext({ baseURL: world.address });
  const other = await context.newPage();
  await signInWithSecondFactor(other, second, '/case-roles');
  await other.getByRole('button', { name: 'Confirm Key custodian for Test dpo third' }).click();
  await expect(other.getByText('Test dpo third has the role. Their sessions have ended.')).toBeVisible();
  await expectFit(other);
  expect(await walkByKeyboard(other)).toContain('Propose');

  await other.getByRole('button', { name: 'End Key custodian for Test dpo third' }).click();
  await expect(other.getByText('The role or proposal of Test dpo third has ended.')).toBeVisible();
  await expect(other.getByRole('table', { name: 'Ended' })).toContainText('Key custodian');
  await expectFit(other);

  // A lost telephone.
  await page.getByLabel('Username').fill(second.username);
  await page.getByLabel('Remove a lost second factor').check();
  await page.getByRole('button', { name: 'Propose' }).click();
  await expect(page.getByRole('heading', { name: 'Lost second factors' })).toBeVisible();
  await expectFit(page);
  await context.close();
});
