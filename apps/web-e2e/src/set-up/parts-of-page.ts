import { type Locator, type Page } from '@playwright/test';

/** The part of a page under this heading. */
export function part(page: Page, heading: string): Locator {
  return page.getByRole('region', { name: heading, exact: true });
}

/** The row of a group in the first table of a part. */
export function rowOf(within: Locator, group: string): Locator {
  return within
    .getByRole('table')
    .first()
    .getByRole('row')
    .filter({ has: within.page().getByRole('rowheader', { name: group, exact: true }) });
}
