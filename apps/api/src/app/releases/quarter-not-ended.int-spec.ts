import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Client } from 'pg';
import { openSession } from '../../../test/open-session';
import { aBuiltRelease } from '../../../test/release-fixture';
import { asOpenDatabase, testConfiguration } from '../../../test/test-configuration';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database';
import { createHttpApp } from '../../create-http-app';

describe('a quarter that goes on', () => {
  let database: TestDatabase;
  let owner: Client;
  let app: NestFastifyApplication;
  let now = new Date();

  beforeAll(async () => {
    database = await createTestDatabase();
    owner = new Client(database.address.owner);
    await owner.connect();
    app = await createHttpApp(testConfiguration(), asOpenDatabase(database), () => now);
    // With a snapshot of 28 March, and a release that waits, so that nothing is built here.
    await aBuiltRelease(owner, { period: '2026-Q1' });
  });
  afterAll(async () => {
    await app.close();
    await owner.end();
    await database.drop();
  });

  // Days by the calendar of the United Kingdom: summer time has begun on 29 March.
  it.each([
    ['2026-03-28T12:00:00Z', 'quarter-not-ended'],
    ['2026-03-31T12:00:00Z', 'quarter-not-ended'],
    ['2026-03-31T23:30:00Z', 'release-exists'],
  ])('is not released on %s: %s', async (moment, code) => {
    now = new Date(moment);
    const headers = await openSession(app, ['analyst'], `analyst-${now.getTime()}`);
    const payload = { force: 'EXMP', period: '2026-Q1' };
    const response = await app.inject({ method: 'POST', url: '/api/releases', headers, payload });
    expect([response.statusCode, response.json<{ code: string }>().code]).toEqual([409, code]);
  });
});
