import { type DynamicModule, Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { type Configuration } from './configuration';
import { HealthController } from './health/health.controller';
import { type OpenDatabase } from './open-database';
import { dataSourceOptions } from './postgres/data-source-options';
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
      controllers: [HealthController],
      providers: [
        { provide: CONFIGURATION, useValue: configuration },
        { provide: DATABASE, useValue: database },
        { provide: CLOCK, useValue: clock },
      ],
      exports: [CONFIGURATION, DATABASE, CLOCK],
    };
  }
}
