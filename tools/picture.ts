// `npm run generate -- --picture`: takes the picture in the README from the product itself, with the example force.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import chromium from '@sparticuz/chromium';
import { chromium as playwright } from 'playwright-core';

const folder = mkdtempSync(join(tmpdir(), 'muster-picture-'));
const port = await freePort();
const server = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'tools/start.ts'], {
  env: { ...process.env, MUSTER_DATA_DIR: folder, PORT: String(port) },
  stdio: ['ignore', 'pipe', 'inherit'],
});
try {
  await new Promise<void>((resolve, reject) => {
    server.on('exit', () => reject(new Error('the service did not start')));
    server.stdout.on('data', (text: Buffer) => {
      process.stdout.write(text);
      if (String(text).includes('is ready')) resolve();
    });
  });
  await photograph(`http://127.0.0.1:${port}`);
} finally {
  server.removeAllListeners('exit');
  server.kill('SIGTERM');
  await new Promise((gone) => server.once('exit', gone));
  rmSync(folder, { recursive: true, force: true });
}

async function photograph(base: string): Promise<void> {
  const { accounts } = JSON.parse(readFileSync(join(folder, 'demo-accounts.json'), 'utf8')) as {
    accounts: { username: string; password: string }[];
  };
  const analyst = accounts.find(({ username }) => username === 'analyst');
  const browser = await playwright.launch({
    executablePath: await chromium.executablePath(),
    args: ['--no-sandbox'],
  });
  const page = await browser.newPage({ viewport: { width: 1100, height: 900 }, deviceScaleFactor: 1 });
  await page.goto(`${base}/sign-in`);
  await page.getByLabel('Username').fill('analyst');
  await page.getByLabel('Password', { exact: true }).fill(analyst?.password ?? '');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL((url) => !url.pathname.includes('sign-in'));
  await page.goto(`${base}/representation`);
  const figure = page.locator('figure').first();
  await figure.waitFor();
  await page.waitForLoadState('networkidle');
  const box = await figure.boundingBox();
  if (!box) throw new Error('there is no chart on the page');
  const clip = { x: box.x - 20, y: box.y - 15, width: box.width + 40, height: 560 };
  await page.screenshot({ path: 'docs/picture.png', clip, fullPage: true });
  await browser.close();
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 4301));
    });
  });
}
