// `npm run generate -- --picture`: takes the pictures in the README from the product itself, with the example force: the
// board position, a representation page and a pack. Each is checked against its limit, because the README loads them all.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright, type Page } from 'playwright-core';

const PICTURES = 'docs/pictures';
const MOST_BYTES = 150_000;
const WIDTH = 1100;
const HEIGHT = 620;
/** The demonstration is a large force, and the machine may be busy. */
const PATIENCE = 300_000;

const tooLarge: string[] = [];
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
  if (tooLarge.length > 0) throw new Error(`more than ${MOST_BYTES} bytes: ${tooLarge.join(', ')}`);
} finally {
  server.removeAllListeners('exit');
  server.kill('SIGTERM');
  await new Promise((gone) => server.once('exit', gone));
  rmSync(folder, { recursive: true, force: true });
}

async function photograph(base: string): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  const browser = await playwright.launch({
    executablePath: await chromium.executablePath(),
    args: ['--no-sandbox'],
  });
  try {
    const board = await signedIn(browser, base, 'board');
    await board.goto(`${base}/`);
    await board.locator('.ms-board__headlines').waitFor();
    await take(board, 'board-position');

    await board.goto(`${base}/representation`);
    const figure = board.locator('figure').first();
    await figure.locator('table').waitFor();
    await figure.evaluate((element) => element.scrollIntoView());
    await take(board, 'representation');

    const analyst = await signedIn(browser, base, 'analyst');
    await buildPack(analyst, base);
    await take(analyst, 'pack');
  } finally {
    await browser.close();
  }
}

/** Somebody of the demonstration, at a browser of their own. */
async function signedIn(browser: Browser, base: string, username: string): Promise<Page> {
  const { accounts } = JSON.parse(readFileSync(join(folder, 'demo-accounts.json'), 'utf8')) as {
    accounts: { username: string; password: string }[];
  };
  const account = accounts.find((each) => each.username === username);
  if (!account) throw new Error(`the demonstration has no ${username}`);
  const page = await browser.newPage({ viewport: { width: WIDTH, height: HEIGHT }, deviceScaleFactor: 1 });
  page.setDefaultTimeout(PATIENCE);
  await page.goto(`${base}/sign-in`);
  await page.getByLabel('Username').fill(username);
  await page.getByLabel('Password', { exact: true }).fill(account.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL((url) => !url.pathname.includes('sign-in'));
  return page;
}

/** A pack for the newest quarter, as the analyst who builds it sees it: from its first figures on. */
async function buildPack(page: Page, base: string): Promise<void> {
  await page.goto(`${base}/packs`);
  const forums = page.getByRole('combobox', { name: 'Forum' }).last();
  await forums.selectOption({ label: 'Attrition and Retention Board' });
  await page.getByRole('button', { name: 'Build the pack', exact: true }).click();
  await page.waitForURL(/\/packs\/[0-9a-f-]{36}$/);
  const figures = page.getByRole('heading', { level: 2, name: 'Are we representative?' });
  await figures.evaluate((element) => element.scrollIntoView());
}

async function take(page: Page, name: string): Promise<void> {
  await page.waitForLoadState('networkidle');
  const path = join(PICTURES, `${name}.png`);
  await page.screenshot({ path, animations: 'disabled' });
  const bytes = statSync(path).size;
  process.stdout.write(`${path}: ${bytes} bytes\n`);
  if (bytes > MOST_BYTES) tooLarge.push(path);
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 4301));
    });
  });
}
