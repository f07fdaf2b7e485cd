// A program of its own that brings the past of one force into line with the notices, for tests that kill it while it does.
import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { readWithholding } from '../src/app/objections/withholding-store';
import { type DatabaseAddress } from '../src/app/platform/postgres/database-address';
import { dataSourceOptions } from '../src/app/platform/postgres/data-source-options';
import { openWithholdings } from './open-withholdings';

const { address, force } = JSON.parse(process.env['MUSTER_TEST_TASK'] ?? '{}') as {
  address: DatabaseAddress;
  force: string;
};
const dataSource = new DataSource(dataSourceOptions(address.api, 4));
await dataSource.initialize();
const row = await readWithholding(dataSource, force);
if (row) await openWithholdings(dataSource, address).carryOut(row);
await dataSource.destroy();
