import { type Page } from '@playwright/test';
import { expectAccessible, expectReflow } from './journey';

/** This state of the page has no violation that axe knows of, fits into 320 px, and does both in forced colours too. */
export async function expectFit(page: Page): Promise<void> {
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 800 });
  await expectReflow(page);
  await expectAccessible(page);
  await page.emulateMedia({ forcedColors: 'active' });
  await expectReflow(page);
  await page.emulateMedia({ forcedColors: 'none' });
  await page.setViewportSize({ width: 1280, height: 900 });
}
