import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { annotationListSchema, annotationSchema } from '@muster/contracts';
import { openSession } from '../../../test/open-session';
import { runMusterIn } from '../../../test/run-muster-in';
import { asOpenDatabase, testConfiguration } from '../../../test/test-configuration';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database';
import { createHttpApp } from '../../create-http-app';
import { SeriesEventsService } from '../questions/series-events.service';
import { ANNOTATION_COMMANDS } from './annotation.commands';
import { Annotations } from './annotations.service';

const POLICY = { force: 'EXMP', day: '2025-04-01', kind: 'policy', text: 'New promotion process' };

describe('annotations', () => {
  let database: TestDatabase;
  let app: NestFastifyApplication;
  let analyst: Record<string, string>;
  let network: Record<string, string>;

  beforeAll(async () => {
    database = await createTestDatabase();
    const clock = () => new Date('2026-07-31T12:00:00Z');
    app = await createHttpApp(testConfiguration(), asOpenDatabase(database), clock);
    analyst = await openSession(app, ['analyst'], 'ana');
    network = await openSession(app, ['network'], 'nia');
    await openSession(app, ['plan-lead'], 'pat');
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const post = (url: string, payload: object, headers = analyst) =>
    app.inject({ method: 'POST', url, headers, payload });
  const list = async (headers: Record<string, string>) => {
    const { body } = await app.inject({ url: '/api/annotations?force=EXMP', headers });
    return annotationListSchema.parse(JSON.parse(body)).annotations;
  };

  it('stands beside figures from the day it is written until it is withdrawn', async () => {
    const { statusCode, body } = await post('/api/annotations', POLICY);
    expect(statusCode).toBe(201);
    const { id } = annotationSchema.parse(JSON.parse(body));
    const mark = { day: POLICY.day, kind: POLICY.kind, text: POLICY.text };
    expect(await app.get(Annotations).marks('EXMP')).toEqual([mark]);
    expect((await app.get(SeriesEventsService).of('EXMP')).annotations).toEqual([mark]);
    expect(await app.get(Annotations).marks('NONE')).toEqual([]);
    expect(await list(network)).toEqual([expect.objectContaining({ ...mark, addedBy: '' })]);
    expect(await list(analyst)).toEqual([expect.objectContaining({ ...mark, addedBy: 'ana' })]);

    expect((await post(`/api/annotations/${id}/withdrawal`, {})).json()).toMatchObject({
      withdrawnBy: 'ana',
    });
    expect(await app.get(Annotations).marks('EXMP')).toEqual([]);
    expect(await list(network)).toEqual([]);
    expect(await list(analyst)).toEqual([expect.objectContaining({ id, withdrawnBy: 'ana' })]);
    expect((await post(`/api/annotations/${id}/withdrawal`, {})).json()).toMatchObject({
      code: 'annotation-withdrawn',
    });
  });

  it.each([
    ['a number of people', { text: 'Intake of 240 officers' }, 'annotation-number'],
    ['a name', { text: 'Chief Inspector Jane Smith left Response' }, 'points-at-somebody'],
    ['an address', { text: 'New process, ask jane.smith@example.org' }, 'points-at-somebody'],
    ['a day to come', { day: '2026-08-01' }, 'annotation-day'],
    ['a day that does not exist', { day: '2025-02-30' }, 'annotation-day'],
    ['a force that does not exist', { force: 'NONE' }, 'unknown-force'],
    ['a kind of its own', { kind: 'opinion' }, 'invalid-request'],
    ['no text', { text: '    ' }, 'invalid-request'],
  ])('refuses %s', async (_, change, code) => {
    const refused = await post('/api/annotations', { ...POLICY, ...change });
    expect(refused.json()).toMatchObject({ code });
    expect(refused.json<{ detail: string }>().detail).not.toMatch(/240|smith/i);
  });

  it('is written by analysts and plan leads alone', async () => {
    expect((await post('/api/annotations', POLICY, network)).statusCode).toBe(403);
    expect((await post('/api/annotations/x/withdrawal', {})).json()).toMatchObject({
      code: 'unknown-annotation',
    });
  });

  it('is written, listed and withdrawn at the terminal', async () => {
    const run = (...argv: string[]) => runMusterIn(app, ANNOTATION_COMMANDS, '.', argv);
    const about = ['--force', 'EXMP', '--day', '2025-09-01', '--kind', 'recruitment-intake'];
    const added = await run('annotation', 'add', 'Autumn intake', ...about, '--as', 'pat');
    expect(added.no).toBeNull();
    const id = added.out;
    expect((await run('annotation', 'list', '--force', 'EXMP')).out).toContain(
      `${id}\t2025-09-01\trecruitment-intake\tstands\tAutumn intake`,
    );
    expect((await run('annotation', 'withdraw', id, '--as', 'nia')).no).toContain('account-not-suitable');
    expect((await run('annotation', 'withdraw', id, '--as', 'pat')).no).toBeNull();
    expect((await run('annotation', 'add', 'Autumn intake', ...about)).no).toContain('--as USERNAME');
  });
});
