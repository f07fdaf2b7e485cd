import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { InjectDataSource } from '@nestjs/typeorm';
import { type FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { type ProblemCode } from '../platform/problems/problem-codes';
import { RefusalError } from '../platform/problems/refusal-error';
import { AuditTrail } from './audit-trail.service';
import { type CurrentAccountValue } from './current-account';
import { ROUTE_RULE, type RouteRule } from './route.decorator';
import { comesFromHere } from './same-origin';
import { SessionCookie } from './session-cookie';
import { Sessions } from './sessions.service';

/** What a person with a generated password may do before they have chosen their own. */
const BEFORE_OWN_PASSWORD: ReadonlySet<string> = new Set([
  'session.show',
  'session.end',
  'session.change-password',
  'second-factor.show',
  'second-factor.give',
]);

/** What a person may do between the password and the second factor. */
const BEFORE_SECOND_FACTOR: ReadonlySet<string> = new Set([
  'session.show',
  'session.end',
  'second-factor.show',
  'second-factor.give',
]);

/** Stands before every handler and says no unless the rule of the route says yes. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    private readonly sessions: Sessions,
    private readonly cookie: SessionCookie,
    private readonly trail: AuditTrail,
    @InjectDataSource() private readonly dataSource: DataSource,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const rule = this.reflector.get<RouteRule | undefined>(ROUTE_RULE, context.getHandler());
    if (!rule) return no('not-allowed');
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const token = this.cookie.read(request);
    if (!comesFromHere(request, token !== null)) return no('cross-site');
    if (rule.access === 'public') return true;
    const account = token === null ? null : await this.sessions.find(token);
    if (!account) return no('not-signed-in');
    request.account = account;
    if (account.secondFactor === 'needed' && !BEFORE_SECOND_FACTOR.has(rule.id))
      return no('second-factor-needed');
    if (!mayCall(rule, account)) {
      await this.trail.append(this.dataSource, {
        actor: account.username,
        action: rule.id,
        object: '',
        outcome: 'refused',
        detail: { session: account.sessionId },
      });
      return no('not-allowed');
    }
    if (account.mustChangePassword && !BEFORE_OWN_PASSWORD.has(rule.id)) return no('password-change-needed');
    if (rule.secondFactor && account.secondFactor !== 'given') return no('second-factor-needed');
    return true;
  }
}

function mayCall(rule: RouteRule, account: CurrentAccountValue): boolean {
  if (rule.access === 'public' || rule.access === 'signed-in') return true;
  return rule.access.some((role) => account.roles.includes(role));
}

function no(
  code: Extract<
    ProblemCode,
    'not-allowed' | 'not-signed-in' | 'cross-site' | 'password-change-needed' | 'second-factor-needed'
  >,
): never {
  throw new RefusalError({ code, message: code });
}
