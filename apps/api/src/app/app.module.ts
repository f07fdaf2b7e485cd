import { type DynamicModule, Module } from '@nestjs/common';
import { AccessModule } from './access/access.module';
import { AggregatesModule } from './aggregates/aggregates.module';
import { AnnotationsModule } from './annotations/annotations.module';
import { AttritionModule } from './attrition/attrition.module';
import { BaselinesModule } from './baselines/baselines.module';
import { BoardModule } from './board/board.module';
import { CasesModule } from './cases/cases.module';
import { CaseUpkeepModule } from './cases/case-upkeep.module';
import { CommitmentsModule } from './commitments/commitments.module';
import { ComparatorsModule } from './comparators/comparators.module';
import { DefinitionsModule } from './definitions/definitions.module';
import { ObjectionsModule } from './objections/objections.module';
import { EventsModule } from './events/events.module';
import { FlowsModule } from './flows/flows.module';
import { FoiModule } from './foi/foi.module';
import { GrantsModule } from './grants/grants.module';
import { OfficeHoldersModule } from './office-holders/office-holders.module';
import { PermalinksModule } from './permalinks/permalinks.module';
import { PacksModule } from './packs/packs.module';
import { type Configuration } from './platform/configuration';
import { type OpenDatabase } from './platform/open-database';
import { PlatformModule } from './platform/platform.module';
import { ProcessesModule } from './processes/processes.module';
import { ProgressionModule } from './progression/progression.module';
import { ProjectionModule } from './projection/projection.module';
import { PublishedModule } from './published/published.module';
import { QualityModule } from './quality/quality.module';
import { ReasonsModule } from './reasons/reasons.module';
import { ReleasesModule } from './releases/releases.module';
import { RepresentationModule } from './representation/representation.module';
import { ShareChangeModule } from './share-change/share-change.module';
import { SignalsModule } from './signals/signals.module';
import { SnapshotsModule } from './snapshots/snapshots.module';
import { StandardisationModule } from './standardisation/standardisation.module';

@Module({})
export class AppModule {
  /** The whole application on one database. HTTP and the command line use the same. */
  static on(configuration: Configuration, database: OpenDatabase, clock: () => Date): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.on(configuration, database, clock),
        AccessModule,
        AnnotationsModule,
        DefinitionsModule,
        FoiModule,
        GrantsModule,
        CasesModule,
        OfficeHoldersModule,
        BaselinesModule,
        BoardModule,
        RepresentationModule,
        FlowsModule,
        ShareChangeModule,
        SignalsModule,
        StandardisationModule,
        AttritionModule,
        ProgressionModule,
        PermalinksModule,
        PacksModule,
        ProjectionModule,
        PublishedModule,
        QualityModule,
        ReasonsModule,
        ReleasesModule,
        ProcessesModule,
        AggregatesModule,
        CaseUpkeepModule,
        CommitmentsModule,
        ComparatorsModule,
        SnapshotsModule,
        EventsModule,
        ObjectionsModule,
      ],
    };
  }
}
