// A program of its own that builds one release, for tests that kill it while it does.
import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { AuditTrail } from '../src/app/access/audit-trail.service';
import { DefinitionsService } from '../src/app/definitions/definitions.service';
import { OfficeListCounter } from '../src/app/office-holders/office-list-counter.service';
import { type Configuration } from '../src/app/platform/configuration';
import { type DatabaseAddress } from '../src/app/platform/postgres/database-address';
import { dataSourceOptions } from '../src/app/platform/postgres/data-source-options';
import { AuditWorker } from '../src/app/releases/audit/audit-worker.service';
import { ReleaseBuilder } from '../src/app/releases/release-builder.service';
import { ReleaseGrounds } from '../src/app/releases/release-grounds.service';
import { ReleasePolicy } from '../src/app/releases/release-policy.service';
import { ReleaseProgress } from '../src/app/releases/release-progress.service';
import { ReleaseStore } from '../src/app/releases/release-store.service';
import { ReleaseWriter } from '../src/app/releases/release-writer.service';
import { RoundingSecret } from '../src/app/releases/rounding-secret.service';

const { address, configuration, release } = JSON.parse(process.env['MUSTER_TEST_TASK'] ?? '{}') as {
  address: DatabaseAddress;
  configuration: Configuration;
  release: string;
};
const api = await new DataSource(dataSourceOptions(address.api, 3)).initialize();
const builder = await new DataSource(dataSourceOptions(address.builder, 3)).initialize();
const trail = new AuditTrail();
const policy = new ReleasePolicy(configuration);
const worker = new AuditWorker(configuration);
const row = await new ReleaseStore(api, trail, () => new Date()).find(release);
if (row) {
  await new ReleaseBuilder(
    builder,
    new ReleaseGrounds(builder, new DefinitionsService(api), policy),
    new RoundingSecret(configuration),
    policy,
    worker,
    new OfficeListCounter(builder, worker, configuration),
    new ReleaseProgress(builder, trail),
    new ReleaseWriter(builder, trail, () => new Date()),
  ).build(row, () => undefined);
}
await Promise.all([api.destroy(), builder.destroy()]);
