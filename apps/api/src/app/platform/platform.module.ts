import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { type Configuration } from './configuration';
import { HealthController } from './health/health.controller';
import { OpenApiController } from './http/open-api.controller';
import { OpenApiDocument } from './http/open-api-document.service';
import { type OpenDatabase } from './open-database';
import { CONNECTIONS } from './postgres/connections';
import { dataSourceOptions } from './postgres/data-source-options';
import { FaultLog } from './problems/fault-log.service';
import { ProblemFilter } from './problems/problem.filter';
import { BUILDER, CASES, CLOCK, CONFIGURATION, DATABASE, READER } from './tokens';

@Global()
@Module({})
export class PlatformModule {
  /** The ground that every feature stands on: configuration, clock and a connection for each role of the
   *  database: requests, builds of releases, reading of releases, cases. */
  static on(configuration: Configuration, database: OpenDatabase, clock: () => Date): DynamicModule {
    return {
      module: PlatformModule,
      imports: [
        rootOf(database, 'api'),
        rootOf(database, 'builder', BUILDER),
        rootOf(database, 'reader', READER),
        rootOf(database, 'cases', CASES),
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

/** The connection of one role. Only the one without a name, which serves requests, has entities. */
function rootOf(
  { address }: OpenDatabase,
  role: 'api' | 'builder' | 'reader' | 'cases',
  name?: string,
): DynamicModule {
  return TypeOrmModule.forRoot({
    ...dataSourceOptions(address[role], CONNECTIONS[role]),
    ...(name === undefined ? { autoLoadEntities: true } : { name }),
  });
}
