import { Module } from '@nestjs/common';
import { BoardRulesModule } from '../board/board-rules.module';
import { DefinitionSaving } from './definition-saving.service';
import { DefinitionsController } from './definitions.controller';
import { DefinitionsService } from './definitions.service';
import { ForcesController } from './forces.controller';
import { ShippedDefinitions } from './shipped-definitions.service';

/** Knows what every word and code means, and nothing about any person. */
@Module({
  imports: [BoardRulesModule],
  controllers: [DefinitionsController, ForcesController],
  providers: [DefinitionsService, DefinitionSaving, ShippedDefinitions],
  exports: [DefinitionsService, DefinitionSaving],
})
export class DefinitionsModule {}
