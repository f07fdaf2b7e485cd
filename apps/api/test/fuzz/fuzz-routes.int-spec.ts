import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Role, ROLES } from '@muster/domain';
import fc from 'fast-check';
import { RouteTable } from '../../src/app/access/route-table.service';
import { PROBLEM_CODES } from '../../src/app/platform/problems/problem-codes';
import { createHttpApp } from '../../src/create-http-app';
import { LedgerFixture } from '../ledger-fixture';
import { inventedMonths } from '../invented-months';
import { openSession } from '../open-session';
import { asOpenDatabase, testConfiguration } from '../test-configuration';
import { createTestDatabase, type TestDatabase } from '../test-database';
import { anyRequest, CANARY, type FuzzedOperation } from './any-request';

/** Left out: signing in and accounts, where each request costs a password hash, and what is no JSON. */
const LEFT_OUT = /^\/api\/(session|accounts|health|openapi)/;
const METHODS = ['get', 'post', 'put', 'delete'] as const;
/** As committed: the check of generated files says that it is the program's. */
const DOCUMENT = join(__dirname, '../../openapi.json');

interface Described {
  readonly operationId?: string;
  readonly parameters?: readonly { readonly in?: string; readonly name?: string }[];
  readonly requestBody?: { readonly content?: Readonly<Record<string, { readonly schema?: Shape }>> };
  readonly 'x-access'?: 'public' | 'signed-in' | readonly Role[];
}
interface Shape {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, unknown>>;
}

/** Every route that takes data in or gives it out, as the API document describes it, with requests made from the
 *  description: whatever a client sends, it is told by a registered problem, and never by its own words. */
describe('any request at all', () => {
  let database: TestDatabase;
  let app: NestFastifyApplication;
  let ids: string[];
  const operations = described(JSON.parse(readFileSync(DOCUMENT, 'utf8')) as object);

  beforeAll(async () => {
    database = await createTestDatabase();
    const ledger = await LedgerFixture.on(database.address.api);
    const [march = [], april = []] = inventedMonths(3, 40, 2);
    ids = [await ledger.publish('2026-02-28', march), await ledger.ready('2026-03-31', april)].map(String);
    await ledger.close();
    app = await createHttpApp(testConfiguration(), asOpenDatabase(database));
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  it('is about every route with data', () => {
    const served = app.get(RouteTable).routes.filter(({ path }) => !LEFT_OUT.test(path));

    expect(operations.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(
      served.map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`).sort(),
    );
  });

  it.each(operations.map((operation) => [operation.id, operation] as const))(
    '%s is answered, or refused by a registered problem that repeats nothing of it',
    async (_, operation) => {
      const [role] = operation.roles;
      const session = await openSession(app, role ? [role] : ['analyst']);
      await fc.assert(
        fc.asyncProperty(anyRequest(operation, ids), async ({ url, payload, contentType }) => {
          const response = await app.inject({
            method: operation.method,
            url,
            headers: { ...session, ...(contentType === undefined ? {} : { 'content-type': contentType }) },
            ...(payload === undefined ? {} : { payload }),
          });
          const { statusCode, headers } = response;
          expect([statusCode, statusCode < 500]).toEqual([statusCode, true]);
          if (statusCode < 400) return;
          expect(headers['content-type']).toContain('application/problem+json');
          expect(Object.keys(PROBLEM_CODES)).toContain(response.json<{ code: string }>().code);
          expect(response.body).not.toContain(CANARY);
        }),
        { numRuns: 80 },
      );
    },
    30_000,
  );
});

function described(document: object): readonly (FuzzedOperation & { readonly roles: readonly Role[] })[] {
  const { paths, components } = document as {
    paths: Record<string, Record<string, Described | undefined>>;
    components: { schemas: Record<string, Shape> };
  };
  const taken = Object.entries(paths).filter(([path]) => !LEFT_OUT.test(path));
  return taken.flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = item[method];
      const id = operation?.operationId ?? '';
      if (!operation) return [];
      const { content = {} } = operation.requestBody ?? {};
      const named = (type: string): readonly string[] | null => {
        const schema = content[type]?.schema;
        if (!schema) return null;
        const shape = schema.$ref ? components.schemas[schema.$ref.split('/').at(-1) ?? ''] : schema;
        return Object.keys(shape?.properties ?? {});
      };
      const access = operation['x-access'] ?? [];
      return [
        {
          id,
          method: method.toUpperCase() as FuzzedOperation['method'],
          path,
          query: (operation.parameters ?? []).flatMap((each) =>
            each.in === 'query' && each.name !== undefined ? [each.name] : [],
          ),
          form: named('multipart/form-data')?.filter((name) => name !== 'file') ?? null,
          body: named('application/json'),
          roles: typeof access === 'string' ? ROLES.slice(0, 1) : access,
        },
      ];
    }),
  );
}
