import { type Account } from '@muster/contracts';
import { type Role } from '@muster/domain';
import { type Host } from './people';
import { postJson } from './post-json';

interface NewAccount {
  readonly username: string;
  readonly displayName: string;
  readonly roles: readonly Role[];
}

/** Adds an account as the administrator does; gives the generated password. A program of the command line for each would
 *  take longer to start than all of this. */
export async function addAccount(
  { address, people }: Pick<Host, 'address' | 'people'>,
  account: NewAccount,
): Promise<string> {
  const { answer } = await postJson<{ account: Account; password: string }>(
    address,
    '/api/accounts',
    account,
    people.administrator.cookie,
  );
  return answer.password;
}
