import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Reasons, reasonsSchema, themeActionSchema, themeListSchema } from '@muster/contracts';
import { DataSource } from 'typeorm';
import { openSession } from '../../../test/open-session';
import { runMusterIn } from '../../../test/run-muster-in';
import { asOpenDatabase, testConfiguration } from '../../../test/test-configuration';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database';
import { createHttpApp } from '../../create-http-app';
import { CaseFunnel, type FunnelCounts } from '../cases/tally/case-funnel.service';
import { CaseTally, type TallyCount } from '../cases/tally/case-tally.service';
import { REASONS_COMMANDS } from './reasons.commands';

const HEADER = 'source,period,theme,count\n';
const ACTION = {
  ...{ force: 'EXMP', theme: 'shifts-and-flexibility' },
  action: 'Every request for flexible work is answered in writing within 28 days.',
  ...{ owner: 'Head of People Services', measure: 'Mentions of this theme in each half-year' },
};

describe('why people stay or go', () => {
  let database: TestDatabase;
  let app: NestFastifyApplication;
  let folder: string;
  let headers: Awaited<ReturnType<typeof signIn>>;
  let now = new Date('2027-04-02T12:00:00Z');
  let tally: TallyCount[] = [];
  let funnel: FunnelCounts[] = [];

  /** Sessions of the day: they would have ended when the clock is set on. */
  const signIn = async () => ({
    board: await openSession(app, ['board']),
    lead: await openSession(app, ['plan-lead'], 'lea'),
    analyst: await openSession(app, ['analyst'], 'ana'),
    network: await openSession(app, ['network']),
    dpo: await openSession(app, ['dpo']),
  });
  const on = async (day: string) => {
    now = new Date(`${day}T12:00:00Z`);
    headers = await signIn();
  };

  beforeAll(async () => {
    database = await createTestDatabase();
    app = await createHttpApp(testConfiguration(), asOpenDatabase(database), () => now);
    folder = mkdtempSync(join(tmpdir(), 'reasons-'));
    jest.spyOn(app.get(CaseTally), 'read').mockImplementation(() => Promise.resolve(tally));
    jest.spyOn(app.get(CaseFunnel), 'read').mockImplementation(() => Promise.resolve(funnel));
  });
  beforeEach(async () => {
    await on('2027-04-02');
    [tally, funnel] = [[], []];
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  const get = (url: string, who: Record<string, string> = headers.board) => app.inject({ url, headers: who });
  const post = (url: string, payload: object, who: Record<string, string> = headers.lead) =>
    app.inject({ method: 'POST', url, headers: who, payload });
  const figures = async (who?: Record<string, string>): Promise<Reasons> =>
    reasonsSchema.parse((await get('/api/reasons?force=EXMP', who)).json());
  const run = (...words: string[]) => runMusterIn(app, REASONS_COMMANDS, folder, words);
  const ticks = (kind: TallyCount['kind'], halfYear: string, counts: Readonly<Record<string, number>>) =>
    Object.entries(counts).map(([code, count]) => ({ halfYear, kind, code, count }));

  it('offers the themes to everybody who is signed in', async () => {
    const list = themeListSchema.parse((await get('/api/reasons/themes', headers.network)).json());

    expect([list.themes.length, list.options.length]).toEqual([17, 6]);
  });

  it('is honest and whole while nothing is counted', async () => {
    await on('2026-11-02');

    const { halfYears, years, leaverRates, beside } = await figures();

    expect(halfYears.map(({ period, themes }) => [period, themes])).toEqual([
      ...['2026-H1', '2025-H2', '2025-H1', '2024-H2'].map((period) => [period, []]),
    ]);
    expect(years.map(({ period, employed, funnel: steps }) => [period, employed, steps])).toEqual(
      ['2025', '2024', '2023'].map((period) => [period, null, null]),
    );
    expect([leaverRates, beside]).toEqual([[], []]);
    expect((await get('/api/reasons?force=NOPE')).json()).toMatchObject({ code: 'unknown-force' });
  });

  it('tells merged and rounded totals, the same to every role', async () => {
    await on('2028-04-02');
    tally = [
      ...ticks('theme', '2027-H2', { workload: 31, 'shifts-and-flexibility': 22, leadership: 23, other: 1 }),
      ...ticks('theme', '2028-H1', { workload: 400 }),
      ...ticks('outcome', '2027-H1', { stayed: 31, left: 18 }),
    ];
    const reached = { requested: 60, assigned: 60, acknowledged: 55, offered: 48, arranged: 36, held: 24 };
    funnel = [
      {
        halfYear: '2027-H1',
        reached: { ...reached, agreed: 20, closed: 20, withdrawn: 3 },
        daysToAcknowledge: [
          { days: 1, count: 18 },
          { days: 4, count: 12 },
        ],
      },
    ];

    const told = await figures();

    expect(told.halfYears[0]).toMatchObject({
      period: '2027-H2',
      themes: [
        { code: 'led-and-treated', count: 25 },
        { code: 'work-and-life', count: 55 },
      ],
    });
    expect(told.years[0]).toMatchObject({
      ...{ period: '2027', employed: { part: 30, whole: 50, share: { value: 0.6 } } },
      ...{ funnel: { asked: 55, offered: 45, accepted: 35, held: 25 }, contactDays: { value: 2.3 } },
    });
    for (const who of Object.values(headers)) expect(await figures(who)).toEqual(told);
  });

  it('publishes a period once: what is counted later changes nothing that was published', async () => {
    await on('2030-07-01');
    tally = ticks('theme', '2030-H1', { workload: 14 });
    const first = await figures();
    tally = ticks('theme', '2030-H1', { workload: 90 });

    expect(await figures()).toEqual(first);
    expect(first.halfYears[0]?.themes).toMatchObject([{ code: 'all-themes', count: 15 }]);
    await expect(
      app.get(DataSource).query('update workforce.reason_period set content = content'),
    ).rejects.toThrow(/permission denied/);
  });

  it('says on the command line what the page says', async () => {
    await on('2028-04-02');

    expect(JSON.parse((await run('query', 'reasons', '--force', 'EXMP')).out)).toEqual(await figures());
    expect((await run('query', 'reasons', '--force', 'EXMP', '--format', 'csv')).out).toContain(
      'themes-2027-h2,1,Mentions,55',
    );
    expect((await run('query', 'reasons', '--force', 'NOPE')).no).toMatch(/^unknown-force: /);
    expect((await run('query', 'reasons', '--format', 'xml')).no).toMatch(/^bad-usage: /);
    expect((await run('query', 'reasons')).no).toMatch(/^bad-usage: /);
  });

  describe('themes of other sources', () => {
    const load = (text: string, ...more: string[]) => {
      writeFileSync(join(folder, 'themes.csv'), HEADER + text);
      return run('import', 'themes', 'themes.csv', '--force', 'EXMP', ...more);
    };
    const beside = async () =>
      (await figures()).beside.map(({ source, period, themes }) => [
        ...[source, period, ...themes.map(({ code, count }) => `${code} ${count}`)],
      ]);

    it('count as totals; the same bytes change nothing, a later file replaces source and period', async () => {
      const text = 'brave-space,2026-H1,being-heard,24\nsurveys,2025,workload,141\n';

      expect(JSON.parse((await load(text)).out)).toMatchObject({ state: 'counts', rows: 2, force: 'EXMP' });
      expect(JSON.parse((await load(text)).out)).toMatchObject({ state: 'counts-already' });
      expect((await load('brave-space,2026-H1,fair-treatment,31\n')).no).toBeNull();

      expect(await beside()).toEqual([
        ['brave-space', '2026-H1', 'fair-treatment 30'],
        ['surveys', '2025', 'workload 140'],
      ]);
      expect(JSON.parse((await load(text)).out)).toMatchObject({ state: 'counts' });
    });

    it('never tell a year beside its half, whichever file brought it', async () => {
      await load('other,2024,workload,40\n');
      await load('other,2024-H1,workload,35\n');

      expect((await beside()).filter(([source]) => source === 'other')).toEqual([
        ['other', '2024', 'workload 40'],
      ]);
    });

    it('are refused as a whole, with every problem, and no count is repeated', async () => {
      const { no, out } = await load(
        'surveys,2026-H2,weather,12\nsurveys,2026-H2,workload,7\n',
        '--issues-json',
      );

      expect(no).toMatch(/^unknown-theme: .*The file has 2 problems/);
      expect((JSON.parse(out) as { issues: { code: string }[] }).issues.map(({ code }) => code)).toEqual([
        'unknown-theme',
        'fewer-than-ten',
      ]);
      expect((await beside()).some(([, period]) => period === '2026-H2')).toBe(false);
      expect((await load('x', '--as', 'lea')).no).toMatch(/^account-not-suitable: /);
      expect((await run('import', 'themes', 'none.csv', '--force', 'EXMP')).no).toMatch(/^file-missing: /);
      expect((await run('import', 'themes')).no).toMatch(/^bad-usage: /);
    });

    it('come through the browser too', async () => {
      const form = new FormData();
      form.append('file', new Blob([`${HEADER}grievances,2026-H1,fairness,9\n`]), 'themes.csv');
      const upload = new Request('http://localhost/', { method: 'POST', body: form });
      const response = await app.inject({
        ...{ method: 'POST', url: '/api/reasons/theme-files?force=EXMP' },
        headers: { ...headers.analyst, 'content-type': upload.headers.get('content-type') ?? '' },
        payload: Buffer.from(await upload.arrayBuffer()),
      });

      expect(response.json()).toMatchObject({ state: 'refused', issues: [{ code: 'fewer-than-ten' }] });
    });
  });

  describe('you said, we did', () => {
    it('keeps what is done and what became of it; every reader sees it', async () => {
      const added = themeActionSchema.parse((await post('/api/reasons/actions', ACTION)).json());
      expect(added).toMatchObject({
        themeLabel: 'Shift pattern, flexibility and part-time',
        since: '2027-04-02',
      });
      await on('2027-10-05');
      const news = { state: 'under-way', moved: 'no-clear-change', asAt: '2027-06-30', note: '' };

      const changed = await post(`/api/reasons/actions/${added.id}/news`, news, headers.analyst);

      expect(themeActionSchema.parse(changed.json()).news.map(({ state, on }) => [state, on])).toEqual([
        ['under-way', '2027-10-05'],
        ['planned', '2027-04-02'],
      ]);
      for (const who of [headers.board, headers.network, headers.dpo]) {
        expect((await get('/api/reasons/actions?force=EXMP', who)).json()).toEqual({
          actions: [changed.json()],
        });
      }
      expect((await post('/api/reasons/actions', ACTION, headers.board)).statusCode).toBe(403);
    });

    it('takes no name, no reference of a case and no unknown theme', async () => {
      const refusal = async (change: object) =>
        (await post('/api/reasons/actions', { ...ACTION, ...change })).json<{ code: string }>().code;

      expect(await refusal({ owner: 'Sarah Smith' })).toBe('points-at-somebody');
      expect(await refusal({ action: 'As agreed in 7GQ2-MX4D, rest days are kept.' })).toBe(
        'points-at-somebody',
      );
      expect(await refusal({ theme: 'weather' })).toBe('unknown-theme');
      expect(await refusal({ force: 'NOPE' })).toBe('unknown-force');
      expect(await refusal({ case: '7b0e4f5e-6f0e-4f0e-8f0e-6f0e4f0e8f0e' })).toBe('invalid-request');
      const news = { state: 'done', moved: 'better', asAt: '2027-03-31', note: '' };
      for (const id of ['not-an-id', '7b0e4f5e-6f0e-4f0e-8f0e-6f0e4f0e8f0e']) {
        expect((await post(`/api/reasons/actions/${id}/news`, news)).json()).toMatchObject({
          code: 'unknown-theme-action',
        });
      }
    });

    it('works on the command line', async () => {
      const { force, theme, action, owner, measure } = ACTION;
      const words = ['--force', force, '--action', action, '--owner', owner, '--measure', measure];

      const { out } = await run('you-said', 'add', theme, ...words, '--as', 'lea');
      const { id } = themeActionSchema.parse(JSON.parse(out));
      const became = ['--state', 'done', '--moved', 'better', '--as-at', '2027-03-31', '--as', 'ana'];

      expect((await run('you-said', 'change', id, ...became)).no).toBeNull();
      expect((await run('you-said', 'list', '--force', 'EXMP')).out).toContain(
        `${id}\t${theme}\tdone\tbetter\t${action}`,
      );
      expect((await run('you-said', 'add', theme, ...words)).no).toMatch(/^bad-usage: name the analyst/);
      expect((await run('you-said', 'add', theme)).no).toMatch(/^bad-usage: /);
      expect((await run('you-said', 'change', id, '--state', 'gone')).no).toMatch(/^bad-usage: /);
      const onNoDay = became.with(became.indexOf('2027-03-31'), '2027-02-30');
      expect((await run('you-said', 'change', id, ...onNoDay)).no).toMatch(/^bad-usage: /);
      expect((await run('you-said', 'list', '--force', 'NOPE')).no).toMatch(/^unknown-force: /);
    });
  });
});
