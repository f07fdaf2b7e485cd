import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { type DatabaseAddress } from '../src/app/platform/postgres/database-address';

/** An empty database of somebody without special rights, on the server of the tests, as docs/operations.md makes one for
 *  DATABASE_URL: the owner is no superuser and makes no roles; an administrator has granted those that there are. */
export class PlainOwner {
  private constructor(
    private readonly admin: Client,
    private readonly name: string,
    readonly databaseUrl: string,
  ) {}

  static async create(): Promise<PlainOwner> {
    const { owner } = JSON.parse(process.env['MUSTER_TEST_ADDRESS'] ?? '{}') as DatabaseAddress;
    const name = `muster_test_${process.pid}_${randomBytes(4).toString('hex')}`;
    const password = randomBytes(12).toString('hex');
    const admin = new Client({ ...owner, database: 'postgres' });
    await admin.connect();
    await admin.query(`create role ${name} login nosuperuser nocreaterole password '${password}'`);
    await admin.query(
      `grant muster_api, muster_audit, muster_builder, muster_reader, muster_cases to ${name}`,
    );
    await admin.query(`create database ${name} owner ${name}`);
    const host = encodeURIComponent(owner.host ?? '');
    return new PlainOwner(
      admin,
      name,
      `postgresql://${name}:${password}@${host}:${owner.port ?? 5432}/${name}`,
    );
  }

  async drop(): Promise<void> {
    await this.admin.query(`drop database if exists ${this.name} with (force)`);
    await this.admin.query(`drop role ${this.name}`);
    await this.admin.end();
  }
}
