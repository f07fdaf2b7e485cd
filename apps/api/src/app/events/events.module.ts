import { Module } from '@nestjs/common';
import { AuditTrail } from '../access/audit-trail.service';
import { DefinitionsModule } from '../definitions/definitions.module';
import { FilesModule } from '../files/files.module';
import { PseudonymsModule } from '../pseudonyms/pseudonyms.module';
import { SnapshotStore } from '../snapshots/snapshot-store.service';
import { EventFeedLifecycle } from './event-feed-lifecycle.service';
import { EventFeedStore } from './event-feed-store.service';
import { EventMappingReader } from './event-mapping-reader.service';
import { EventReceiver } from './event-receiver.service';
import { EventRequests } from './event-requests.service';
import { EventUploadsController } from './event-uploads.controller';
import { EventsController } from './events.controller';
import { Reconciler } from './reconciler.service';

/** Receives files of events, keeps them beside the snapshots, and says where the two contradict each other. */
@Module({
  imports: [DefinitionsModule, FilesModule, PseudonymsModule],
  controllers: [EventUploadsController, EventsController],
  providers: [
    AuditTrail,
    EventFeedLifecycle,
    EventFeedStore,
    EventMappingReader,
    EventReceiver,
    EventRequests,
    Reconciler,
    SnapshotStore,
  ],
  exports: [EventFeedLifecycle, Reconciler],
})
export class EventsModule {}
