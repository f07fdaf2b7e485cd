// A program of its own that purges cases, for tests that kill it while it does.
import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { CaseTransaction } from '../src/app/cases/case-transaction.service';
import { CasePurge } from '../src/app/cases/retention/case-purge.service';
import { type DatabaseAddress } from '../src/app/platform/postgres/database-address';
import { dataSourceOptions } from '../src/app/platform/postgres/data-source-options';

const { address, now } = JSON.parse(process.env['MUSTER_TEST_TASK'] ?? '{}') as {
  address: DatabaseAddress;
  now: string;
};
const cases = await new DataSource(dataSourceOptions(address.cases, 2)).initialize();
const clock = () => new Date(now);
await new CasePurge(new CaseTransaction(cases, clock), clock).run();
await cases.destroy();
