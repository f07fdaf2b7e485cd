import { chooseByKeyboard } from '../set-up/choose-by-keyboard';
import { expect, expectAccessible, expectReflow, test } from '../set-up/journey';
import { part } from '../set-up/parts-of-page';
import { tabTo } from '../set-up/tab-to';

const HEADING = 'Workstream 1: Black and Black heritage colleagues';

for (const person of ['board', 'network', 'analyst'] as const) {
  test(`the ${person} reads recruitment, progression and retention by both definitions`, async ({
    page,
    signedIn,
  }) => {
    await signedIn(person);
    await page.goto('/workstream-1');
    await expect(page.getByRole('heading', { level: 1, name: HEADING })).toBeVisible();
    for (const heading of ['Recruitment', 'Progression', 'Retention']) {
      await expect(part(page, heading).getByRole('figure').first()).toBeVisible();
    }
    const definitions = part(page, 'Who is meant');
    await expect(definitions).toContainText('Black African, Black Caribbean and any other Black background');
    await expect(definitions.getByRole('link', { name: 'Black heritage', exact: true })).toBeVisible();
    await expect(definitions.getByRole('link', { name: 'Black heritage including Mixed' })).toBeVisible();
    await expect(page.getByText('True counts')).toHaveCount(0);
  });
}

test('on paper there is no navigation and no choice, and each question has a page of A4', async ({
  page,
  signedIn,
}, information) => {
  await signedIn('board');
  await page.goto('/workstream-1');
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
  await expect(part(page, 'Retention').getByRole('figure').first()).toBeVisible();

  // 182 mm between the margins, at 96 dots an inch.
  await page.setViewportSize({ width: 688, height: 1000 });
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(page.getByRole('navigation', { name: 'Pages' })).toBeHidden();
  await expect(page.getByRole('form', { name: 'Release and workforce type' })).toBeHidden();
  await expect(page.getByRole('button', { name: /Download|Print|Sign out/ })).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1, name: HEADING })).toBeVisible();
  await expect(page.getByText('release Q2 2025/26').first()).toBeVisible();
  await expect(page.locator('details:not([open])')).toHaveCount(0);
  await expectReflow(page);
  for (const heading of ['Recruitment', 'Progression', 'Retention']) {
    const style = part(page, heading).evaluate((element) => getComputedStyle(element).breakBefore);
    expect(await style).toBe('page');
  }
  for (const table of await page.getByRole('table').all()) {
    const cut = await table.evaluate((element) => {
      const box = element.closest('.ms-table');
      return box ? box.scrollWidth - box.clientWidth : 0;
    });
    expect(cut).toBeLessThanOrEqual(0);
  }
  await information.attach('on-paper', {
    body: await page.screenshot({ fullPage: true }),
    contentType: 'image/png',
  });

  const pdf = (await page.pdf({ preferCSSPageSize: true, tagged: true })).toString('latin1');
  expect(pdf.match(/\/MediaBox\s*\[0 0 59[45][.\d]* 84[12][.\d]*\]/g)?.length).toBeGreaterThanOrEqual(5);
  expect(pdf).toContain('/StructTreeRoot');
});

test('another release is read by keyboard, and its address leads back to it', async ({ page, signedIn }) => {
  await signedIn('network');
  await page.goto('/workstream-1');
  const release = page.getByLabel('Release', { exact: true });
  await chooseByKeyboard(page, release, 'Q4');
  await tabTo(page, page.getByRole('button', { name: 'Show this page' }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/workstream-1\?force=EXMP&release=2025-Q1&who=officer$/);
  await expect(page.getByText('release Q4 2024/25').first()).toBeVisible();
  await expectAccessible(page);
  await page.reload();
  await expect(release).toHaveValue('2025-Q1');
});
