import { expect, expectAccessible, expectReflow, test } from '../set-up/journey';
import { type Person } from '../set-up/people';

const PAGES: readonly { readonly path: string; readonly heading: string; readonly as: Person }[] = [
  { path: '/', heading: 'What you can do here', as: 'steward' },
  { path: '/', heading: 'What you can do here', as: 'board' },
  { path: '/password', heading: 'Change your password', as: 'board' },
  { path: '/data', heading: 'Snapshots', as: 'steward' },
  { path: '/data/import', heading: 'What are you loading?', as: 'steward' },
  { path: '/accounts', heading: 'Accounts', as: 'administrator' },
  { path: '/accounts/add', heading: 'Add an account', as: 'administrator' },
  { path: '/audit', heading: 'Audit trail', as: 'dpo' },
  { path: '/about/definitions', heading: 'Definitions', as: 'board' },
  {
    path: '/about/definitions/ethnicity-5-plus-1',
    heading: 'Ethnicity, five groups and unknown',
    as: 'board',
  },
  { path: '/about/definitions/ethnicity-18-plus-1', heading: 'Self-defined ethnicity, 18+1', as: 'board' },
  {
    path: '/about/definitions/ethnicity-18-plus-1-to-census-2021',
    heading: 'Ethnicity 18+1 to Census 2021',
    as: 'board',
  },
  { path: '/about/definitions/officer-ranks', heading: 'Police officer ranks', as: 'board' },
  { path: '/about/definitions/exmp', heading: 'Example Constabulary', as: 'board' },
  { path: '/about/baselines', heading: 'Baselines', as: 'board' },
  {
    path: '/about/baselines/census-2021-ethnicity-all-ages:E23000014',
    heading: 'West Midlands',
    as: 'board',
  },
  { path: '/about/methods', heading: 'How figures are worked out', as: 'board' },
  { path: '/data', heading: 'You cannot see this page', as: 'board' },
  { path: '/no/such/page', heading: 'Page not found', as: 'board' },
];

for (const { path, heading, as } of PAGES) {
  test(`${path} for the ${as}: one heading, its own title, no axe violation, fits 320 px`, async ({
    page,
    signedIn,
  }) => {
    await signedIn(as);
    await page.goto(path);
    const title = page.getByRole('heading', { level: 1 });
    await expect(title).toHaveCount(1);
    await expect(title).toContainText(heading);
    await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
    await expect(page).toHaveTitle(/ – Muster$/);
    await expect(page.locator('html')).toHaveAttribute('lang', 'en-GB');
    await expectAccessible(page);
    await page.setViewportSize({ width: 320, height: 640 });
    await expectReflow(page);
    await expectAccessible(page);
  });
}
