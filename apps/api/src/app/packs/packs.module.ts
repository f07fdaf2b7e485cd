import { Module } from '@nestjs/common';
import { AuditTrail } from '../access/audit-trail.service';
import { AnnotationsModule } from '../annotations/annotations.module';
import { BoardModule } from '../board/board.module';
import { CommitmentsModule } from '../commitments/commitments.module';
import { DefinitionsModule } from '../definitions/definitions.module';
import { FoiModule } from '../foi/foi.module';
import { PublishedModule } from '../published/published.module';
import { ReasonsModule } from '../reasons/reasons.module';
import { Audiences } from './audiences.service';
import { PackBuilds } from './pack-builds.service';
import { PackChoicesService } from './pack-choices.service';
import { PackComposer } from './pack-composer.service';
import { PackDecisions } from './pack-decisions.service';
import { PackDefinitions } from './pack-definitions.service';
import { PackGrounds } from './pack-ground.service';
import { PackMovesController } from './pack-moves.controller';
import { PackReader } from './pack-reader.service';
import { PacksController } from './packs.controller';
import { PackStore } from './pack-store.service';

/** Packs of forums, out of what their readers read anyway: published releases, totals of conversations, commitments. */
@Module({
  imports: [
    AnnotationsModule,
    BoardModule,
    CommitmentsModule,
    DefinitionsModule,
    FoiModule,
    PublishedModule,
    ReasonsModule,
  ],
  controllers: [PacksController, PackMovesController],
  providers: [
    Audiences,
    AuditTrail,
    PackBuilds,
    PackChoicesService,
    PackComposer,
    PackDecisions,
    PackDefinitions,
    PackGrounds,
    PackReader,
    PackStore,
  ],
  exports: [],
})
export class PacksModule {}
