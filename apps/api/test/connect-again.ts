import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { type DatabaseLogin } from '../src/app/platform/postgres/database-address';

/** A connection, as soon as the server has recovered; its supervisor starts it again when it is gone. */
export async function connectAgain(login: DatabaseLogin): Promise<Client> {
  for (;;) {
    const client = new Client(login);
    client.on('error', () => undefined);
    const connected = await client.connect().then(
      () => true,
      () => false,
    );
    if (connected) return client;
    await pause(50);
  }
}
