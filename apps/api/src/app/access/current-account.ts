import { type SecondFactorState } from '@muster/contracts';
import { type Role } from '@muster/domain';

/** Who makes a request, as the guard found it. */
export interface CurrentAccountValue {
  readonly id: string;
  readonly username: string;
  readonly displayName: string;
  readonly roles: readonly Role[];
  readonly mustChangePassword: boolean;
  readonly secondFactor: SecondFactorState;
  /** Random id of the session, safe to log; not the secret of the cookie. */
  readonly sessionId: string;
}

declare module 'fastify' {
  interface FastifyRequest {
    account?: CurrentAccountValue;
  }
}
