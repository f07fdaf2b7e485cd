import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type CommitmentFile, commitmentFileSchema, commitmentRegisterSchema } from '@muster/contracts';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { openSession } from '../../../test/open-session';
import { runMusterIn } from '../../../test/run-muster-in';
import { asOpenDatabase, testConfiguration } from '../../../test/test-configuration';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database';
import { createHttpApp } from '../../create-http-app';
import { PublishedReleases } from '../published/published-releases.service';
import { COMMITMENT_COMMANDS } from './commitment.commands';

const HEADER = 'action_ref,short_title,rating,rating_period';
/** Four lines as of a board paper: the last two have one text and two ratings. */
const PAPER = [
  `${HEADER},forum_or_lead,measures,evidence,evidence_section`,
  '195,Recruit and keep Black officers,Amber,Q2 2025/26,Gold Board,representation-share,Retention report,Section 3',
  '202,Recruit and keep all under-represented groups,Amber,Q2 2025/26,People board,,Retention report,Section 3',
  '211,Address disparity in misconduct,Amber,Q2 2025/26,,,,',
  '212,Address disparity in misconduct,Green,Q2 2025/26,,,,',
].join('\n');
const TABLES = ['', '_file', '_rating', '_measure', '_evidence', '_answer'];

describe('the register of commitments', () => {
  let database: TestDatabase;
  let app: NestFastifyApplication;
  let folder: string;
  let headers: Awaited<ReturnType<typeof signIn>>;

  const signIn = async () => ({
    board: await openSession(app, ['board']),
    lead: await openSession(app, ['plan-lead'], 'lea'),
    analyst: await openSession(app, ['analyst'], 'ana'),
    network: await openSession(app, ['network']),
    dpo: await openSession(app, ['dpo']),
    steward: await openSession(app, ['steward']),
  });

  const asOwner = async (statement: string) => {
    const owner = new Client(database.address.owner);
    await owner.connect();
    const { rows } = await owner.query<{ action: string; detail: object }>(statement);
    await owner.end();
    return rows;
  };

  beforeAll(async () => {
    database = await createTestDatabase();
    const today = () => new Date('2026-02-20T12:00:00Z');
    app = await createHttpApp(testConfiguration(), asOpenDatabase(database), today);
    folder = mkdtempSync(join(tmpdir(), 'commitments-'));
    headers = await signIn();
  });
  beforeEach(async () => {
    await asOwner(`truncate ${TABLES.map((name) => `workforce.commitment${name}`).join(', ')}`);
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  const run = (...words: string[]) => runMusterIn(app, COMMITMENT_COMMANDS, folder, words);
  const load = (text: string, ...more: string[]) => {
    writeFileSync(join(folder, 'register.csv'), text);
    return run('import', 'commitments', 'register.csv', '--force', 'EXMP', ...more);
  };
  const register = async (meeting = '2026-02-24', who: Record<string, string> = headers.board) => {
    const url = `/api/commitments?force=EXMP&meeting=${meeting}`;
    return commitmentRegisterSchema.parse((await app.inject({ url, headers: who })).json());
  };
  const entry = async (ref: string) => (await register()).entries.find((each) => each.ref === ref);
  const post = (path: string, payload: object, who: Record<string, string> = headers.lead) =>
    app.inject({ method: 'POST', url: `/api/commitments${path}`, headers: who, payload });
  const refusal = async (path: string, payload: object) =>
    (await post(path, payload)).json<{ code: string }>().code;

  describe('a list', () => {
    it('tells ratings with word, meaning, period and age, and what to look at', async () => {
      expect((await load(PAPER)).no).toBeNull();

      const { totals, entries } = await register();

      // 147 days: from 30 September 2025 to 24 February 2026, counted on a calendar.
      expect(totals.map(({ sentences }) => sentences.join(' '))).toEqual([
        '3 of 4 commitments are not on track (Amber). None is Red. Rated for Q2 2025/26.',
      ]);
      expect(entries[0]).toMatchObject({
        ...{ ref: '195', kind: 'commitment', forum: 'Gold Board', version: 1 },
        rating: {
          ...{ word: 'Amber', ageDays: 147, recordedOn: '2026-02-20', recordedBy: 'command-line' },
          told: 'Rated for Q2 2025/26, 147 days before this meeting.',
          period: { label: 'Q2 2025/26', from: '2025-07-01', to: '2025-09-30' },
        },
        measures: [{ id: 'representation-share', address: '/representation' }],
        evidence: [{ text: 'Retention report', section: 'Section 3', refs: ['195', '202'] }],
      });
      expect(entries.map(({ ref, warnings }) => [ref, warnings.map(({ code }) => code)])).toEqual([
        ['195', ['later-period-not-rated']],
        ['202', ['later-period-not-rated']],
        ['211', ['same-text-rated-differently', 'later-period-not-rated', 'rated-without-evidence']],
        ['212', ['same-text-rated-differently', 'later-period-not-rated', 'rated-without-evidence']],
      ]);
    });

    it('is the same for every reader, but networks are not told who rated', async () => {
      await load(PAPER);
      const told = await register();

      for (const who of [headers.dpo, headers.lead, headers.analyst]) {
        expect(await register('2026-02-24', who)).toEqual(told);
      }
      const network = await register('2026-02-24', headers.network);
      expect(network.entries.flatMap(({ history }) => history.map(({ recordedBy }) => recordedBy))).toEqual(
        Array(4).fill(null),
      );
      const url = '/api/commitments?force=EXMP';
      expect((await app.inject({ url, headers: headers.steward })).statusCode).toBe(403);
      expect(
        (await app.inject({ url: '/api/commitments?force=NOPE', headers: headers.board })).json(),
      ).toMatchObject({
        code: 'unknown-force',
      });
      expect(
        (await app.inject({ url: `${url}&meeting=2026-02-31`, headers: headers.board })).json(),
      ).toMatchObject({
        code: 'not-a-date',
      });
    });

    it('twice changes nothing; a new period is added, and another rating corrects without deleting', async () => {
      await load(PAPER);

      expect(JSON.parse((await load(PAPER)).out)).toMatchObject({ state: 'changes-nothing', rated: [] });
      const later = `${HEADER}\n195,Recruit and keep Black officers,Green,Q3 2025/26\n211,Address disparity in misconduct,Red,Q2 2025/26\n`;
      expect(JSON.parse((await load(later)).out)).toMatchObject({
        ...{ state: 'written', added: [], changed: [], rated: ['195'], corrected: ['211'] },
      });

      const { entries } = await register();
      expect(
        entries.map(({ history }) => history.map(({ word, period }) => `${word} ${period?.label ?? ''}`)),
      ).toEqual([
        ['Green Q3 2025/26', 'Amber Q2 2025/26'],
        ['Amber Q2 2025/26'],
        ['Red Q2 2025/26', 'Amber Q2 2025/26'],
        ['Green Q2 2025/26'],
      ]);
      expect(entries.map(({ forum, version }) => [forum, version])).toEqual([
        ['Gold Board', 2],
        ['People board', 1],
        [null, 2],
        [null, 1],
      ]);
      expect((await register('2025-10-31')).entries[0]?.rating).toMatchObject({
        word: 'Green',
        ageDays: -61,
      });
      expect((await register('2025-09-30')).entries[0]?.rating).toMatchObject({ word: 'Amber', ageDays: 0 });
    });

    it('marks what was written down after a meeting, and keeps it in the register of that meeting', async () => {
      await load(PAPER);
      const [first] = (await register('2026-02-19')).entries;

      expect(first?.rating).toMatchObject({ word: 'Amber', recordedOn: '2026-02-20' });
      expect(first?.warnings.map(({ message }) => message)).toContain(
        'Its rating was written down on 20 February 2026, after this meeting.',
      );
      expect((await register('2026-02-20')).entries[0]?.warnings.map(({ code }) => code)).not.toContain(
        'rated-after-meeting',
      );
    });

    it('is refused as a whole with every problem, and warned of what it may lack', async () => {
      const { no, out } = await load(
        `${HEADER}\n195,Recruit,Purple,Q2 2025/26\n,Recruit,Amber,Q2 2025/26\n196,Recruit,Amber,Q1 2026/27\n`,
        '--issues-json',
      );

      expect(no).toMatch(/^unknown-rating: .*\(row 2\).*The file has 3 problems/);
      expect((JSON.parse(out) as CommitmentFile).issues.map(({ code }) => code)).toEqual([
        ...['unknown-rating', 'commitment-without-ref', 'rating-in-the-future'],
      ]);
      expect((await register()).entries).toEqual([]);
      expect((await load(`${HEADER}\n195,Recruit officers,Amber,\n`)).notes.join()).toMatch(
        /rating-without-period/,
      );
      expect(await entry('195')).toMatchObject({
        rating: { word: 'Amber', period: null, ageDays: null },
        warnings: [{ code: 'no-rating-period' }, { code: 'rated-without-evidence' }],
      });
      expect((await load(PAPER, '--as', 'nobody')).no).toMatch(/^unknown-account: /);
      expect((await run('import', 'commitments')).no).toMatch(/^bad-usage: /);
    });

    it('is older than its measure once a later release is published', async () => {
      const quarter = { id: '2025-Q4', lastDay: '2025-12-31', label: 'Q3 2025/26' };
      const release = {
        id: 'x',
        quarter,
        asAt: '2025-12-31',
        publishedAt: '2026-01-20T00:00:00Z',
        inForce: true,
      };
      const list = jest.spyOn(app.get(PublishedReleases), 'list').mockResolvedValue([release]);
      await load(PAPER);

      const { entries, measuredTo } = await register();

      expect(measuredTo).toBe('2025-12-31');
      expect(entries[0]?.warnings.map(({ message }) => message)).toEqual([
        'Q3 2025/26 has ended since and is not rated.',
        'Its rating is older than its measure, which is known to 31 December 2025.',
      ]);
      // Its quarter had ended, but nobody had its figures yet.
      expect((await register('2026-01-19')).measuredTo).toBeNull();
      expect((await register('2026-01-20')).measuredTo).toBe('2025-12-31');
      list.mockRestore();
    });

    it('tells what a target implies', async () => {
      // The shares after ten years and the level were worked out outside the code (docs/methods/implied-stock.md).
      const text = `${HEADER},kind,due,target_share,target_of,share_today,leaving_of_group,leaving_of_others,assumed_from\nT1,Three in ten recruits,,,target,2027-03-31,30%,recruits of the group,15.3%,8%,6%,Release 2025-Q3\n`;
      expect((await load(text)).no).toBeNull();

      const target = await entry('T1');

      expect(target?.implied?.byYear[10]?.share).toBeCloseTo(0.201, 3);
      expect(target?.implied?.level).toBeCloseTo(0.243, 3);
      expect(target?.implied?.sentences.every((text) => text.startsWith('If today’s rates continued'))).toBe(
        true,
      );
      expect(JSON.parse((await load(text)).out)).toMatchObject({ state: 'changes-nothing' });
    });
  });

  describe('in the browser', () => {
    const send = async (path: string, text: string, plan?: string) => {
      const form = new FormData();
      if (plan !== undefined) form.append('plan', plan);
      form.append('file', new Blob([text]), 'register.csv');
      const upload = new Request('http://localhost/', { method: 'POST', body: form });
      return app.inject({
        ...{ method: 'POST', url: `/api/commitments/files${path}?force=EXMP` },
        headers: { ...headers.lead, 'content-type': upload.headers.get('content-type') ?? '' },
        payload: Buffer.from(await upload.arrayBuffer()),
      });
    };

    it('a list is looked at first, and written as it was looked at', async () => {
      const look = commitmentFileSchema.parse((await send('/preview', PAPER)).json());
      expect(look).toMatchObject({ state: 'ready', added: ['195', '202', '211', '212'], issues: [] });
      expect((await register()).entries).toEqual([]);
      expect((await send('', `${PAPER}\n`, look.plan)).json()).toMatchObject({ code: 'plan-changed' });
      expect((await send('', PAPER)).json()).toMatchObject({ code: 'plan-changed' });

      expect((await send('', PAPER, look.plan)).json()).toMatchObject({ state: 'written' });
      expect((await send('', PAPER, look.plan)).json()).toMatchObject({ code: 'plan-changed' });
      expect((await send('/preview', `${HEADER}\n7,No,Blue,\n`)).json()).toMatchObject({
        state: 'refused',
        issues: [{ code: 'commitment-text-length' }, { code: 'unknown-rating' }],
      });
    });
  });

  describe('by hand', () => {
    const LINE = {
      ...{
        force: 'EXMP',
        ref: '195',
        version: 0,
        kind: 'commitment',
        title: 'Recruit and keep Black officers',
      },
      ...{ owner: 'Head of Recruitment', forum: null, nextStep: 'Agree the plan', due: '2026-01-31' },
      measures: [{ id: 'leaver-rates', address: '/retention?who=officer' }],
    };
    const RATING = { force: 'EXMP', ref: '195', version: 1, rating: 'amber', period: 'Q3 25/26' };
    const EVIDENCE = {
      force: 'EXMP',
      id: null,
      version: 0,
      text: 'Retention report',
      link: null,
      section: '3',
    };

    it('a line is added, changed from the version that was opened, and rated', async () => {
      expect((await post('', LINE)).json()).toEqual({ written: '195' });
      expect((await post('/ratings', RATING, headers.analyst)).statusCode).toBe(200);
      expect(await refusal('', { ...LINE, version: 1 })).toBe('commitment-changed');
      expect((await post('', { ...LINE, version: 2, owner: null })).statusCode).toBe(200);

      expect(await entry('195')).toMatchObject({
        ...{ owner: null, version: 3, due: '2026-01-31' },
        rating: { word: 'Amber', period: { label: 'Q3 2025/26' }, recordedBy: 'ana', ageDays: 55 },
        warnings: [{ code: 'rated-without-evidence' }, { code: 'next-step-overdue' }],
      });
      expect((await post('', { ...LINE, ref: '196' }, headers.board)).statusCode).toBe(403);
    });

    it('evidence answers several references, and is taken from them again', async () => {
      await load(PAPER);
      const { written } = (await post('/evidence', { ...EVIDENCE, refs: ['211', '212'] })).json<{
        written: string;
      }>();
      expect((await entry('212'))?.evidence).toMatchObject([
        { id: written, refs: ['211', '212'], version: 1 },
      ]);
      expect(await refusal('/evidence', { ...EVIDENCE, refs: ['195'] })).toBe('evidence-exists');
      expect(await refusal('/evidence', { ...EVIDENCE, id: written, version: 7, refs: [] })).toBe(
        'commitment-changed',
      );

      expect((await post('/evidence', { ...EVIDENCE, id: written, version: 1, refs: [] })).statusCode).toBe(
        200,
      );
      expect((await entry('212'))?.evidence).toEqual([]);
      expect((await post('/evidence', { ...EVIDENCE, refs: ['211'] })).json()).toEqual({ written });
      expect((await entry('211'))?.evidence).toMatchObject([{ refs: ['211'], version: 3 }]);
    });

    it('takes nothing that cannot be right', async () => {
      await post('', LINE);
      const bad = async (change: object) => refusal('', { ...LINE, version: 1, ...change });

      expect(await bad({ version: 0 })).toBe('commitment-exists');
      expect(await bad({ ref: '999' })).toBe('unknown-commitment');
      expect(await bad({ owner: 'Sarah Smith' })).toBe('points-at-somebody');
      expect(await bad({ title: 'Keep 1950 officers' })).toBe('commitment-number');
      expect(await bad({ nextStep: 'Ask the six leavers' })).toBe('commitment-number');
      expect(await bad({ due: '2026-02-31' })).toBe('not-a-date');
      expect(await bad({ kind: 'target' })).toBe('commitment-not-a-target');
      expect(await bad({ measures: [{ id: 'leaver-rates', address: '/accounts' }] })).toBe('unknown-measure');
      expect(await bad({ title: 'x' })).toBe('invalid-request');
      expect(await bad({ ref: 'a;b' })).toBe('invalid-request');
      expect(await refusal('/ratings', { ...RATING, period: 'Q1 2026/27' })).toBe('rating-in-future');
      expect(await refusal('/ratings', { ...RATING, period: 'spring' })).toBe('not-a-rating-period');
      expect(await refusal('/ratings', { ...RATING, ref: '999' })).toBe('unknown-commitment');
      const unknown = '7b0e4f5e-6f0e-4f0e-8f0e-6f0e4f0e8f0e';
      expect(await refusal('/evidence', { ...EVIDENCE, id: unknown, refs: [] })).toBe('unknown-evidence');
      expect(await refusal('/evidence', { ...EVIDENCE, refs: ['999'] })).toBe('unknown-commitment');
      expect(await refusal('/evidence', { ...EVIDENCE, link: 'http://x', refs: [] })).toBe('invalid-request');
    });

    it('keeps ratings for good, and says in the audit trail what was done', async () => {
      await post('', LINE);
      await post('/ratings', RATING);
      const sql = app.get(DataSource);

      await expect(sql.query(`update workforce.commitment_rating set rating = 'green'`)).rejects.toThrow(
        /permission denied/,
      );
      await expect(sql.query('delete from workforce.commitment')).rejects.toThrow(/permission denied/);
      const events = await asOwner(
        `select action, detail from audit.event where object = '195' order by seq desc limit 2`,
      );
      expect(events).toMatchObject([
        { action: 'commitments.rate', detail: { rating: 'amber', period: 'Q3 2025/26' } },
        { action: 'commitments.save', detail: { force: 'EXMP' } },
      ]);
    });
  });

  it('works on the command line', async () => {
    const as = ['--force', 'EXMP', '--as', 'lea'];
    expect(
      (await run('commitments', 'set', '195', '--title', 'Recruit and keep officers', ...as)).no,
    ).toBeNull();
    expect((await run('commitments', 'set', '195', '--owner', 'Head of Recruitment', ...as)).no).toBeNull();
    expect((await run('commitments', 'rate', '195', 'amber', '--period', 'Q2 2025/26', ...as)).no).toBeNull();
    expect((await run('commitments', 'evidence', '195', '--text', 'Retention report', ...as)).no).toBeNull();

    const list = (...more: string[]) =>
      run('commitments', 'list', '--force', 'EXMP', '--meeting', '2025-11-20', ...more);
    expect((await list()).out).toBe(
      '1 of 1 commitment is not on track (Amber). None is Red. Rated for Q2 2025/26.\n' +
        '195\tAmber\tRecruit and keep officers\tRated for Q2 2025/26, 51 days before this meeting.\n' +
        '\t! Its rating was written down on 20 February 2026, after this meeting.',
    );
    expect(JSON.parse((await list('--format', 'json')).out)).toEqual(await register('2025-11-20'));
    expect((await list('--format', 'csv')).out).toContain('195,Recruit and keep officers,commitment,Amber,');
    expect((await list('--format', 'pdf')).no).toMatch(/^bad-usage: /);
    expect((await run('commitments', 'list')).no).toMatch(/^bad-usage: /);
    expect((await run('commitments', 'rate', '999', 'amber', '--period', 'Q2 2025/26', ...as)).no).toMatch(
      /^unknown-commitment: /,
    );
    expect((await run('commitments', 'rate', '195', 'blue', '--period', 'Q2 2025/26', ...as)).no).toMatch(
      /^bad-usage: /,
    );
    expect((await run('commitments', 'set', '196', ...as)).no).toMatch(/^bad-usage: /);
    expect((await run('commitments', 'evidence', '--text', 'Report', ...as)).no).toMatch(/^bad-usage: /);
    expect(
      (await run('commitments', 'rate', '195', 'red', '--period', 'Q2 2025/26', '--force', 'EXMP')).no,
    ).toMatch(/^bad-usage: name the analyst/);
    expect(JSON.parse((await load(PAPER, '--preview')).out)).toMatchObject({
      state: 'ready',
      changed: ['195'],
    });
    expect((await list()).out).not.toContain('212');
  });
});
