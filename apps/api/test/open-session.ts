import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type ListenerPost, type Role } from '@muster/domain';
import { DataSource } from 'typeorm';
import { Sessions } from '../src/app/access/sessions.service';
import { addAccount } from './add-account';

/** Headers that make a request of `app.inject` come from a page of this address, signed in with the given roles. The
 *  account is made on the way, without the cost of a password: nobody can sign in to it. Roles of cases stand as two
 *  people granted them, and the second factor is given, unless `secondFactor` is false. */
export async function openSession(
  app: NestFastifyApplication,
  roles: readonly Role[],
  username = `test-${roles.join('-')}`.slice(0, 40),
  { secondFactor = true, post = 'listener' }: { secondFactor?: boolean; post?: ListenerPost } = {},
): Promise<{ cookie: string; 'sec-fetch-site': 'same-origin' }> {
  const token = await app.get(DataSource).transaction(async (manager) => {
    const id = await addAccount(manager, { username, roles, post });
    return app.get(Sessions).open(manager, { id }, secondFactor ? new Date() : null);
  });
  return { cookie: `muster=${token}`, 'sec-fetch-site': 'same-origin' };
}
