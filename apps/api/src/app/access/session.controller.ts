import { Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { changePasswordSchema, type Session, sessionSchema, signInSchema } from '@muster/contracts';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { type z } from 'zod';
import { orProblem } from '../platform/problems/or-problem';
import { RefusalError } from '../platform/problems/refusal-error';
import { ZodBody } from '../platform/problems/zod-body.decorator';
import { type CurrentAccountValue } from './current-account';
import { CurrentAccount } from './current-account.decorator';
import { Route } from './route.decorator';
import { SessionCookie } from './session-cookie';
import { type SignedIn, SignIn, type SignInRefusal } from './sign-in.service';
import { toSession } from './to-session';

@Controller('api/session')
export class SessionController {
  constructor(
    private readonly signIn: SignIn,
    private readonly cookie: SessionCookie,
  ) {}

  @Post()
  @Route({
    id: 'session.begin',
    access: 'public',
    egress: 'receipt',
    summary: 'Sign in',
    body: signInSchema,
    response: sessionSchema,
  })
  async begin(
    @ZodBody(signInSchema) body: z.infer<typeof signInSchema>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Session> {
    const outcome = await this.signIn.begin(body.username, body.password, request.ip);
    if (!outcome.ok) return this.refuse(outcome.refusal);
    return this.keep(reply, outcome.value);
  }

  @Get()
  @Route({
    id: 'session.show',
    access: 'signed-in',
    egress: 'receipt',
    summary: 'Who is signed in',
    response: sessionSchema,
  })
  show(@CurrentAccount() account: CurrentAccountValue): Session {
    return toSession(account, account.secondFactor);
  }

  @Delete()
  @HttpCode(204)
  @Route({ id: 'session.end', access: 'signed-in', egress: 'receipt', summary: 'Sign out' })
  async end(
    @CurrentAccount() account: CurrentAccountValue,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.signIn.end(account);
    this.cookie.clear(reply);
    reply.header('clear-site-data', '"cache", "cookies", "storage"');
  }

  @Post('password')
  @HttpCode(200)
  @Route({
    id: 'session.change-password',
    access: 'signed-in',
    egress: 'receipt',
    summary: 'Choose a password; every other session ends',
    body: changePasswordSchema,
    response: sessionSchema,
  })
  async changePassword(
    @CurrentAccount() account: CurrentAccountValue,
    @ZodBody(changePasswordSchema) body: z.infer<typeof changePasswordSchema>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Session> {
    return this.keep(
      reply,
      orProblem(await this.signIn.changePassword(account, body.current, body.next, request.ip)),
    );
  }

  private keep(reply: FastifyReply, { token, session }: SignedIn): Session {
    this.cookie.set(reply, token);
    return session;
  }

  private refuse(refusal: SignInRefusal): never {
    throw new RefusalError(refusal, refusal.retryAfter);
  }
}
