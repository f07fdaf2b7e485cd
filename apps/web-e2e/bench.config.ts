import { defineConfig } from '@playwright/test';
import shared from './playwright.config';

/** `npm run bench -- web`: the same browser and the same world as the journeys, one page at a time, without tests; over TLS,
 *  as beyond one's own machine, with a certificate that nobody knows. */
export default defineConfig({
  ...shared,
  globalSetup: './src/bench/global-setup.ts',
  testMatch: '**/*.bench.ts',
  workers: 1,
  retries: 0,
  timeout: 900_000,
  use: { ...shared.use, ignoreHTTPSErrors: true },
});
