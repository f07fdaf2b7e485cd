import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { refuse } from '@muster/domain';
import { openSession } from '../../../test/open-session';
import { snapshotUpload } from '../../../test/snapshot-upload';
import { asOpenDatabase, testConfiguration } from '../../../test/test-configuration';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database';
import { createHttpApp } from '../../create-http-app';
import { FreeSpace } from './free-space.service';

const MAPPING = JSON.stringify({
  ...{ kind: 'mapping', id: 'small', label: 'Small' },
  person: { column: 'Staff number' },
  dimensions: { sex: { column: 'Sex' } },
});
const PERIOD = { from: '2025-04-01', to: '2026-03-31' };

describe('a disk that is nearly full', () => {
  let database: TestDatabase;
  let app: NestFastifyApplication;
  let steward: Record<string, string>;

  beforeAll(async () => {
    database = await createTestDatabase();
    app = await createHttpApp(testConfiguration(), asOpenDatabase(database), () => new Date('2026-06-30'));
    steward = await openSession(app, ['steward']);
    const full = refuse('insufficient-storage', 'The disk of the server has too little room for this file.');
    jest.spyOn(app.get(FreeSpace), 'check').mockReturnValue(full);
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  it.each<[string, Record<string, string>]>([
    ['/api/snapshots', { force: 'EXMP', asAt: '2026-03-31', mapping: MAPPING }],
    ['/api/events', { force: 'EXMP' }],
    ['/api/objections/lists', { force: 'EXMP', receivedOn: '2026-04-01' }],
    ['/api/processes/files', { force: 'EXMP', process: 'promotion', ...PERIOD }],
    ['/api/aggregates/files', {}],
    ['/api/comparators', {}],
  ])('takes no file in at %s, whatever it holds', async (url, fields) => {
    const { payload, contentType } = snapshotUpload(fields, 'not,even\na table');
    const headers = { ...steward, 'content-type': contentType };

    const answer = await app.inject({ method: 'POST', url, headers, payload });

    expect(answer.json()).toMatchObject({ status: 507, code: 'insufficient-storage' });
  });
});
