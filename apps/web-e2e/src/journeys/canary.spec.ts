import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { keysOfReturnCode, readReturnCode } from '@muster/case-protocol';
import { readReceipt } from '../set-up/ask-to-talk';
import { NeedleSearch } from '../set-up/canary/needle-search';
import { openOwnProgram, type OwnProgram } from '../set-up/canary/open-own-program';
import {
  Findings,
  lookIntoAnswers,
  lookIntoBackup,
  lookIntoFiles,
  lookIntoMemory,
} from '../set-up/canary/search-server';
import { waysToWrite } from '../set-up/canary/ways-to-write';
import { type CasePerson, decidersOf, openCasePerson, takeSession } from '../set-up/case-people';
import { installRecovery } from '../set-up/install-recovery';
import { makeCaseKeys } from '../set-up/make-case-keys';
import { postJson } from '../set-up/post-json';

const ALPHABET = 'abcdefghijkmnpqrstuvwxyz';
/** Letters that stand nowhere else in the world. */
const never = (): string => [...randomBytes(18)].map((byte) => ALPHABET[byte % 24] ?? '').join('');

const press = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name }).click();
const saved = (page: Page): Promise<void> => expect(page.getByText('Saved.', { exact: true })).toBeVisible();
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });

/** One word in everything that is typed into the case; other texts stand around it, so that a part of one is found too. */
const CANARY = never();
const typed = (place: string): string => `Canary ${CANARY} in ${place}`;
/** In what the server may know, and in an entry that a browser has not sealed. */
const KNOWN = never();
const UNSEALED = never();

test.describe('a canary typed into a case', () => {
  let program: OwnProgram;
  let close: () => Promise<void> = () => Promise.resolve();
  let listener: CasePerson;
  let dpo: CasePerson;
  test.beforeAll(async () => {
    program = await openOwnProgram(KNOWN);
    close = () => program.remove();
    const [one, two] = await decidersOf(program);
    dpo = one;
    await installRecovery(program, one, two);
    listener = await openCasePerson(program, { name: `l-${KNOWN}`, role: 'listener' });
  });
  test.afterAll(() => close());

  /** A browser of somebody, and everything that it sends. */
  async function browse(browser: Browser, sent: Buffer[]): Promise<Page> {
    const context = await browser.newContext({ baseURL: program.address });
    const page = await context.newPage();
    page.on('dialog', (dialog) => void dialog.accept());
    page.on('request', (request) => {
      const { cookie: _cookie, ...headers } = request.headers();
      sent.push(Buffer.from(`${request.url()}\n${JSON.stringify(headers)}\n`));
      sent.push(request.postDataBuffer() ?? Buffer.alloc(0));
    });
    return page;
  }

  async function ask(page: Page): Promise<{ readonly reference: string; readonly code: string }> {
    await page.goto('/talk');
    await press(page, 'Ask for a conversation');
    await page.getByLabel('I have read this').check();
    await press(page, 'Continue');
    await page.getByLabel('Say and Stay').check();
    await press(page, 'Continue');
    await page.getByLabel('By e-mail').check();
    await page.getByLabel('E-mail address').fill(`${CANARY}@example.org`);
    await page.getByLabel('Anything else about reaching you').fill(typed('contact'));
    await press(page, 'Continue');
    await page.getByLabel('A listener I name', { exact: true }).check();
    await page.getByLabel('Listener', { exact: true }).selectOption({ index: 1 });
    await press(page, 'Continue');
    await page.getByLabel('Other people who must not know').fill(typed('others'));
    await press(page, 'Continue');
    await press(page, 'Send the request');
    return readReceipt(page);
  }

  async function open(page: Page, part: string): Promise<void> {
    await press(page, new RegExp(`^${part}`));
    await expect(heading(page, part)).toBeVisible();
  }

  async function back(page: Page): Promise<void> {
    await press(page, 'Back to the case');
    await expect(page.getByRole('button', { name: 'The request' })).toBeVisible();
  }

  async function work(page: Page, reference: string): Promise<void> {
    await press(page, 'Look again');
    await press(page, new RegExp(reference));
    await open(page, 'The request');
    await expect(page.getByText(typed('others'))).toBeVisible();
    await press(page, 'I have no conflict');
    await saved(page);
    await back(page);
    await open(page, 'Messages');
    await page.getByLabel('Your message').fill(typed('message of the listener'));
    await press(page, 'Send');
    await saved(page);
    await back(page);
    await open(page, 'Times to meet');
    await press(page, 'We have talked');
    await saved(page);
    await back(page);
    await open(page, 'Record of the conversation');
    for (const label of [
      ...['What is going on', 'What would help', 'What would keep you', 'What we could have done'],
      ...['In your words, how likely', 'What must be acted on', 'Anything else that stays between us'],
    ]) {
      await page.getByRole('textbox', { name: label }).fill(typed(label));
    }
    await page.getByLabel('Progression and promotion').check();
    await page.getByLabel('Pushed away by something here').check();
    await press(page, 'Save for the colleague to read');
    await saved(page);
    await back(page);
  }

  test('is found nowhere on the server, and what the server may know is found', async ({ browser }) => {
    const sent: Buffer[] = [];
    const atWork = await browse(browser, sent);
    await takeSession(atWork.context(), program, listener);
    const phrase = await makeCaseKeys(atWork);
    await press(atWork, 'How colleagues find you');
    await atWork.getByLabel('Your department').fill(`Known ${KNOWN}`);
    await press(atWork, /^Save$/);
    await expect(atWork.getByRole('alert')).toContainText('was saved');
    const colleague = await browse(browser, sent);
    const { reference, code } = await ask(colleague);
    await work(atWork, reference);

    await test.step('the colleague reads all of it and answers', async () => {
      await colleague.goto('/talk');
      await press(colleague, 'Come back with your code');
      await colleague.getByLabel('Your code').fill(code);
      await press(colleague, 'Open my case');
      await press(colleague, 'Messages');
      await expect(colleague.getByText(typed('message of the listener'))).toBeVisible();
      await colleague.getByLabel('Your message').fill(typed('message of the colleague'));
      await press(colleague, 'Send');
      await expect(colleague.getByRole('alert')).toContainText('Your message was sent.');
      await press(colleague, /^Your case$/);
      await press(colleague, 'The record');
      await expect(colleague.getByText(typed('What is going on'))).toBeVisible();
    });

    const copy = await test.step('the listener saves a copy', async () => {
      await open(atWork, 'Keep a copy');
      const download = atWork.waitForEvent('download');
      await press(atWork, 'Save the case');
      return readFile(await (await download).path());
    });

    // A browser that seals nothing sends the same request to the same route.
    const unsealed = Buffer.from(`{"body":"Words ${UNSEALED} that nobody sealed"}${' '.repeat(900)}`);
    const options = (await (await fetch(`${program.address}/api/talk/options`)).json()) as {
      listeners: { id: string }[];
    };
    await postJson(program.address, '/api/talk/requests', {
      ...{ case: crypto.randomUUID(), key: randomBytes(32).toString('base64url'), kind: 'say-and-stay' },
      ...{ listener: options.listeners[0]?.id, excluded: [] },
      entries: [
        {
          ...{ id: crypto.randomUUID(), seq: 0, class: 'narrative', digest: '0'.repeat(64) },
          ciphertext: unsealed.toString('base64'),
        },
      ],
    });

    const read = readReturnCode(code);
    if (!read.ok) throw new Error('the page shows a code that is none');
    const keys = await keysOfReturnCode(read.value, 'EXMP');
    const needles = (kind: string, what: readonly (string | Buffer)[]) =>
      what.flatMap((each) => waysToWrite(each).map(({ way, bytes }) => ({ name: `${kind}: ${way}`, bytes })));
    const search = new NeedleSearch([
      ...needles('canary', [CANARY, CANARY.toUpperCase()]),
      ...needles('code', [code, code.replaceAll(' ', '-'), read.value, read.value.toLowerCase()]),
      ...needles('phrase', [phrase, phrase.replaceAll(' ', '-'), phrase.replaceAll(' ', '')]),
      ...needles('keys of the colleague', [keys.identity, Buffer.from(keys.signingKey, 'hex')]),
      ...needles('key of access', [Buffer.from(keys.accessKey, 'base64url')]),
      ...needles('known', [KNOWN]),
      ...needles('unsealed', [UNSEALED]),
      ...needles('said', ['Muster is ready', 'database system is ready', 'age-encryption.org/v1']),
    ]);
    const findings = new Findings(search);
    lookIntoMemory(program, findings, search.longest);
    for (const bytes of sent) findings.look('what browsers sent', bytes);
    findings.look('copy of the case', copy);
    expect(
      await lookIntoAnswers(program, findings, [dpo, listener, program.people.administrator]),
    ).toBeGreaterThan(20);
    await lookIntoBackup(program, findings);
    lookIntoFiles(program, findings);
    await program.stop();
    lookIntoFiles(program, findings);
    findings.look('output of the program', Buffer.from(program.output()));

    for (const secret of ['canary', 'code', 'phrase', 'keys of the colleague']) {
      expect(findings.all(secret)).toEqual([]);
    }
    // It comes in a request, so that memory holds it for a while; nothing may keep it.
    const passing = ['memory of the program', 'what browsers sent'];
    const accessKeys = findings.all('key of access');
    expect(accessKeys.filter((found) => !passing.some((place) => found.startsWith(place)))).toEqual([]);

    const memory = ['memory of the program', 'memory of the database'];
    const kept = [...memory, 'tables', 'write-ahead log', 'backup unpacked'];
    const answers = ['/api/accounts', '/api/audit', '/api/talk/options'].map((path) => `answer of ${path}`);
    for (const place of [...kept, ...answers, 'what browsers sent']) {
      expect(findings.in(place, 'known'), place).not.toEqual([]);
    }
    for (const place of kept) expect(findings.in(place, 'unsealed'), place).not.toEqual([]);
    for (const place of [...memory, 'log of the database', 'output of the program', 'copy of the case']) {
      expect(findings.in(place, 'said'), place).not.toEqual([]);
    }
  });
});

test('a word is found however it is written, and wherever it begins', () => {
  const word = never();
  const search = new NeedleSearch(waysToWrite(word).map(({ way, bytes }) => ({ name: way, bytes })));
  const inEveryWay = (text: Buffer): readonly Buffer[] => [
    ...(['base64', 'base64url', 'hex'] as const).map((way) => Buffer.from(text.toString(way))),
    ...[Buffer.from(text.toString('hex').toUpperCase()), text],
  ];
  const written = [0, 1, 2, 3].flatMap((before) => {
    const around = `${'«'.repeat(before)}${word}!`;
    const little = Buffer.from(around, 'utf16le');
    const shifted = Buffer.from(`${'-'.repeat(before)}${word}?`);
    return [Buffer.from(around), shifted, little, Buffer.from(little).swap16()].flatMap(inEveryWay);
  });
  const hexOf = (unit: string): string => unit.charCodeAt(0).toString(16);
  const percent = Buffer.from([...word].map((unit) => `%${hexOf(unit)}`).join(''));
  const json = Buffer.from([...word].map((unit) => `\\u00${hexOf(unit)}`).join(''));
  for (const [at, bytes] of [...written, percent, json].entries()) {
    const hidden = Buffer.concat([randomBytes(997 + at), bytes, randomBytes(501)]);
    expect([at, search.find(hidden).size > 0]).toEqual([at, true]);
    expect(search.find(hidden.subarray(0, 997 + at)).size).toBe(0);
  }
  const near = Buffer.from(`${word.slice(0, -1)}${word.endsWith('a') ? 'b' : 'a'}`);
  expect(search.find(near).size).toBe(0);
});
