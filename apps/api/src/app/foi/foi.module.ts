import { Module } from '@nestjs/common';
import { DefinitionsModule } from '../definitions/definitions.module';
import { PublishedModule } from '../published/published.module';
import { FoiTablesController } from './foi-tables.controller';
import { FoiTables } from './foi-tables.service';

/** Standing tables for requests under the Freedom of Information Act. */
@Module({
  imports: [DefinitionsModule, PublishedModule],
  controllers: [FoiTablesController],
  providers: [FoiTables],
  exports: [FoiTables],
})
export class FoiModule {}
