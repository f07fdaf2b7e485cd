import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type CountFileDetail, type FunnelAnswer, type StageAnswer } from '@muster/contracts';
import { funnelChart } from '@muster/narrative';
import { grantSensitive } from '../../../test/grant-sensitive';
import { openSession } from '../../../test/open-session';
import { snapshotUpload } from '../../../test/snapshot-upload';
import { asOpenDatabase, testConfiguration } from '../../../test/test-configuration';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database';
import { createHttpApp } from '../../create-http-app';

/** Invented. Four Sikhs were promoted. */
const COUNTS = [
  'religion,eligible,applied,exam,shortlisted,board,promoted',
  'christian,400,300,250,200,150,90',
  'muslim,120,90,70,60,50,30',
  'sikh,26,20,16,12,11,4',
  'not-answered,200,150,120,100,80,40',
].join('\n');
const STAGES = ['eligible', 'applied', 'exam', 'shortlisted', 'board', 'promoted'];
const MAPPING = {
  ...{ kind: 'stage-mapping', id: 'counts', label: 'Counts', groups: { religion: { column: 'religion' } } },
  layout: {
    ...{ form: 'wide', stages: Object.fromEntries(STAGES.map((stage) => [stage, stage])) },
    marks: { notHeld: [], withheld: ['c'] },
  },
};

describe('a process by religion', () => {
  let database: TestDatabase;
  let app: NestFastifyApplication;
  let analyst: Record<string, string>;

  beforeAll(async () => {
    database = await createTestDatabase();
    app = await createHttpApp(testConfiguration(), asOpenDatabase(database));
    const steward = await openSession(app, ['steward']);
    analyst = await openSession(app, ['analyst']);
    const fields = { force: 'EXMP', process: 'promotion', from: '2025-04-01', to: '2026-03-31' };
    const { payload, contentType } = snapshotUpload({ ...fields, mapping: JSON.stringify(MAPPING) }, COUNTS);
    const headers = { ...steward, 'content-type': contentType };
    const sent = await app.inject({ method: 'POST', url: '/api/processes/files', headers, payload });
    const { id, issues } = sent.json<CountFileDetail>();
    expect([sent.statusCode, issues]).toEqual([200, []]);
    const url = `/api/processes/files/${id}/confirmation`;
    await app.inject({ method: 'POST', url, headers: steward, payload: {} });
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  async function ask<T>(route: 'stages' | 'funnel'): Promise<T> {
    const payload = { force: 'EXMP', process: 'promotion', by: ['religion'] };
    const response = await app.inject({
      method: 'POST',
      url: `/api/processes/${route}`,
      headers: analyst,
      payload,
    });
    return response.json<T>();
  }

  it('is refused without a grant', async () => {
    expect(await ask('stages')).toMatchObject({ status: 403, code: 'grant-needed' });
    expect(await ask('funnel')).toMatchObject({ status: 403, code: 'grant-needed' });
  });

  it('shows no count below ten with one, nor a share made of it', async () => {
    await grantSensitive(app, 'test-analyst', ['religion']);
    const stages = await ask<StageAnswer>('stages');
    const funnel = await ask<FunnelAnswer>('funnel');

    const promoted = stages.rows.filter(({ stage }) => stage === 'promoted').map(({ count }) => count);
    expect(promoted.toSorted()).toEqual([40, 90, null, null]);
    const sikh = funnel.groups.find(({ group }) => group['religion'] === 'sikh');
    expect(sikh?.stages.find(({ stage }) => stage === 'promoted')).toMatchObject({
      ...{ status: 'withheld', passed: null, comparison: null },
      conditional: { share: null },
      overall: { share: null },
    });
    expect(JSON.stringify(funnelChart(funnel))).toMatch(/\[c\]/);
  });
});
