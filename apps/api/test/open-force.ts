import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type z } from 'zod';
import { type Configuration } from '../src/app/platform/configuration';
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
    /** Headers of somebody signed in as an analyst. */
    readonly analyst: Record<string, string>,
  ) {}

  /** Publishes `snapshots`: as-at date -> people. `more` is done with the ledger before the program starts, which takes
   *  `changes` of its configuration. */
  static async with(
    snapshots: Readonly<Record<string, readonly PersonRow[]>>,
    more?: (ledger: LedgerFixture, database: TestDatabase) => Promise<unknown>,
    changes: Partial<Configuration> = {},
  ): Promise<OpenForce> {
    const database = await createTestDatabase();
    const ledger = await LedgerFixture.on(database.address.api);
    for (const [asAt, people] of Object.entries(snapshots)) await ledger.publish(asAt, people);
    await more?.(ledger, database);
    const app = await createHttpApp(testConfiguration(changes), asOpenDatabase(database));
    return new OpenForce(database, ledger, app, await openSession(app, ['analyst']));
  }

  /** Sends a question; the force is added. */
  post(url: string, question: object, headers = this.analyst) {
    return this.app.inject({ method: 'POST', url, headers, payload: { force: FORCE, ...question } });
  }

  /** The answer to a question, with its status. */
  async ask<T>(url: string, question: object): Promise<{ readonly status: number; readonly body: T }> {
    const response = await this.post(url, question);
    return { status: response.statusCode, body: response.json<T>() };
  }

  /** The answer to a question that is answered. */
  async answer<T>(url: string, schema: z.ZodType<T>, question: object): Promise<T> {
    const response = await this.post(url, question);
    expect([response.statusCode, response.statusCode === 200 ? '' : response.body]).toEqual([200, '']);
    return schema.parse(response.json());
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.ledger.close();
    await this.database.drop();
  }
}
