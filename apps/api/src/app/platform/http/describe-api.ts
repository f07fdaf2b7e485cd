import { type INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { problemSchema } from '@muster/contracts';
import { z } from 'zod';
import { type DeclaredRoute, RouteTable } from '../../access/route-table.service';

/** The OpenAPI document of every route, from the declarations of `@Route`. `x-access` and `x-egress` of an operation say
 *  who may call it and what may leave by it. */
export function describeApi(app: INestApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setTitle('Muster')
    .setDescription('Workforce representation and retention for police forces')
    .setVersion('1')
    .addCookieAuth('muster', { type: 'apiKey', in: 'cookie' }, 'session')
    .build();
  const document = SwaggerModule.createDocument(app, config);
  const { $schema: _, ...problem } = z.toJSONSchema(problemSchema, { target: 'openapi-3.0' });
  document.components = {
    ...document.components,
    schemas: { ...document.components?.schemas, Problem: problem as object },
  };
  for (const { method, path, rule } of app.get(RouteTable).routes) {
    const operation = document.paths[path.replace(/:(\w+)/g, '{$1}')]?.[method.toLowerCase() as 'get'];
    if (operation)
      Object.assign(operation, extensionsOf(rule), {
        responses: { ...operation.responses, default: PROBLEM },
      });
  }
  return sorted(document);
}

const PROBLEM = {
  description: 'A problem with a code of the registry',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

function extensionsOf(rule: DeclaredRoute['rule']): object {
  return {
    tags: [rule.id.split('.')[0]],
    'x-access': rule.access,
    'x-egress': rule.egress,
    ...(rule.access === 'public' ? {} : { security: [{ session: [] }] }),
  };
}

/** Paths in alphabetical order, so that the committed document does not depend on the order of the modules. */
function sorted(document: OpenAPIObject): OpenAPIObject {
  const paths = Object.entries(document.paths).sort(([a], [b]) => (a < b ? -1 : 1));
  return { ...document, paths: Object.fromEntries(paths) };
}
