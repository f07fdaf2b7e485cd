import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { type Configuration } from './configuration';
import { HealthController } from './health/health.controller';
import { OpenApiController } from './http/open-api.controller';
import { OpenApiDocument } from './http/open-api-document.service';
import { type OpenDatabase } from './open-database';
import { dataSourceOptions } from './postgres/data-source-options';
import { FaultLog } from './problems/fault-log.service';
import { ProblemFilter } from './problems/problem.filter';
import { CLOCK, CONFIGURATION, DATABASE } from './tokens';

@Global()
@Module({})
export class PlatformModule {
  /** The ground that every feature stands on: configuration, clock and the connection of the API role. */
  static on(configuration: Configuration, database: OpenDatabase, clock: () => Date): DynamicModule {
    return {
      module: PlatformModule,
      imports: [
        TypeOrmModule.forRoot({ ...dataSourceOptions(database.address.api, 10), autoLoadEntities: true }),
      ],
      controllers: [HealthController, OpenApiController],
      providers: [
        { provide: CONFIGURATION, useValue: configuration },
        { provide: DATABASE, useValue: database },
        { provide: CLOCK, useValue: clock },
        FaultLog,
        OpenApiDocument,
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
      exports: [CONFIGURATION, DATABASE, CLOCK, FaultLog],
    };
  }
}
