import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { type FastifyRequest } from 'fastify';
import { type z } from 'zod';
import { InvalidRequestError } from './invalid-request-error';
import { refuseUnstorable } from './refuse-unstorable';

/** Parameter decorator: the JSON body after `schema` has checked it. Anything else is the problem `invalid-request` with
 *  a pointer per field. Name the same schema in `@Route({ body })`, so that the API document shows it. */
export function ZodBody(schema: z.ZodType): ParameterDecorator {
  // The schema is not handed over as the data of the decorator: Nest would take it for a pipe.
  return createParamDecorator((_: unknown, context: ExecutionContext) => {
    const parsed = schema.safeParse(context.switchToHttp().getRequest<FastifyRequest>().body);
    if (!parsed.success) throw InvalidRequestError.from(parsed.error);
    refuseUnstorable(parsed.data);
    return parsed.data;
  })();
}
