import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiQuery } from '@nestjs/swagger';
import { type FastifyRequest } from 'fastify';
import { z } from 'zod';
import { InvalidRequestError } from './invalid-request-error';
import { refuseUnstorable } from './refuse-unstorable';

/** Parameter decorator: the query string after `schema` has checked it (every value arrives as text; a repeated name as
 *  a list, which a plain `z.string()` refuses). Puts each name into the API document. */
export function ZodQuery(schema: z.ZodObject): ParameterDecorator {
  const check = createParamDecorator((_: unknown, context: ExecutionContext) => {
    const parsed = schema.safeParse(context.switchToHttp().getRequest<FastifyRequest>().query);
    if (!parsed.success) throw InvalidRequestError.from(parsed.error);
    refuseUnstorable(parsed.data);
    return parsed.data;
  })();
  return (target, key, index) => {
    check(target, key, index);
    const handler = key === undefined ? undefined : Object.getOwnPropertyDescriptor(target, key);
    if (key === undefined || !handler) return;
    const { properties = {}, required = [] } = z.toJSONSchema(schema, { io: 'input', target: 'openapi-3.0' });
    for (const [name, property] of Object.entries(properties)) {
      ApiQuery({ name, required: required.includes(name), schema: property as object })(target, key, handler);
    }
  };
}
