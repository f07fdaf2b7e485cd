import { type Client } from 'pg';
import { type QueryRunner } from 'typeorm';

const guarded = new WeakSet<Client>();

/** The driver's connection of a runner, for COPY. A connection that dies reports it more than once, also after the pool
 *  has let go of it; without a listener the second report would end the process. */
export async function connectionOf(runner: QueryRunner): Promise<Client> {
  const client = (await runner.connect()) as Client;
  if (!guarded.has(client)) {
    guarded.add(client);
    client.on('error', () => undefined);
  }
  return client;
}
