import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { createHttpApp } from '../src/create-http-app';
import { FORCE, LedgerFixture, type PersonRow } from './ledger-fixture';
import { openSession } from './open-session';
import { asOpenDatabase, testConfiguration } from './test-configuration';
import { createTestDatabase, type TestDatabase } from './test-database';

/** A force with snapshots on a database of its own, and an analyst who asks about it over HTTP. */
export class OpenForce {
  private constructor(
    readonly database: TestDatabase,
    readonly ledger: LedgerFixture,
    readonly app: NestFastifyApplication,
    private readonly headers: Record<string, string>,
  ) {}

  /** Publishes `snapshots`: as-at date -> people. */
  static async with(snapshots: Readonly<Record<string, readonly PersonRow[]>>): Promise<OpenForce> {
    const database = await createTestDatabase();
    const ledger = await LedgerFixture.on(database.address.api);
    for (const [asAt, people] of Object.entries(snapshots)) await ledger.publish(asAt, people);
    const app = await createHttpApp(testConfiguration(), asOpenDatabase(database));
    return new OpenForce(database, ledger, app, await openSession(app, ['analyst']));
  }

  /** The answer to a question, with its status; the force is added. */
  async ask<T>(url: string, question: object): Promise<{ readonly status: number; readonly body: T }> {
    const payload = { force: FORCE, ...question };
    const response = await this.app.inject({ method: 'POST', url, headers: this.headers, payload });
    return { status: response.statusCode, body: response.json<T>() };
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.ledger.close();
    await this.database.drop();
  }
}
