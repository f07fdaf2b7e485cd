import 'reflect-metadata';
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import {
  caseStory,
  combineShares,
  keysOfReturnCode,
  openChain,
  publicOf,
  readReturnCode,
  unwrapKeys,
} from '@muster/case-protocol';
import { type CaseFile } from '@muster/contracts';
import { type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { done } from './done';
import { openDemoTalk } from './open-demo-talk';
import { asOpenDatabase, testConfiguration } from '../../../../test/test-configuration';
import { createTestDatabase, type TestDatabase } from '../../../../test/test-database';
import { Accounts } from '../../access/accounts.service';
import { DemoAccounts } from '../../access/demo-accounts.service';
import { AppModule } from '../../app.module';
import { Allocation } from '../../cases/allocation/allocation.service';
import { TalkCases } from '../../cases/talk/talk-cases.service';
import { TalkOptionsReader } from '../../cases/talk/talk-options.service';
import { CaseWork } from '../../cases/work/case-work.service';
import { ListenerKeys } from '../../cases/work/listener-keys.service';
import { OwnCases } from '../../cases/work/own-cases.service';
import { ReasonPeriods } from '../../reasons/reason-periods.service';

const FORCE = 'EXMP';
/** By then 2025 may be told of, and both half-years that its conversations were closed in. */
const NOW = new Date('2026-11-23T12:00:00Z');

describe('Say and Stay of the demonstration', () => {
  let database: TestDatabase;
  let app: INestApplicationContext;
  const configuration = testConfiguration();
  const notes: string[] = [];
  const open = () =>
    openDemoTalk(
      { app, callerDir: '.', print: () => undefined, note: (text) => void notes.push(text) },
      FORCE,
    );

  beforeAll(async () => {
    database = await createTestDatabase();
    app = await NestFactory.createApplicationContext(
      AppModule.on(configuration, asOpenDatabase(database), () => NOW),
      { logger: false, abortOnError: false },
    );
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
    rmSync(configuration.dataDir, { recursive: true, force: true });
  });

  const idOf = async (username: string): Promise<string> =>
    (await app.get(Accounts).findByUsername(username))?.id ?? '';
  const casesOf = async (username: string) => done(await app.get(OwnCases).list(await idOf(username))).cases;
  const keysOf = async (username: string) => {
    const { key } = done(await app.get(ListenerKeys).read(await idOf(username)));
    const words = app
      .get(DemoAccounts)
      .kept()
      .find((each) => each.username === username)?.sevenWords;
    return done(await unwrapKeys(key?.wrapped ?? '', words ?? ''));
  };
  const codes = (): readonly string[] =>
    readFileSync(join(configuration.dataDir, 'demo-recovery', 'return-codes.txt'), 'utf8')
      .split('\n')
      .filter((line) => /^[0-9A-Z]{4}-/.test(line));

  it('makes nothing where the demonstration has no accounts', async () => {
    expect(await open()).toEqual({ ok: true, value: 0 });
    expect(await app.get(TalkOptionsReader).read()).toMatchObject({ open: false, listeners: [] });
    expect(readdirSync(configuration.dataDir)).not.toContain('demo-recovery');
  });

  it('opens it with a ceremony whose shares nobody else can read, and says what they are worth', async () => {
    await app.get(DemoAccounts).create();

    expect(await open()).toEqual({ ok: true, value: 6 });

    expect(notes.join(' ')).toContain('FOR THE DEMONSTRATION ONLY');
    const folder = join(configuration.dataDir, 'demo-recovery');
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    const files = readdirSync(folder).sort();
    expect(files).toEqual([
      ...['FOR-THE-DEMONSTRATION-ONLY.txt', 'recovery-public.json', 'return-codes.txt'],
      ...['share-1.txt', 'share-2.txt', 'share-3.txt'],
    ]);
    expect(files.map((name) => statSync(join(folder, name)).mode & 0o777)).toEqual(files.map(() => 0o600));
    const options = await app.get(TalkOptionsReader).read();
    expect(options).toMatchObject({ open: true, synthetic: true });
    expect(options.listeners.map(({ post }) => post).sort()).toEqual([
      ...['executive', 'listener', 'listener', 'prap-coordinator'],
    ]);
    const share = (number: number) =>
      readFileSync(join(folder, `share-${number}.txt`), 'utf8')
        .trim()
        .split('\n')
        .at(-1) ?? '';
    if (!options.recovery) throw new Error('there is no recovery key');
    const recovered = done(await combineShares(share(1), share(3), options.recovery));
    expect(publicOf(recovered)).toEqual(options.recovery);
  });

  it('gives a listener one that waits, one that runs with a check due, and one that is closed', async () => {
    const live = codes().map((line) => line.split('  ')[1]);
    const cases = (await casesOf('listener')).filter(({ reference }) => live.includes(reference));

    expect(cases.map(({ state, due }) => [state, due?.what])).toEqual([
      ['agreed', '30-days'],
      ['assigned', 'acknowledge'],
      ['closed', undefined],
    ]);
    const keys = await keysOf('listener');
    for (const { case: id } of cases) {
      const file = done(await app.get(CaseWork).open(id, await idOf('listener')));
      const opened = await openChain({ force: FORCE, case: id, kept: file.entries, keys });
      expect(caseStory(done(opened).entries).request).not.toBeNull();
    }
  });

  it('leaves one for the allocator, with somebody shut out', async () => {
    const { cases } = done(await app.get(Allocation).list(await idOf('allocator')));
    const waiting = cases.filter(({ listener }) => listener === null);

    expect(waiting.map(({ excluded, eligible }) => [excluded, eligible.length])).toEqual([
      [['Demo listener 2'], 3],
    ]);
  });

  it('opens each with the code that is told', async () => {
    const opened: CaseFile[] = [];
    for (const line of codes()) {
      const [code = ''] = line.split('  ');
      const keys = await keysOfReturnCode(done(readReturnCode(code)), FORCE);
      const file = done(await app.get(TalkCases).open({ key: keys.accessKey }, '192.0.2.99'));
      const asked = { force: FORCE, case: file.case, kept: file.entries, keys };
      expect(done(await openChain(asked)).reader).toBe('colleague');
      opened.push(file);
    }
    expect(opened.map(({ state }) => state)).toEqual([
      ...['assigned', 'requested', 'offered', 'held', 'agreed', 'closed'],
    ]);
  });

  it('has totals that the gate lets through, and withholds the rest', async () => {
    const { years, halfYears } = await app.get(ReasonPeriods).of(FORCE);

    expect(years.map(({ period, funnel }) => [period, funnel])).toEqual([
      ['2025', { asked: 55, offered: null, accepted: null, held: 40 }],
      ['2024', null],
      ['2023', null],
    ]);
    expect(years[0]?.employed).not.toBeNull();
    expect(halfYears.map(({ period, themes }) => [period, themes.length > 1])).toEqual([
      ['2026-H1', true],
      ['2025-H2', true],
      ['2025-H1', false],
      ['2024-H2', false],
    ]);
  });

  it('does nothing the second time', async () => {
    expect(await open()).toEqual({ ok: true, value: 0 });
    expect(codes()).toHaveLength(6);
  });
});
