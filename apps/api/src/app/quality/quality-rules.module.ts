import { Module } from '@nestjs/common';
import { DefinitionsModule } from '../definitions/definitions.module';
import { QualityRulesService } from './quality-rules.service';

/** Targets of declaration and the gate, for whoever speaks of data quality: analysts' pages, readers' pages, packs. */
@Module({
  imports: [DefinitionsModule],
  providers: [QualityRulesService],
  exports: [QualityRulesService],
})
export class QualityRulesModule {}
