import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Role } from '@muster/domain';
import { DataSource } from 'typeorm';
import { AccountEntity } from '../src/app/access/account.entity';
import { Sessions } from '../src/app/access/sessions.service';

/** Headers that make a request of `app.inject` come from a page of this address, signed in with the given roles. The
 *  account is made on the way, without the cost of a password: nobody can sign in to it. */
export async function openSession(
  app: NestFastifyApplication,
  roles: readonly Role[],
  username = `test-${roles.join('-')}`.slice(0, 40),
): Promise<{ cookie: string; 'sec-fetch-site': 'same-origin' }> {
  const token = await app.get(DataSource).transaction(async (manager) => {
    const known = await manager.findOneBy(AccountEntity, { username });
    const account =
      known ??
      (await manager.save(
        manager.create(AccountEntity, {
          username,
          displayName: 'Test account',
          roles: [...roles],
          passwordHash: 'none',
          mustChangePassword: false,
          createdAt: new Date(),
          createdBy: 'test',
        }),
      ));
    return app.get(Sessions).open(manager, account);
  });
  return { cookie: `muster=${token}`, 'sec-fetch-site': 'same-origin' };
}
