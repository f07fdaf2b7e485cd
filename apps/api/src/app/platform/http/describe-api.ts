import { type INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { problemSchema } from '@muster/contracts';
import { z } from 'zod';
import { type DeclaredRoute, RouteTable } from '../../access/route-table.service';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;
type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;

/** The OpenAPI document of every route, from the declarations of `@Route`. `x-access` and `x-egress` of an operation say
 *  who may call it and what may leave by it. Paths and schemas stand in alphabetical order, so that the committed
 *  document does not depend on the order of the modules. */
export function describeApi(app: INestApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setTitle('Muster')
    .setDescription('Workforce representation and retention for police forces')
    .setVersion('1')
    .addCookieAuth('muster', { type: 'apiKey', in: 'cookie' }, 'session')
    .build();
  const document = SwaggerModule.createDocument(app, config);
  const schemas: Schemas = { Problem: asSchema(problemSchema) };
  for (const route of app.get(RouteTable).routes) {
    const path = document.paths[route.path.replace(/:(\w+)/g, '{$1}')];
    const operation = path?.[route.method.toLowerCase() as 'get'];
    if (operation) describeOperation(operation, route, schemas);
  }
  return {
    ...document,
    paths: inOrder(document.paths),
    components: { ...document.components, schemas: inOrder(schemas) },
  };
}

/** Completes what Nest found out about a route. Bodies and answers get a name, which the generated client uses: that of the
 *  route, or the one that a shape of several routes bears itself (`.meta({ title })`). */
function describeOperation(operation: Operation, { rule, status }: DeclaredRoute, schemas: Schemas): void {
  const name = (operation.operationId ?? '').replace(/^\w/, (letter) => letter.toUpperCase());
  const [feature = ''] = rule.id.split('.');
  operation.tags = [feature];
  const [body, answer] = [
    rule.body?.meta()?.title ?? `${name}Body`,
    rule.response?.meta()?.title ?? `${name}Answer`,
  ];
  if (rule.body) {
    schemas[body] = asSchema(rule.body, 'input');
    operation.requestBody = {
      required: true,
      content: { 'application/json': { schema: reference(body) } },
    };
  }
  if (rule.response) schemas[answer] = asSchema(rule.response);
  operation.responses = {
    [status]: {
      description: 'Done',
      ...(rule.response ? { content: { 'application/json': { schema: reference(answer) } } } : {}),
    },
    default: {
      description: 'A problem with a code of the registry',
      content: { 'application/problem+json': { schema: reference('Problem') } },
    },
  };
  Object.assign(operation, {
    'x-access': rule.access,
    'x-egress': rule.egress,
    ...(rule.access === 'public' ? {} : { security: [{ session: [] }] }),
  });
}

function asSchema(type: z.ZodType, io: 'input' | 'output' = 'output'): Schemas[string] {
  const { $schema: _, ...schema } = z.toJSONSchema(type, { io, target: 'openapi-3.0' });
  return schema as Schemas[string];
}

function reference(name: string): { $ref: string } {
  return { $ref: `#/components/schemas/${name}` };
}

function inOrder<T>(record: Record<string, T>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
