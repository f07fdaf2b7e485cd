import { type DataSource } from 'typeorm';
import { AuditTrail } from '../src/app/access/audit-trail.service';
import { DefinitionsService } from '../src/app/definitions/definitions.service';
import { ForceMeanings } from '../src/app/ledger/force-meanings.service';
import { LedgerRebuilder } from '../src/app/ledger/ledger-rebuilder.service';
import { LedgerWriter } from '../src/app/ledger/ledger-writer.service';
import { SnapshotStages } from '../src/app/ledger/snapshot-stages.service';
import { ContentWithholder } from '../src/app/objections/content-withholder.service';
import { VacuumCleaner } from '../src/app/objections/vacuum-cleaner.service';
import { Withholdings } from '../src/app/objections/withholdings.service';
import { type DatabaseAddress } from '../src/app/platform/postgres/database-address';
import { FaultLog } from '../src/app/platform/problems/fault-log.service';

/** The work on past snapshots, put together by hand on one database. */
export function openWithholdings(dataSource: DataSource, address: DatabaseAddress): Withholdings {
  const audit = new AuditTrail();
  const meanings = new ForceMeanings(new DefinitionsService(dataSource));
  return new Withholdings(
    dataSource,
    audit,
    new ContentWithholder(dataSource),
    new LedgerRebuilder(dataSource, audit, meanings),
    new LedgerWriter(dataSource, audit, meanings, new SnapshotStages(dataSource)),
    new VacuumCleaner({ address, applied: [], leave: () => Promise.resolve() }, new FaultLog()),
  );
}
