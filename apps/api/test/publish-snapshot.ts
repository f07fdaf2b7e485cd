// A program of its own that publishes one snapshot, for tests that kill it while it does.
import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { AuditTrail } from '../src/app/access/audit-trail.service';
import { DefinitionsService } from '../src/app/definitions/definitions.service';
import { ForceMeanings } from '../src/app/ledger/force-meanings.service';
import { LedgerWriter } from '../src/app/ledger/ledger-writer.service';
import { SnapshotStages } from '../src/app/ledger/snapshot-stages.service';
import { type DatabaseLogin } from '../src/app/platform/postgres/database-address';
import { dataSourceOptions } from '../src/app/platform/postgres/data-source-options';

const { login, snapshot } = JSON.parse(process.env['MUSTER_TEST_TASK'] ?? '{}') as {
  login: DatabaseLogin;
  snapshot: string;
};
const dataSource = new DataSource(dataSourceOptions(login, 4));
await dataSource.initialize();
const writer = new LedgerWriter(
  dataSource,
  new AuditTrail(),
  new ForceMeanings(new DefinitionsService(dataSource)),
  new SnapshotStages(dataSource),
);
process.stdout.write('begin\n');
await writer.publish(snapshot, 'steward');
process.stdout.write('end\n');
await dataSource.destroy();
