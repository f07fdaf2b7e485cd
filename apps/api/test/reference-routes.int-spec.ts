import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import {
  baselineDetailSchema,
  baselineListSchema,
  definitionDetailSchema,
  definitionListSchema,
  forceListSchema,
} from '@muster/contracts';
import { createHttpApp } from '../src/create-http-app';
import { openSession } from './open-session';
import { asOpenDatabase, testConfiguration } from './test-configuration';
import { createTestDatabase, type TestDatabase } from './test-database';

const SEVEN_BOROUGHS = ['25', '26', '27', '28', '29', '30', '31'].map((end) => `E080000${end}`).join('+');

describe('reference data over HTTP', () => {
  let database: TestDatabase;
  let app: NestFastifyApplication;
  let board: Record<string, string>;

  beforeAll(async () => {
    database = await createTestDatabase();
    app = await createHttpApp(testConfiguration(), asOpenDatabase(database));
    board = await openSession(app, ['board']);
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const get = (url: string, headers: Record<string, string> = board) =>
    app.inject({ method: 'GET', url, headers });

  it.each(['/api/definitions', '/api/definitions/sex', '/api/forces', '/api/baselines'])(
    'asks whoever reads %s to sign in',
    async (url) => {
      expect((await get(url, {})).json()).toMatchObject({ status: 401, code: 'not-signed-in' });
    },
  );

  it('lists definitions and gives each as it stands in its file', async () => {
    const { definitions } = definitionListSchema.parse((await get('/api/definitions')).json());
    const { definition } = definitionDetailSchema.parse(
      (await get('/api/definitions/black-heritage')).json(),
    );

    expect(definitions).toContainEqual(
      expect.objectContaining({ id: 'ethnicity-5-plus-1', kind: 'grouping', dimension: 'ethnicity' }),
    );
    expect(definition['definition']).toMatch(
      /^Black African, Black Caribbean and any other Black background\./,
    );
    expect((await get('/api/definitions/nothing')).json()).toMatchObject({ status: 404, code: 'not-found' });
  });

  it('lists the forces and says which is invented', async () => {
    const { forces } = forceListSchema.parse((await get('/api/forces')).json());

    expect(forces).toContainEqual({
      code: 'EXMP',
      name: 'Example Constabulary',
      synthetic: true,
      latestSnapshot: null,
    });
  });

  it('gives one baseline for a set of local authorities, by group', async () => {
    const { tables } = baselineListSchema.parse((await get('/api/baselines')).json());
    const url = `/api/baselines/census-2021-ethnicity-all-ages:${SEVEN_BOROUGHS}?grouping=ethnicity-5-plus-1`;
    const detail = baselineDetailSchema.parse((await get(url)).json());

    expect(tables).toHaveLength(7);
    expect(detail).toMatchObject({ grouping: 'ethnicity-5-plus-1', total: 2_919_655, undeclared: 0 });
    expect(detail.rows.map(({ code }) => code)).toEqual(['asian', 'black', 'mixed', 'white', 'other']);
  });

  it.each([
    ['/api/baselines/census-1801:E1', 404, 'unknown-baseline'],
    [
      '/api/baselines/census-2021-sex-16-64:E23000014?grouping=ethnicity-5-plus-1',
      422,
      'grouping-does-not-fit',
    ],
    ['/api/baselines/census-2021-sex-16-64:E23000014?grouping=none', 404, 'unknown-grouping'],
    ['/api/baselines/census-2021-sex-16-64:E23000014+E08000025', 422, 'areas-overlap'],
  ])('refuses %s', async (url, status, code) => {
    expect((await get(url)).json()).toMatchObject({ status, code });
  });
});
