import { Module } from '@nestjs/common';
import { DefinitionsModule } from '../definitions/definitions.module';
import { FilesModule } from '../files/files.module';
import { LedgerModule } from '../ledger/ledger.module';
import { PseudonymsModule } from '../pseudonyms/pseudonyms.module';
import { SnapshotsModule } from '../snapshots/snapshots.module';
import { ContentWithholder } from './content-withholder.service';
import { ObjectionList } from './objection-list.service';
import { ObjectionListsController } from './objection-lists.controller';
import { ObjectionLists } from './objection-lists.service';
import { ObjectionsController } from './objections.controller';
import { ReferenceReadings } from './reference-reading.service';
import { VacuumCleaner } from './vacuum-cleaner.service';
import { WithholdingJobs } from './withholding-jobs.service';
import { Withholdings } from './withholdings.service';

/** Notices that characteristics must not be processed, and withholding them from past snapshots (docs/adr/0015). */
@Module({
  imports: [DefinitionsModule, FilesModule, LedgerModule, PseudonymsModule, SnapshotsModule],
  controllers: [ObjectionsController, ObjectionListsController],
  providers: [
    ContentWithholder,
    ObjectionList,
    ObjectionLists,
    ReferenceReadings,
    VacuumCleaner,
    WithholdingJobs,
    Withholdings,
  ],
})
export class ObjectionsModule {}
