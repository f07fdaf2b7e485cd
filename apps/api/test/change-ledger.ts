// A program of its own that publishes a snapshot or takes one back, for tests that kill it while it does.
import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { AuditTrail } from '../src/app/access/audit-trail.service';
import { DefinitionsService } from '../src/app/definitions/definitions.service';
import { ForceMeanings } from '../src/app/ledger/force-meanings.service';
import { LedgerUndoer } from '../src/app/ledger/ledger-undoer.service';
import { LedgerWriter } from '../src/app/ledger/ledger-writer.service';
import { SnapshotStages } from '../src/app/ledger/snapshot-stages.service';
import { type DatabaseLogin } from '../src/app/platform/postgres/database-address';
import { dataSourceOptions } from '../src/app/platform/postgres/data-source-options';

const { login, snapshot, act } = JSON.parse(process.env['MUSTER_TEST_TASK'] ?? '{}') as {
  login: DatabaseLogin;
  snapshot: string;
  act: 'publish' | 'undo';
};
const dataSource = new DataSource(dataSourceOptions(login, 4));
await dataSource.initialize();
const meanings = new ForceMeanings(new DefinitionsService(dataSource));
process.stdout.write('begin\n');
const outcome =
  act === 'undo'
    ? await new LedgerUndoer(dataSource, new AuditTrail(), meanings).undo(snapshot, 'an error', 'steward')
    : await new LedgerWriter(dataSource, new AuditTrail(), meanings, new SnapshotStages(dataSource)).publish(
        snapshot,
        'steward',
      );
process.stdout.write(outcome.ok ? 'end\n' : `${outcome.refusal.code}\n`);
await dataSource.destroy();
