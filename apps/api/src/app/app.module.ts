import { type DynamicModule, Module } from '@nestjs/common';
import { AccessModule } from './access/access.module';
import { AggregatesModule } from './aggregates/aggregates.module';
import { AttritionModule } from './attrition/attrition.module';
import { BaselinesModule } from './baselines/baselines.module';
import { ComparatorsModule } from './comparators/comparators.module';
import { DefinitionsModule } from './definitions/definitions.module';
import { ObjectionsModule } from './objections/objections.module';
import { EventsModule } from './events/events.module';
import { FlowsModule } from './flows/flows.module';
import { type Configuration } from './platform/configuration';
import { type OpenDatabase } from './platform/open-database';
import { PlatformModule } from './platform/platform.module';
import { ProcessesModule } from './processes/processes.module';
import { ProgressionModule } from './progression/progression.module';
import { RepresentationModule } from './representation/representation.module';
import { ShareChangeModule } from './share-change/share-change.module';
import { SnapshotsModule } from './snapshots/snapshots.module';

@Module({})
export class AppModule {
  /** The whole application on one database. HTTP and the command line use the same. */
  static on(configuration: Configuration, database: OpenDatabase, clock: () => Date): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.on(configuration, database, clock),
        AccessModule,
        DefinitionsModule,
        BaselinesModule,
        RepresentationModule,
        FlowsModule,
        ShareChangeModule,
        AttritionModule,
        ProgressionModule,
        ProcessesModule,
        AggregatesModule,
        ComparatorsModule,
        SnapshotsModule,
        EventsModule,
        ObjectionsModule,
      ],
    };
  }
}
