import { type SecondFactorState, type Session } from '@muster/contracts';
import { type Role } from '@muster/domain';

/** What the web app is told about who is signed in. */
export function toSession(
  account: {
    readonly username: string;
    readonly displayName: string;
    readonly roles: readonly Role[];
    readonly mustChangePassword: boolean;
  },
  secondFactor: SecondFactorState,
): Session {
  const { username, displayName, roles, mustChangePassword } = account;
  return { username, displayName, roles: [...roles], mustChangePassword, secondFactor };
}
