import { Module } from '@nestjs/common';
import { DefinitionsModule } from '../definitions/definitions.module';
import { FilesModule } from '../files/files.module';
import { LedgerModule } from '../ledger/ledger.module';
import { PseudonymsModule } from '../pseudonyms/pseudonyms.module';
import { FileInspector } from './file-inspector.service';
import { MappingReader } from './mapping-reader.service';
import { ScreeningRequests } from './screening-requests.service';
import { SnapshotDetails } from './snapshot-details.service';
import { SnapshotJobs } from './snapshot-jobs.service';
import { SnapshotLifecycle } from './snapshot-lifecycle.service';
import { SnapshotReceiver } from './snapshot-receiver.service';
import { SnapshotStore } from './snapshot-store.service';
import { SnapshotsController } from './snapshots.controller';
import { UploadsController } from './uploads.controller';

/** Receives workforce files, screens them, and sees them through to publication, discard or undo. */
@Module({
  imports: [DefinitionsModule, FilesModule, LedgerModule, PseudonymsModule],
  controllers: [UploadsController, SnapshotsController],
  providers: [
    FileInspector,
    MappingReader,
    ScreeningRequests,
    SnapshotDetails,
    SnapshotJobs,
    SnapshotLifecycle,
    SnapshotReceiver,
    SnapshotStore,
  ],
  exports: [SnapshotStore],
})
export class SnapshotsModule {}
