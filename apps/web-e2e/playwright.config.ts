import { defineConfig } from '@playwright/test';
import chromium from '@sparticuz/chromium';

// Only the path: the package's own arguments turn clicks on SVG and web security off.
const executablePath = await chromium.executablePath();

export default defineConfig({
  testDir: 'src',
  testMatch: '**/*.spec.ts',
  outputDir: '../../dist/web-e2e',
  globalSetup: './src/set-up/global-setup.ts',
  // Each has an application of its own; the journeys of one file stay one after another.
  workers: 2,
  fullyParallel: false,
  // What passes when it is tried again is told as flaky (`tools/test.ts`), and the others are still run.
  retries: 1,
  // Only what never ends has to be broken off: on a busy machine everything takes several times as long.
  timeout: 600_000,
  expect: { timeout: 30_000 },
  reporter: 'list',
  use: {
    actionTimeout: 30_000,
    navigationTimeout: 30_000,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    viewport: { width: 1280, height: 900 },
    launchOptions: { executablePath, args: ['--no-sandbox', '--disable-background-networking'] },
    screenshot: 'only-on-failure',
  },
});
