import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { type FastifyRequest } from 'fastify';
import { type CurrentAccountValue } from './current-account';

/** Parameter decorator: who makes the request. Only for routes that are not public; there the guard has set it. */
export const CurrentAccount = createParamDecorator(
  (_: unknown, context: ExecutionContext): CurrentAccountValue => {
    const { account } = context.switchToHttp().getRequest<FastifyRequest>();
    if (!account) throw new Error('CurrentAccount stands on a route that the guard does not close');
    return account;
  },
);
