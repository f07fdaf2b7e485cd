import { type Client } from 'pg';
import { type QueryRunner } from 'typeorm';

/** The driver's connection of a runner, for COPY and notifications. */
export async function connectionOf(runner: QueryRunner): Promise<Client> {
  return (await runner.connect()) as Client;
}
