import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { type FastifyRequest } from 'fastify';
import { type z } from 'zod';
import { InvalidRequestError } from './invalid-request-error';

/** Parameter decorator: the query string after `schema` has checked it (every value arrives as text; a repeated name as
 *  a list, which a plain `z.string()` refuses). */
export function ZodQuery(schema: z.ZodType): ParameterDecorator {
  // The schema is not handed over as the data of the decorator: Nest would take it for a pipe.
  return createParamDecorator((_: unknown, context: ExecutionContext) => {
    const parsed = schema.safeParse(context.switchToHttp().getRequest<FastifyRequest>().query);
    if (!parsed.success) throw InvalidRequestError.from(parsed.error);
    return parsed.data;
  })();
}
