import { Module } from '@nestjs/common';
import { DefinitionsModule } from '../definitions/definitions.module';
import { OfficeHoldersController } from './office-holders.controller';
import { OfficeHolders } from './office-holders.service';
import { OfficeLists } from './office-lists.service';

/** The few people who answer for the force, and the one list that they may open. */
@Module({
  imports: [DefinitionsModule],
  controllers: [OfficeHoldersController],
  providers: [OfficeHolders, OfficeLists],
  exports: [OfficeHolders],
})
export class OfficeHoldersModule {}
