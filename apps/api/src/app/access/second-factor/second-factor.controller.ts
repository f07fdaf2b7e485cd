import { Controller, Get, HttpCode, Post, Res } from '@nestjs/common';
import {
  type ConfirmedSecondFactor,
  confirmedSecondFactorSchema,
  type NewSecondFactor,
  newSecondFactorSchema,
  type RecoveryCodes,
  recoveryCodesSchema,
  type SecondFactor,
  secondFactorCodeSchema,
  secondFactorSchema,
  type Session,
  sessionSchema,
} from '@muster/contracts';
import { type Result } from '@muster/domain';
import { type FastifyReply } from 'fastify';
import { type z } from 'zod';
import { orProblem } from '../../platform/problems/or-problem';
import { RefusalError } from '../../platform/problems/refusal-error';
import { ZodBody } from '../../platform/problems/zod-body.decorator';
import { type CurrentAccountValue } from '../current-account';
import { CurrentAccount } from '../current-account.decorator';
import { Route } from '../route.decorator';
import { SessionCookie } from '../session-cookie';
import { type SecondFactorRefusal } from './second-factor.errors';
import { SecondFactors } from './second-factors.service';

type Typed = z.infer<typeof secondFactorCodeSchema>;

@Controller('api/session/second-factor')
export class SecondFactorController {
  constructor(
    private readonly factors: SecondFactors,
    private readonly cookie: SessionCookie,
  ) {}

  @Get()
  @Route({
    id: 'second-factor.show',
    access: 'signed-in',
    egress: 'receipt',
    summary: 'How the second factor of the person signed in stands',
    response: secondFactorSchema,
  })
  show(@CurrentAccount() account: CurrentAccountValue): Promise<SecondFactor> {
    return this.factors.show(account);
  }

  @Post()
  @HttpCode(200)
  @Route({
    id: 'second-factor.begin',
    access: 'signed-in',
    egress: 'receipt',
    summary: 'Makes a secret for an authenticator; its first code confirms it',
    response: newSecondFactorSchema,
  })
  async begin(@CurrentAccount() account: CurrentAccountValue): Promise<NewSecondFactor> {
    return orProblem(await this.factors.begin(account));
  }

  @Post('confirmation')
  @HttpCode(200)
  @Route({
    id: 'second-factor.confirm',
    access: 'signed-in',
    egress: 'receipt',
    summary: 'Confirms the second factor with its first code; recovery codes are shown once',
    body: secondFactorCodeSchema,
    response: confirmedSecondFactorSchema,
  })
  async confirm(
    @CurrentAccount() account: CurrentAccountValue,
    @ZodBody(secondFactorCodeSchema) { code }: Typed,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ConfirmedSecondFactor> {
    const { token, ...confirmed } = orWait(await this.factors.confirm(account, code));
    this.cookie.set(reply, token);
    return confirmed;
  }

  @Post('code')
  @HttpCode(200)
  @Route({
    id: 'second-factor.give',
    access: 'signed-in',
    egress: 'receipt',
    summary: 'Gives the second factor after the password; the session is a new one',
    body: secondFactorCodeSchema,
    response: sessionSchema,
  })
  async give(
    @CurrentAccount() account: CurrentAccountValue,
    @ZodBody(secondFactorCodeSchema) { code }: Typed,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Session> {
    const { token, session } = orWait(await this.factors.give(account, code));
    this.cookie.set(reply, token);
    return session;
  }

  @Post('recovery-codes')
  @HttpCode(200)
  @Route({
    id: 'second-factor.renew-codes',
    access: 'signed-in',
    egress: 'receipt',
    secondFactor: true,
    summary: 'Ten new recovery codes, shown once; those before serve no more',
    response: recoveryCodesSchema,
  })
  async renewCodes(@CurrentAccount() account: CurrentAccountValue): Promise<RecoveryCodes> {
    return orProblem(await this.factors.renewCodes(account));
  }

  @Post('removal')
  @HttpCode(200)
  @Route({
    id: 'second-factor.remove',
    access: 'signed-in',
    egress: 'receipt',
    secondFactor: true,
    summary: 'Removes one’s own second factor with one more code, to set up another',
    body: secondFactorCodeSchema,
    response: sessionSchema,
  })
  async remove(
    @CurrentAccount() account: CurrentAccountValue,
    @ZodBody(secondFactorCodeSchema) { code }: Typed,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Session> {
    const { token, session } = orWait(await this.factors.remove(account, code));
    this.cookie.set(reply, token);
    return session;
  }
}

/** As `orProblem`, and says how long to wait after too many attempts. */
function orWait<T>(outcome: Result<T, SecondFactorRefusal>): T {
  if (!outcome.ok) throw new RefusalError(outcome.refusal, outcome.refusal.retryAfter);
  return outcome.value;
}
