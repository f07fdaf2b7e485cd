import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type CountFileDetail, type StageAnswer } from '@muster/contracts';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { findInDatabase } from '../../../test/find-in-database';
import { openSession } from '../../../test/open-session';
import { runMusterIn } from '../../../test/run-muster-in';
import { snapshotUpload } from '../../../test/snapshot-upload';
import { asOpenDatabase, testConfiguration } from '../../../test/test-configuration';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database';
import { createHttpApp } from '../../create-http-app';
import { DEFINE } from '../definitions/define.command';
import { IMPORT_UNDO } from '../snapshots/commands/import-undo.command';
import { PROCESS_COMMANDS } from './process.commands';

const HEADER = 'ethnicity,eligible,applied,exam,shortlisted,board,promoted\n';
/** Counts invented; the total row is the sum by hand. */
const COUNTS = `${HEADER}W1,600,100,80,60,40,20\nB1,50,12,9,6,2,0\nA2,70,15,11,8,5,\nTotal,720,127,100,74,47,20\n`;
const CANDIDATES =
  'Candidate,Ethnicity,Sex,Reached\n' +
  ['Q7731,B1,F,applied', 'Q7732,B1,F,appointed', 'Q7733,W1,M,vetting', 'Q7734,W1,,applied'].join('\n');
const CANDIDATE_MAPPING = {
  kind: 'stage-mapping',
  id: 'candidates',
  label: 'Candidates',
  groups: {
    ethnicity: { column: 'Ethnicity' },
    sex: { column: 'Sex', values: { F: 'female', M: 'male' }, blank: 'not-stated' },
  },
  pairs: [['ethnicity', 'sex']],
  layout: { form: 'people', reached: { column: 'Reached' }, reference: { column: 'Candidate' } },
};
const PERIOD = { from: '2025-04-01', to: '2026-03-31' };

describe('stages of a process', () => {
  let database: TestDatabase;
  let app: NestFastifyApplication;
  let steward: Record<string, string>;
  let analyst: Record<string, string>;
  const callerDir = mkdtempSync(join(tmpdir(), 'muster-stages-'));

  beforeAll(async () => {
    database = await createTestDatabase();
    app = await createHttpApp(testConfiguration(), asOpenDatabase(database));
    const here = { 'sec-fetch-site': 'same-origin' };
    steward = { ...here, ...(await openSession(app, ['steward'])) };
    analyst = { ...here, ...(await openSession(app, ['analyst'])) };
    writeFileSync(join(callerDir, 'counts.csv'), COUNTS);
    writeFileSync(join(callerDir, 'candidates.csv'), CANDIDATES);
    writeFileSync(join(callerDir, 'candidates.json'), JSON.stringify(CANDIDATE_MAPPING));
    writeFileSync(join(callerDir, 'rising.csv'), COUNTS.replace('B1,50,12,9,6,2,0', 'B1,50,12,9,6,7,0'));
  });
  afterEach(async () => {
    const owner = new Client(database.address.owner);
    await owner.connect();
    await owner.query('truncate workforce.count_file cascade');
    await owner.end();
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
    rmSync(callerDir, { recursive: true });
  });

  const muster = (...argv: string[]) =>
    runMusterIn(app, [...PROCESS_COMMANDS, DEFINE, IMPORT_UNDO], callerDir, argv);
  const promotion = ['--force', 'EXMP', '--process', 'promotion'];
  const period = ['--period', '2025-04-01..2026-03-31'];
  const send = async (file: string, fields: Record<string, string> = {}) => {
    const form = snapshotUpload({ force: 'EXMP', process: 'promotion', ...PERIOD, ...fields }, file);
    const { payload } = form;
    const headers = { ...steward, 'content-type': form.contentType };
    return app.inject({ method: 'POST', url: '/api/processes/files', headers, payload });
  };
  const decide = (id: string, verb: string, payload: object = {}) =>
    app.inject({ method: 'POST', url: `/api/processes/files/${id}/${verb}`, headers: steward, payload });
  const ask = async (question: object) => {
    const payload = { force: 'EXMP', process: 'promotion', by: [], ...question };
    return app.inject({ method: 'POST', url: '/api/processes/stages', headers: analyst, payload });
  };
  const audited = () =>
    app
      .get(DataSource)
      .query<{ action: string; outcome: string; detail: Record<string, unknown> }[]>(
        `select action, outcome, detail from audit.trail where action like 'processes.%' order by seq desc limit 2`,
      );

  it('are previewed, confirmed, read by group, and taken back', async () => {
    const preview = (await send(COUNTS)).json<CountFileDetail>();
    expect(preview).toMatchObject({ state: 'ready', rows: 4, issues: [], mapping: 'standard-layout' });
    expect(preview.holds).toMatchObject({
      breakdowns: [['ethnicity'], []],
      cells: { shown: 23, withheld: 0, notHeld: 1 },
    });
    expect(preview.holds?.stages.map(({ count }) => count)).toEqual([720, 127, 100, 74, 47, 20]);
    expect((await ask({})).json()).toMatchObject({ code: 'no-stages' });

    expect((await decide(preview.id, 'confirmation')).json()).toMatchObject({ state: 'published' });
    expect((await decide(preview.id, 'confirmation')).json()).toMatchObject({ code: 'count-file-not-ready' });
    const answer = (await ask({ by: ['ethnicity'] })).json<StageAnswer>();
    expect(answer.about).toMatchObject({ ...PERIOD, outcome: 'promoted', breakdowns: [[], ['ethnicity']] });
    expect(answer.rows.filter(({ group }) => group['ethnicity'] === 'B1').map(({ count }) => count)).toEqual([
      ...[50, 12, 9, 6, 2, 0],
    ]);
    expect(answer.rows).toContainEqual({
      ...{ group: { ethnicity: 'A2' }, label: 'Asian: Pakistani', stage: 'promoted' },
      ...{ status: 'not-held', count: null },
    });

    const undone = await decide(preview.id, 'undo', { reason: 'Wrong campaign' });
    expect(undone.json()).toMatchObject({ state: 'undone', undoReason: 'Wrong campaign' });
    expect((await ask({})).json()).toMatchObject({ code: 'no-stages' });
    expect(await audited()).toMatchObject([{ action: 'processes.undo' }, { action: 'processes.ask' }]);
  });

  it('are summed by the groups of a grouping, and not where a part is not held', async () => {
    await decide((await send(COUNTS)).json<CountFileDetail>().id, 'confirmation');
    const answer = (await ask({ by: ['ethnicity'], grouping: 'ethnicity-5-plus-1' })).json<StageAnswer>();
    const of = (group: string, stage: string) =>
      answer.rows.find((row) => row.group['ethnicity'] === group && row.stage === stage);

    expect([...new Set(answer.rows.map(({ group }) => group['ethnicity']))]).toEqual([
      'asian',
      'black',
      'white',
    ]);
    expect(of('black', 'applied')).toMatchObject({ label: 'Black', count: 12 });
    expect(of('asian', 'promoted')).toMatchObject({ status: 'not-held', count: null });
  });

  it('of people are kept as counts: no reference comes into the database', async () => {
    const form = { process: 'recruitment-with-vetting', mapping: JSON.stringify(CANDIDATE_MAPPING) };
    const { id, holds } = (await send(CANDIDATES, form)).json<CountFileDetail>();
    expect(holds).toMatchObject({ breakdowns: [[], ['ethnicity'], ['sex'], ['ethnicity', 'sex']] });
    await decide(id, 'confirmation');

    expect(await findInDatabase(database.address.owner, 'Q773')).toEqual([]);
    const both = await ask({ process: 'recruitment-with-vetting', by: ['sex', 'ethnicity'] });
    expect(both.json<StageAnswer>().rows).toContainEqual({
      ...{ group: { sex: 'female', ethnicity: 'B1' }, label: 'Female, Black: Caribbean', stage: 'applied' },
      ...{ status: 'shown', count: 2 },
    });
  });

  it('are recognised when they come twice, and replaced only with a reason', async () => {
    const first = (await send(COUNTS)).json<CountFileDetail>();
    await decide(first.id, 'confirmation');

    expect((await send(COUNTS)).json()).toMatchObject({ state: 'discarded', duplicateOf: first.id });
    const better = (
      await send(COUNTS.replace('B1,50,', 'B1,50,').replace('47,20', '47,20\n'))
    ).json<CountFileDetail>();
    expect(better).toMatchObject({ state: 'ready', supersedes: [first.id] });
    expect((await decide(better.id, 'confirmation')).json()).toMatchObject({ code: 'reissue-reason-needed' });
    const confirmed = await decide(better.id, 'confirmation', { reason: 'Late results' });
    expect(confirmed.json()).toMatchObject({ state: 'published', reissueReason: 'Late results' });
    expect((await stateOf(first.id)).state).toBe('superseded');

    await decide(better.id, 'undo', { reason: 'The first was right' });
    expect((await stateOf(first.id)).state).toBe('published');
  });
  const stateOf = async (id: string) =>
    (
      await app.inject({ method: 'GET', url: `/api/processes/files/${id}`, headers: steward })
    ).json<CountFileDetail>();

  it.each([
    ['that overlap a published period', { to: '2026-04-30' }, COUNTS, ['period-overlaps']],
    ['whose period is reversed', { from: '2027-03-31', to: '2026-04-01' }, COUNTS, ['period-reversed']],
    [
      'that rise, with a total that then differs',
      { from: '2026-04-01', to: '2027-03-31' },
      COUNTS.replace('B1,50,12,9,6,2,0', 'B1,50,12,9,6,7,-1'),
      ['negative-count', 'stage-counts-rise'],
    ],
  ])('are refused %s', async (_, fields, file, codes) => {
    await decide((await send(COUNTS)).json<CountFileDetail>().id, 'confirmation');

    const refused = (await send(file, fields)).json<CountFileDetail>();

    expect(refused.state).toBe('refused');
    expect(refused.issues.map(({ code }) => code)).toEqual(codes);
    const kept = await app
      .get(DataSource)
      .query<object[]>('select 1 from workforce.stage_count where count_file = $1', [refused.id]);
    expect(kept).toEqual([]);
    expect(await audited()).toMatchObject([{ action: 'processes.receive', outcome: 'refused' }, {}]);
  });

  it('are told apart from what was published while they waited', async () => {
    const one = (await send(COUNTS)).json<CountFileDetail>();
    const other = (await send(COUNTS, { from: '2025-01-01' })).json<CountFileDetail>();
    await decide(one.id, 'confirmation');

    expect((await decide(other.id, 'confirmation')).json()).toMatchObject({ code: 'counts-overlap' });
    expect((await decide(other.id, 'discard')).json()).toMatchObject({ state: 'discarded' });
    expect((await decide(other.id, 'undo', { reason: 'no' + 'ne' })).json()).toMatchObject({
      code: 'count-file-not-published',
    });
  });

  it.each([
    ['an unknown force', { force: 'NOPE' }, 'unknown-force'],
    ['an unknown process', { process: 'lottery' }, 'unknown-process'],
    ['a day that does not exist', { from: '2025-02-30' }, 'invalid-period'],
    ['a mapping that is no JSON', { mapping: '{' }, 'invalid-request'],
    ['a mapping that does not fit', { mapping: '{"kind": "stage-mapping"}' }, 'invalid-request'],
  ])('are not read for %s', async (_, fields, code) => {
    expect((await send(COUNTS, fields)).json()).toMatchObject({ code });
  });

  it.each([
    [{ by: ['sex'] }, 'breakdown-not-held'],
    [{ by: ['ethnicity'], grouping: 'nowhere' }, 'unknown-grouping'],
    [{ by: [], grouping: 'ethnicity-5-plus-1' }, 'grouping-dimension-differs'],
    [{ from: '2020-01-01' }, 'no-stages'],
    [{ process: 'nothing' }, 'unknown-process'],
  ])('are not answered for %j', async (question, code) => {
    await decide((await send(COUNTS)).json<CountFileDetail>().id, 'confirmation');

    expect((await ask(question)).json()).toMatchObject({ code });
  });

  it('come and go by the command line alike', async () => {
    const loaded = await muster('import', 'stages', 'counts.csv', ...promotion, ...period);
    const { id } = JSON.parse(loaded.out) as { id: string };
    expect(loaded).toMatchObject({ no: null, notes: [] });

    const csv = await muster(
      'query',
      'stages',
      ...promotion,
      ...period,
      '--by',
      'ethnicity',
      '--format',
      'csv',
    );
    expect(csv.out.split(/\r?\n/)).toContain('B1,Black: Caribbean,shortlisted,shown,6');
    expect((await muster('import', 'stages', 'counts.csv', ...promotion, ...period)).notes).toHaveLength(1);
    const people = ['--force', 'EXMP', '--process', 'recruitment-with-vetting', ...period];
    const mapped = await muster(
      'import',
      'stages',
      'candidates.csv',
      ...people,
      '--mapping',
      'candidates.json',
    );
    expect(mapped.no).toBeNull();
    const everybody = await muster('query', 'stages', ...people);
    expect((JSON.parse(everybody.out) as StageAnswer).rows.map(({ count }) => count)).toEqual([
      4, 2, 2, 2, 1, 1,
    ]);

    const undone = await muster('import', 'undo', id, '--reason', 'Only a try');
    expect(JSON.parse(undone.out)).toEqual({ id, state: 'undone', restored: [] });
    expect((await muster('import', 'undo', id)).no).toMatch(/^count-file-not-published: /);
  });

  it.each([
    [['import', 'stages', 'counts.csv', ...promotion], 'invalid-period'],
    [['import', 'stages', 'counts.csv', ...period], 'bad-usage'],
    [['import', 'stages', 'none.csv', ...promotion, ...period], 'file-missing'],
    [
      ['import', 'stages', 'counts.csv', ...promotion, ...period, '--mapping', 'none.json'],
      'file-unreadable',
    ],
    [['import', 'stages', 'rising.csv', ...promotion, ...period], 'stage-counts-rise'],
    [['import', 'undo', 'nothing'], 'unknown-import'],
    [['import', 'undo', randomUUID()], 'unknown-import'],
    [['query', 'stages', ...promotion, '--format', 'pdf'], 'bad-usage'],
  ])('are refused on the command line: %j', async (argv, code) => {
    expect((await muster(...argv)).no).toMatch(new RegExp(`^${code}: `));
  });

  it('need a process that does not change under them', async () => {
    await muster('import', 'stages', 'counts.csv', ...promotion, ...period);
    writeFileSync(
      join(callerDir, 'own.json'),
      JSON.stringify({
        ...{
          kind: 'process',
          id: 'dog-handler',
          label: 'Dog handler',
          source: 'invented',
          type: 'specialist-post',
        },
        stages: ['applied', 'posted'].map((code) => ({ code, label: code, meaning: code })),
        outcome: 'posted',
      }),
    );
    expect((await muster('define', 'own.json')).no).toBeNull();
    writeFileSync(join(callerDir, 'dogs.csv'), 'applied,posted\n12,3\n');
    const dogs = ['--force', 'EXMP', '--process', 'dog-handler', ...period];
    expect((await muster('import', 'stages', 'dogs.csv', ...dogs)).no).toBeNull();

    writeFileSync(
      join(callerDir, 'own.json'),
      JSON.stringify({
        ...{
          kind: 'process',
          id: 'dog-handler',
          label: 'Dog handler',
          source: 'invented',
          type: 'specialist-post',
        },
        stages: ['applied', 'board', 'posted'].map((code) => ({ code, label: code, meaning: code })),
        outcome: 'posted',
      }),
    );
    expect((await muster('define', 'own.json')).no).toMatch(/^definition-in-use: /);
  });

  it('are kept once they have counted', async () => {
    const { id } = (await send(COUNTS)).json<CountFileDetail>();
    await decide(id, 'confirmation');
    const api = new Client(database.address.api);
    await api.connect();

    await expect(
      api.query('delete from workforce.stage_count where count_file = $1', [id]),
    ).rejects.toMatchObject({ code: '23001' });
    await expect(api.query('delete from workforce.count_file')).rejects.toMatchObject({ code: '42501' });
    await expect(api.query('update workforce.stage_count set count = 1')).rejects.toMatchObject({
      code: '42501',
    });
    await api.end();
  });

  it('are listed with their processes', async () => {
    await send(COUNTS);
    const url = '/api/processes?force=EXMP';
    const list = (await app.inject({ method: 'GET', url, headers: analyst })).json<{
      processes: { id: string }[];
      files: { state: string }[];
    }>();

    expect(list.processes.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['promotion', 'recruitment-with-vetting', 'specialist-post']),
    );
    expect(list.files).toMatchObject([{ state: 'ready', process: 'promotion', ...PERIOD }]);
  });
});
